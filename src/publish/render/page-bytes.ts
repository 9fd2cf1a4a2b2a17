/** Pages and data of records as bytes: a body is copied as it lies in the store, neither decoded nor encoded. */
import { BODY_PLACE, bodyLater, type BodyText } from '../../../templates/body-text';
import { decodeUtf8 } from '../../store/utf8';

const POOL = 1 << 16;
let pool = Buffer.allocUnsafeSlow(POOL);
let used = 0;

/** Room for one result after the other; to ask the machine for each takes longer than to fill it. */
function reserve(size: number): void {
  if (pool.length - used >= size) return;
  pool = Buffer.allocUnsafeSlow(Math.max(POOL, size));
  used = 0;
}

function taken(end: number): Uint8Array {
  const bytes = pool.subarray(used, end);
  used = end;
  return bytes;
}

const encode = (text: string, at: number): number => at + pool.write(text, at, 'utf8');

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** What makes a body more than a copy: links to records and files, and tables that scroll. */
const MADE_AT_RENDERING = ['"record:', '"file:', '<div class="table">'].map((mark) => Buffer.from(mark));

/** False where a body stands in the page exactly as in the store. */
export function needsRendering(body: Uint8Array): boolean {
  const bytes = asBuffer(body);
  return MADE_AT_RENDERING.some((mark) => bytes.includes(mark));
}

const isInsideCharacter = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** A body that `withBody` puts into its page. */
export const copiedBody = (body: Uint8Array): BodyText =>
  bodyLater((part, characters) => {
    // A character takes three bytes at most; one outside the basic plane counts as two and takes four.
    const size = Math.min(body.length, characters * 3);
    let edge = part === 'start' ? size : body.length - size;
    while (isInsideCharacter(body[edge])) edge++;
    return decodeUtf8(part === 'start' ? body.subarray(0, edge) : body.subarray(edge));
  });

/** A page with a body in its place. */
export function withBody(page: string, body: Uint8Array): Uint8Array {
  const place = page.indexOf(BODY_PLACE);
  reserve(page.length * 3 + body.length);
  const at = encode(page.slice(0, place), used);
  pool.set(body, at);
  return taken(encode(page.slice(place + BODY_PLACE.length), at + body.length));
}

/**
 * Writes UTF-8 as a JSON string (RFC 8259 section 7). What has to be escaped is a byte of its own, so each byte
 * can pass as a character: so the engine escapes it, without decoding.
 */
const writeString = (body: Uint8Array, at: number): number =>
  at + pool.write(JSON.stringify(asBuffer(body).toString('latin1')), at, 'latin1');

/** JSON between whose two parts a body stands as a string. */
export function jsonAround(before: string, body: Uint8Array, after: string): Uint8Array {
  reserve((before.length + after.length) * 3 + body.length * 6 + 2);
  return taken(encode(after, writeString(body, encode(before, used))));
}
