/** The package of a DOCX: its XML, relations, pictures and embedded documents, within limits. */
import { strFromU8, unzipSync } from 'fflate';
import { all, attr, parseXml, type Element } from './docx-xml';
import { DocumentRefused } from './types';

/** Unpacked size of all that is read (a small archive can hold gigabytes). */
const MAX_UNPACKED = 200 * 1024 * 1024;
/** Unpacked size of the text itself. */
const MAX_XML = 64 * 1024 * 1024;
const MAX_MEMBERS = 20_000;

export interface Relation {
  target: string;
  external: boolean;
}

const damaged = () =>
  new DocumentRefused(
    'unreadable',
    '文件已损坏或者不是 DOCX 文件，无法打开。请用 Word 或者 WPS 重新另存为 DOCX。',
  );
const isOfd = () =>
  new DocumentRefused(
    'unsupported',
    '这是 OFD 文件，目前读取 TXT、HTML 和 DOCX。请上传可编辑的原稿，OFD 可以作为附件上传。',
  );
const tooLarge = () =>
  new DocumentRefused(
    'unsupported',
    '文件解压后过大，没有打开。请压缩其中的图片，或者拆分后另存为 DOCX 再导入。',
  );

export class DocxParts {
  /** Path of the part that holds the text. */
  readonly main: string;
  #unpacked = 0;
  /** A picture or a list of relations may be asked for a thousand times. */
  readonly #read = new Map<string, Uint8Array>();
  readonly #relations = new Map<string, Map<string, Relation>>();

  private constructor(
    private readonly packed: Uint8Array,
    private readonly sizes: ReadonlyMap<string, number>,
  ) {
    const main = this.#mainPart();
    if (main === undefined) throw this.sizes.has('OFD.xml') ? isOfd() : damaged();
    this.main = main;
  }

  /** @throws DocumentRefused where the package cannot be opened */
  static open(bytes: Uint8Array): DocxParts {
    const sizes = new Map<string, number>();
    try {
      unzipSync(bytes, {
        filter: ({ name, originalSize }) => {
          if (sizes.size > MAX_MEMBERS) throw tooLarge();
          sizes.set(name, originalSize);
          return false;
        },
      });
    } catch (error) {
      throw error instanceof DocumentRefused ? error : damaged();
    }
    return new DocxParts(bytes, sizes);
  }

  get names(): string[] {
    return [...this.sizes.keys()];
  }

  /** Content of a part, undefined where there is none. @throws DocumentRefused */
  bytes(name: string): Uint8Array | undefined {
    const known = this.#read.get(name);
    if (known) return known;
    const size = this.sizes.get(name);
    if (size === undefined) return undefined;
    this.#unpacked += size;
    if (this.#unpacked > MAX_UNPACKED) throw tooLarge();
    try {
      const content = unzipSync(this.packed, { filter: (file) => file.name === name })[name];
      if (content) this.#read.set(name, content);
      return content;
    } catch {
      throw damaged();
    }
  }

  /** A part as XML, undefined where there is none. @throws DocumentRefused where it is damaged or too large */
  xml(name: string): Element | undefined {
    if ((this.sizes.get(name) ?? 0) > MAX_XML) throw tooLarge();
    const bytes = this.bytes(name);
    if (!bytes) return undefined;
    const root = parsed(decodeXml(bytes));
    if (!root) throw damaged();
    return root;
  }

  /** What the ids of a part stand for: paths within the package, or addresses outside. */
  relations(part: string): Map<string, Relation> {
    const known = this.#relations.get(part);
    if (known) return known;
    const file = part.replace(/([^/]+)$/, '_rels/$1.rels');
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const found = new Map(
      all(this.xml(file), 'Relationship').map((relation): [string, Relation] => {
        const target = attr(relation, 'Target') ?? '';
        const external = attr(relation, 'TargetMode') === 'External';
        return [attr(relation, 'Id') ?? '', { target: external ? target : resolve(folder, target), external }];
      }),
    );
    this.#relations.set(part, found);
    return found;
  } // prettier-ignore

  /** Extension or media type of a part. */
  typeOf(name: string): string {
    const types = this.xml('[Content_Types].xml');
    const override = all(types, 'Override').find((element) => attr(element, 'PartName') === `/${name}`);
    return (attr(override, 'ContentType') ?? name.split('.').at(-1)!).toLowerCase();
  }

  #mainPart(): string | undefined {
    const stated = all(this.xml('_rels/.rels'), 'Relationship').find((relation) => /\/officeDocument$/.test(attr(relation, 'Type') ?? '')); // prettier-ignore
    const target = resolve('', attr(stated, 'Target') ?? '');
    if (this.sizes.has(target)) return target;
    return this.names.find((name) => /^word\/document\d*\.xml$/.test(name));
  }
}

function parsed(text: string): Element | undefined {
  try {
    return parseXml(text);
  } catch {
    throw tooLarge();
  }
}

const decodeXml = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\ufeff/, '');
};

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/'))
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  return parts.join('/');
}
