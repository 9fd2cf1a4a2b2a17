/**
 * Text of bytes in UTF-8. The engine's own decoder takes four times as long for Chinese, and the text of
 * the records is most of what a full publication reads.
 */
let units = new Uint16Array(1 << 16);
let room = Buffer.from(units.buffer);

export function decodeUtf8(bytes: Uint8Array): string {
  const { length } = bytes;
  if (units.length < length) {
    units = new Uint16Array(length * 2);
    room = Buffer.from(units.buffer);
  }
  let [at, out] = [0, 0];
  while (at < length) {
    const first = bytes[at]!;
    if (first < 0x80) {
      units[out++] = first;
      at += 1;
    } else if (first >= 0xe0 && first < 0xf0 && at + 2 < length) {
      units[out++] = ((first & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
      at += 3;
    } else if (first >= 0xc2 && first < 0xe0 && at + 1 < length) {
      units[out++] = ((first & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
      at += 2;
    } else return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('utf8');
  }
  return room.toString('utf16le', 0, out * 2);
}
