const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MAX_ENTRIES = 65_535;

/** Names in the central directory of a ZIP, without unpacking anything; undefined where it is damaged. */
export function entryNames(content: Buffer): string[] | undefined {
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
  const names: string[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > content.length || content.readUInt32LE(at) !== ENTRY) return undefined;
    const nameLength = content.readUInt16LE(at + 28);
    names.push(content.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
  }
  return names;
}
