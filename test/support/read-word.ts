/** Readings of Word documents and HTML that share nothing with the import, to hold it against. */
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Text of each paragraph of `word/document.xml` in order, those of tables included; cells that go on from above left out. */
export function paragraphsOfDocx(bytes: Uint8Array): string[] {
  const xml = Buffer.from(unzipSync(bytes)['word/document.xml']!).toString('utf8');
  const parser = new SaxesParser({ xmlns: false });
  const found: string[] = [];
  const open: string[] = [];
  let inText = false;
  let goesOn = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:p') open.push('');
    if (name === 'w:tc') goesOn = false;
    if (name === 'w:vMerge') goesOn = (attributes as Record<string, string>)['w:val'] !== 'restart';
    inText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (inText) open[open.length - 1] += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') inText = false;
    if (name === 'w:tc') goesOn = false;
    if (name !== 'w:p') return;
    const text = open.pop()!;
    if (!goesOn || text !== '') found.push(text);
  });
  parser.write(xml).close();
  return found;
}

const NAMED: Record<string, string> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&', ldquo: '“', rdquo: '”', mdash: '—', middot: '·', lsquo: '‘', rsquo: '’', hellip: '…', times: '×' }; // prettier-ignore

/** The text of HTML by its characters alone: tags cut out, entities written. */
export const textOfTags = (html: string): string =>
  html
    .replace(/<head[\s>][^]*?<\/head>|<style[^]*?<\/style>|<!--[^]*?-->/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name: string) => NAMED[name] ?? whole);

/** Characters without spaces: those that indent are dropped, as everything that only moves text. */
export const signs = (text: string): string => text.replace(/[\s\u3000\u200b-\u200f\ufeff]/g, '');

/** The HTML of the MHT that a DOCX holds instead of paragraphs. */
export function htmlOfChunk(bytes: Uint8Array): string {
  const mht = Buffer.from(unzipSync(bytes)['word/afchunk.mht']!).toString('latin1');
  const part = mht.split(/^--.*$/m).find((one) => /content-type:\s*text\/html/i.test(one))!;
  const end = /\r?\n\r?\n/.exec(part.trimStart())!;
  const head = part.trimStart().slice(0, end.index);
  const body = part.trimStart().slice(end.index + end[0].length);
  const content = /base64/i.test(head)
    ? Buffer.from(body, 'base64')
    : /quoted-printable/i.test(head)
      ? Buffer.from(body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1') // prettier-ignore
      : Buffer.from(body, 'latin1');
  return new TextDecoder(/charset="?([\w-]+)/i.exec(head)?.[1] ?? 'utf-8').decode(content);
}
