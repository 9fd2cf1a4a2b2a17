/** The files of an old site: a directory or a ZIP, and which of them a row of the catalogue means. */
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { decodeText } from '../../files/text';
import { readEntries, type ZipEntry } from '../../files/zip';
import { ImportError } from '../session';

/** What is larger cannot become an attachment. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
const MAX_FILES = 200_000;

export interface Folder {
  /** Paths below its top, with `/`. */
  readonly names: readonly string[];
  /** @throws FolderFileError where the file is too large or damaged */
  read(name: string): Promise<Buffer>;
  close(): void;
}

/** One file cannot be read; `message` is a phrase in Chinese. */
export class FolderFileError extends Error {}

const END_OF_ZIP = Buffer.from('PK\x05\x06', 'latin1');
const SKIPPED = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** @throws ImportError where it is no directory, or has too many files */
export function openDirectory(directory: string): Folder {
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw new ImportError(`${directory} 不是目录，请核对路径。`);
  const files = new Map<string, Buffer>();
  // Names as bytes: what a Windows machine has packed and another unpacked is often named in GBK.
  const look = (below: string, at: Buffer) => {
    for (const entry of readdirSync(at, { withFileTypes: true, encoding: 'buffer' })) {
      const own = decodeText(entry.name) ?? entry.name.toString('latin1');
      const name = below === '' ? own : `${below}/${own}`;
      const file = Buffer.concat([at, Buffer.from('/'), entry.name]);
      if (SKIPPED.test(name)) continue;
      if (entry.isDirectory()) look(name, file);
      else if (entry.isFile()) files.set(name, file);
      if (files.size > MAX_FILES) throw tooMany();
    }
  };
  look('', Buffer.from(directory));
  return {
    names: [...files.keys()].sort(),
    async read(name) {
      try {
        const file = files.get(name)!;
        if (statSync(file).size > MAX_FILE_BYTES) throw new FolderFileError('文件超过 50 MB');
        return await readFile(file);
      } catch (error) {
        throw error instanceof FolderFileError ? error : new FolderFileError('文件无法打开');
      }
    },
    close: () => {},
  };
} // prettier-ignore

const tooMany = () => new ImportError(`文件超过 ${MAX_FILES} 个，请分几次导入。`);
const badZip = () =>
  new ImportError('压缩包已经损坏，或者不是 ZIP 格式。请重新压缩为 ZIP（不分卷、不加密）后再上传。');

/** A ZIP is read where it lies: nothing is unpacked to disk, and no member beyond its limit. @throws ImportError */
export function openZip(file: string): Folder {
  const handle = openSync(file, 'r');
  const at = (start: number, length: number) => {
    const bytes = Buffer.alloc(length);
    return bytes.subarray(0, readSync(handle, bytes, 0, length, start));
  };
  try {
    const size = fstatSync(handle).size;
    const tail = at(Math.max(0, size - 22 - 0xffff), Math.min(size, 22 + 0xffff));
    const end = tail.lastIndexOf(END_OF_ZIP);
    if (end < 0 || end + 22 > tail.length) throw badZip();
    const [length, offset] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    // Beyond the end it is damaged, or larger than 4 GB, whose offsets stand elsewhere.
    if (offset + length > size) throw badZip();
    const last = Buffer.from(tail.subarray(end));
    last.writeUInt32LE(0, 16);
    const entries = readEntries(Buffer.concat([at(offset, length), last]));
    if (!entries) throw badZip();
    if (entries.length > MAX_FILES) throw tooMany();
    const byName = new Map<string, ZipEntry>();
    for (const entry of entries) {
      const name = entry.name.replaceAll('\\', '/').replace(/^\/+/, '');
      if (!name.endsWith('/') && !SKIPPED.test(name)) byName.set(name, entry);
    }
    return {
      names: [...byName.keys()].sort(),
      read: (name) => Promise.resolve().then(() => member(byName.get(name)!, at)),
      close: () => closeSync(handle),
    };
  } catch (error) {
    closeSync(handle);
    throw error instanceof RangeError ? badZip() : error;
  }
} // prettier-ignore

function member(entry: ZipEntry, at: (start: number, length: number) => Buffer): Buffer {
  if (entry.encrypted) throw new FolderFileError('压缩包中的文件设有密码');
  const head = at(entry.offset, 30);
  if (entry.compressedSize > MAX_FILE_BYTES) throw new FolderFileError('文件超过 50 MB');
  if (head.length < 30 || head.readUInt32LE(0) !== 0x04034b50) throw new FolderFileError('压缩包中的文件已经损坏');
  const packed = at(entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28), entry.compressedSize);
  if (entry.method === 0) return packed;
  try {
    if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: MAX_FILE_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new FolderFileError('文件解压后超过 50 MB');
  }
  throw new FolderFileError('压缩包中的文件已经损坏');
} // prettier-ignore

/** One spelling of a path: no escapes, slashes forward, no case, no width, no `./` or drive. */
export function plainPath(text: string): string {
  let plain = text.trim();
  try {
    plain = decodeURIComponent(plain);
  } catch {
    // A % that is no escape stays as it is.
  }
  return plain
    .normalize('NFKC')
    .replaceAll('\\', '/')
    .replace(/^[a-z]:/i, '')
    .replace(/(?:^|\/)\.(?=\/)/g, '')
    .replace(/^\/+/, '')
    .toLowerCase();
}

const lastOf = (text: string) => text.slice(text.lastIndexOf('/') + 1);

export type Match = { name: string } | { several: string[] } | undefined;

/** Finds files by what a catalogue or a page calls them. */
export class FolderIndex {
  readonly #whole = new Map<string, string>();
  readonly #last = new Map<string, string[]>();

  constructor(readonly folder: Folder) {
    for (const name of folder.names) {
      const plain = plainPath(name);
      this.#whole.set(plain, name);
      this.#last.set(lastOf(plain), [...(this.#last.get(lastOf(plain)) ?? []), name]);
    }
  }

  /** By path, by the end of a path, or by a name that only one file has. */
  find(called: string): Match {
    const plain = plainPath(called);
    if (plain === '') return undefined;
    const whole = this.#whole.get(plain);
    if (whole) return { name: whole };
    const same = this.#last.get(lastOf(plain)) ?? [];
    if (same.length === 1) return { name: same[0]! };
    const ends = same.filter((name) => {
      const other = plainPath(name);
      return plain.endsWith(`/${other}`) || other.endsWith(`/${plain}`);
    });
    if (ends.length === 1) return { name: ends[0]! };
    return same.length > 1 ? { several: same } : undefined;
  }

  /** The page that stood at an address: by its path, its last segment, or the file of a directory. */
  findPage(address: string): Match {
    if (!URL.canParse(address)) return this.find(address);
    const { pathname, search } = new URL(address);
    if (pathname === '/' || pathname === '') return undefined;
    const found = (search && this.find(pathname + search)) || this.find(pathname);
    if (found || !pathname.endsWith('/')) return found;
    return this.find(`${pathname}index.html`);
  }

  /** What a page links to, from where it lies. */
  beside(page: string, href: string): string | undefined {
    if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(href)) {
      const match = this.findPage(href.startsWith('//') ? `http:${href}` : href);
      return match && 'name' in match ? match.name : undefined;
    }
    if (/^(?:data|mailto|javascript|tel):|^#/i.test(href)) return undefined;
    const plain = plainPath(href.replace(/[?#].*$/, ''));
    const joined = href.startsWith('/') ? plain : plainPath(path.posix.join(path.posix.dirname(page), plain));
    const whole = this.#whole.get(joined);
    if (whole) return whole;
    const match = this.find(plain);
    return match && 'name' in match ? match.name : undefined;
  } // prettier-ignore
}
