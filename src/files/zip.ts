import { decodeText } from './text';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MAX_ENTRIES = 65_535;

/** A member of a ZIP as its central directory describes it. */
export interface ZipEntry {
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  compressedSize: number;
  /** As declared: what is unpacked can be longer. */
  size: number;
  /** Of the local header. */
  offset: number;
}

/** Members in the central directory of a ZIP, without unpacking anything; undefined where it is damaged. */
export function readEntries(content: Buffer): ZipEntry[] | undefined {
  const from = Math.max(0, content.length - 22 - 0xffff);
  let end = -1;
  for (let at = content.length - 22; at >= from; at -= 1)
    if (content.readUInt32LE(at) === END) {
      end = at;
      break;
    }
  if (end < 0) return undefined;
  const count = Math.min(content.readUInt16LE(end + 10), MAX_ENTRIES);
  let at = content.readUInt32LE(end + 16);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = content.readUInt16LE(at + 28);
    const name = content.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: decodeText(name) ?? name.toString('latin1'),
      encrypted: (content.readUInt16LE(at + 8) & 1) === 1,
      method: content.readUInt16LE(at + 10),
      compressedSize: content.readUInt32LE(at + 20),
      size: content.readUInt32LE(at + 24),
      offset: content.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return entries;
}

/** Names in the central directory of a ZIP; undefined where it is damaged. */
export const entryNames = (content: Buffer): string[] | undefined =>
  readEntries(content)?.map((entry) => entry.name);
