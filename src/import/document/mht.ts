/** MHT (MIME HTML, RFC 2557) as Word puts it into an altChunk: its HTML with images as data URLs. */
import { decodeText } from './encoding';

interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

/** Whether a file begins as one. */
export const isMht = (bytes: Buffer): boolean =>
  /^(?:[\w-]+:.*(?:\r?\n[ \t].*)*\r?\n)*Content-Type:\s*multipart\/related/i.test(bytes.subarray(0, 4096).toString('latin1')); // prettier-ignore

/** @returns the HTML of the archive, undefined where it holds none */
export function htmlOfMht(bytes: Buffer): string | undefined {
  const parts = partsOf(bytes);
  const html = parts.find((part) => /text\/html/i.test(part.headers.get('content-type') ?? ''));
  if (!html) return undefined;
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(html.headers.get('content-type') ?? '')?.[1];
  const { text } = decodeText(decoded(html), charset);
  return withImages(text, parts);
}

function partsOf(bytes: Buffer): Part[] {
  const top = splitHeaders(bytes);
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(top.headers.get('content-type') ?? '');
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return [top];
  return top.body
    .toString('latin1')
    .split(`--${mark}`)
    .slice(1)
    .filter((text) => !text.startsWith('--'))
    .map((text) => splitHeaders(Buffer.from(text.replace(/^\r?\n/, '').replace(/\r?\n$/, ''), 'latin1')));
}

function splitHeaders(bytes: Buffer): Part {
  const text = bytes.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? bytes.subarray(end.index + end[0].length) : Buffer.alloc(0) };
}

function decoded(part: Part): Buffer {
  const encoding = part.headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(part.body.toString('latin1'), 'base64');
  if (encoding !== 'quoted-printable') return part.body;
  const text = part.body.toString('latin1').replace(/=[ \t]*\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}

function withImages(html: string, parts: Part[]): string {
  return html.replace(/(<img\b[^>]*?\bsrc\s*=\s*["'])([^"']+)(["'])/gi, (all, before: string, source: string, after: string) => {
    const id = source.replace(/^cid:/i, '');
    const part = parts.find((candidate) => candidate.headers.get('content-id')?.replace(/[<>]/g, '') === id || candidate.headers.get('content-location')?.endsWith(source));
    const type = part?.headers.get('content-type')?.split(';')[0]?.trim();
    return part && type ? `${before}data:${type};base64,${decoded(part).toString('base64')}${after}` : all;
  });
} // prettier-ignore
