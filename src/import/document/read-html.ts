/** An HTML file, or a page in a file of its own (MHT), → source lines. */
import { decodeText, refuseBinary } from './encoding';
import { sourceOfHtml } from './html-lines';
import { htmlOfMht } from './mht';
import { DocumentRefused, type Source } from './types';

/** Reads an HTML file. */
export function readHtml(bytes: Uint8Array): Source {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]; // prettier-ignore
  const { text, warnings } = decodeText(bytes, declared);
  refuseBinary(text);
  const source = sourceOfHtml(text, 'page');
  return { ...source, warnings: [...warnings, ...source.warnings] };
}

/** Reads a page as browsers and Word save it in one file. @throws DocumentRefused where no page is in it */
export function readMht(bytes: Buffer): Source {
  const html = htmlOfMht(bytes);
  if (html === undefined)
    throw new DocumentRefused('unreadable', '文件里没有网页，无法读取。请在浏览器中打开后重新另存，再导入。');
  return sourceOfHtml(html, 'page');
}
