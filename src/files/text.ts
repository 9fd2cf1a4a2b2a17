/** Plain text in the encodings in which offices keep it. */
import iconv from 'iconv-lite';

/** Bytes that no text holds: C0 controls except tab, line feed, form feed, carriage return. */
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** UTF-8 or UTF-16 with or without mark, else GB 18030; undefined where it is no text. */
export function decodeText(content: Uint8Array): string | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const text = decode(bytes);
  return text === undefined || CONTROL.test(text) ? undefined : text;
}

function decode(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = iconv.decode(bytes, 'gb18030');
    return text.includes('\ufffd') ? undefined : text;
  }
}

export const looksLikeText = (content: Buffer): boolean => decodeText(content) !== undefined;
