/** An HTML file → source lines. */
import { decodeText } from './encoding';
import { sourceOfHtml } from './html-lines';
import type { Source } from './types';

/** Reads an HTML file. */
export function readHtml(bytes: Uint8Array): Source {
  const declared = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))?.[1]; // prettier-ignore
  const { text, warnings } = decodeText(bytes, declared);
  const source = sourceOfHtml(text, 'page');
  return { ...source, warnings: [...warnings, ...source.warnings] };
}
