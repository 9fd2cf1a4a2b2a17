/** An office file taken apart, changed and put together again without dangling references. */
import path from 'node:path';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { zipSync } from 'fflate';
import sharp from 'sharp';
import { Members } from '../layers/members';
import { BROKEN, Unreadable, type Budget } from '../layers/walk';

/** One fixed time in place of those of the machine. */
const MADE = new Date('2000-01-01T00:00:00');

export function parseDom(bytes: Uint8Array): Document {
  const fail = () => {
    throw new Unreadable(BROKEN);
  };
  const parser = new DOMParser({ errorHandler: { warning: () => {}, error: fail, fatalError: fail } });
  return parser.parseFromString(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
    'text/xml',
  );
}

export const writeDom = (document: Document): Buffer =>
  Buffer.from(new XMLSerializer().serializeToString(document));

export const elements = (root: Document | Element, name: string): Element[] =>
  Array.from(root.getElementsByTagName(name));

export const drop = (node: Node): void => {
  node.parentNode?.removeChild(node);
};

/** Its children in its place. */
export function unwrap(element: Element): void {
  while (element.firstChild) element.parentNode!.insertBefore(element.firstChild, element);
  drop(element);
}

export class Package {
  readonly parts = new Map<string, Buffer>();
  #dropped = new Set<string>();

  static async open(content: Buffer, budget: Budget): Promise<Package> {
    const members = Members.open(content, budget);
    const made = new Package();
    for (const entry of members.entries) made.parts.set(entry.name, await members.read(entry));
    return made;
  }

  names(pattern: RegExp): string[] {
    return [...this.parts.keys()].filter((name) => pattern.test(name));
  }

  /** @returns how many parts went */
  remove(pattern: RegExp): number {
    const names = this.names(pattern);
    for (const name of names) {
      this.parts.delete(name);
      this.parts.delete(`${path.posix.dirname(name)}/_rels/${path.posix.basename(name)}.rels`);
      this.#dropped.add(name);
    }
    return names.length;
  }

  edit(name: string, change: (document: Document) => void): void {
    const bytes = this.parts.get(name);
    if (!bytes) return;
    const document = parseDom(bytes);
    change(document);
    this.parts.set(name, writeDom(document));
  }

  /** Pictures without place, camera and author. Kinds that cannot be written anew stay as they are. */
  async stripPictures(pattern: RegExp): Promise<void> {
    for (const name of this.names(pattern)) {
      const clean = await withoutMetadata(this.parts.get(name)!).catch(() => undefined);
      if (clean) this.parts.set(name, clean);
    }
  }

  /** @param stored changes an external target, or drops it by undefined */
  pack(external: (target: string) => string | undefined): Buffer {
    for (const name of this.names(/\.rels$/)) this.edit(name, (rels) => this.#cleanRels(rels, name, external));
    this.edit('[Content_Types].xml', (types) => {
      for (const override of elements(types, 'Override'))
        if (this.#dropped.has((override.getAttribute('PartName') ?? '').slice(1))) drop(override);
    });
    const files = Object.fromEntries([...this.parts].map(([name, bytes]) => [name, new Uint8Array(bytes)]));
    return Buffer.from(zipSync(files, { mtime: MADE }));
  } // prettier-ignore

  #cleanRels(rels: Document, name: string, external: (target: string) => string | undefined): void {
    const base = path.posix.join(path.posix.dirname(name), '..');
    for (const relation of elements(rels, 'Relationship')) {
      const target = relation.getAttribute('Target') ?? '';
      if (relation.getAttribute('TargetMode') === 'External') {
        relation.setAttribute('Target', external(target) ?? 'about:blank');
        continue;
      }
      const part = target.startsWith('/') ? target.slice(1) : path.posix.join(base, target);
      if (this.#dropped.has(part)) drop(relation);
    }
  }
}

/** A picture turned as it should be seen, without metadata, in its own format. */
export async function withoutMetadata(content: Buffer): Promise<Buffer> {
  const { format, pages } = await sharp(content).metadata();
  const picture = sharp(content, { animated: (pages ?? 1) > 1, limitInputPixels: false }).autoOrient();
  switch (format) {
    case 'jpeg':
      return picture.jpeg({ quality: 92, mozjpeg: false }).toBuffer();
    case 'png':
      return picture.png().toBuffer();
    case 'webp':
      return picture.webp({ quality: 92 }).toBuffer();
    case 'gif':
      return picture.gif().toBuffer();
    default:
      throw new Unreadable(BROKEN);
  }
}
