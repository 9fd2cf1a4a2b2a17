import { decodeText } from './text';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
/** What the count says where there are more members than it can name. */
const UNCOUNTED = 0xffff;
const MAX_ENTRIES = 250_000;

/** A member of a ZIP as its central directory describes it. */
export interface ZipEntry {
  name: string;
  comment: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  compressedSize: number;
  /** As declared: what is unpacked can be longer. */
  size: number;
  /** Of the local header. */
  offset: number;
}

const nameOf = (bytes: Buffer): string => decodeText(bytes) ?? bytes.toString('latin1');

/** Where the record that ends a ZIP begins; -1 where there is none. */
function endOf(content: Buffer): number {
  const from = Math.max(0, content.length - 22 - 0xffff);
  for (let at = content.length - 22; at >= from; at -= 1) if (content.readUInt32LE(at) === END) return at;
  return -1;
}

/** Members in the central directory of a ZIP, without unpacking anything; undefined where it is damaged. */
export function readEntries(content: Buffer): ZipEntry[] | undefined {
  const end = endOf(content);
  if (end < 0) return undefined;
  const count = content.readUInt16LE(end + 10);
  let at = content.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  const isNext = () => at + 46 <= content.length && content.readUInt32LE(at) === ENTRY;
  for (let i = 0; i < count || (count === UNCOUNTED && i < MAX_ENTRIES && isNext()); i += 1) {
    if (!isNext()) return undefined;
    const nameEnd = at + 46 + content.readUInt16LE(at + 28);
    const extraEnd = nameEnd + content.readUInt16LE(at + 30);
    const commentEnd = extraEnd + content.readUInt16LE(at + 32);
    entries.push({
      name: nameOf(content.subarray(at + 46, nameEnd)),
      comment: nameOf(content.subarray(extraEnd, commentEnd)),
      encrypted: (content.readUInt16LE(at + 8) & 1) === 1,
      method: content.readUInt16LE(at + 10),
      compressedSize: content.readUInt32LE(at + 20),
      size: content.readUInt32LE(at + 24),
      offset: content.readUInt32LE(at + 42),
    });
    at = commentEnd;
  }
  return entries;
}

/** Local headers and sizes behind a member, at most: anything longer is no part of the archive. */
const SLACK = 96;

/** What stands in a ZIP beside its members and its directory: the comment, and what the directory does not name. */
export function besidesEntries(content: Buffer, entries: readonly ZipEntry[]): { comment: string; stray: Buffer[] } {
  const end = endOf(content);
  const directory = content.readUInt32LE(end + 16);
  const taken = entries
    .map(({ offset, compressedSize }) => {
      if (offset + 30 > content.length) return [offset, offset] as const;
      const head = 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
      return [offset, offset + head + compressedSize] as const;
    })
    .sort(([a], [b]) => a - b);
  const stray: Buffer[] = [];
  let at = 0;
  for (const [from, to] of [...taken, [directory, directory] as const]) {
    if (from - at > SLACK) stray.push(content.subarray(at, from));
    at = Math.max(at, to);
  }
  const after = end + 22 + content.readUInt16LE(end + 20);
  if (content.length > after) stray.push(content.subarray(after));
  return { comment: nameOf(content.subarray(end + 22, after)), stray };
} // prettier-ignore

/** Names in the central directory of a ZIP; undefined where it is damaged. */
export const entryNames = (content: Buffer): string[] | undefined =>
  readEntries(content)?.map((entry) => entry.name);
