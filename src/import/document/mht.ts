/** MHT (MIME HTML, RFC 2557) as Word puts it into an altChunk: its HTML with images as data URLs. */
import iconv from 'iconv-lite';

interface Part {
  headers: Map<string, string>;
  body: Buffer;
}

/**
 * @returns the HTML of the archive
 * @throws Error where there is no HTML part
 */
export function htmlOfMht(bytes: Buffer): string {
  const parts = partsOf(bytes);
  const html = parts.find((part) => /text\/html/i.test(part.headers.get('content-type') ?? ''));
  if (!html) throw new Error('the MHT part holds no HTML');
  const charset = /charset\s*=\s*"?([\w-]+)/i.exec(html.headers.get('content-type') ?? '')?.[1] ?? 'utf-8';
  const text = iconv.decode(decoded(html), iconv.encodingExists(charset) ? charset : 'utf-8');
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
