/**
 * What an office program or a browser puts on the clipboard → blocks: as the import of a file makes them, but
 * nothing is taken out for the fields of the form. Runs in the browser too.
 */
import { sourceOfHtml } from './html-lines';
import { structure } from './structure';
import { findSignatures } from './tail';
import type { Block, ReaderWarning } from './types';

export interface Pasted {
  blocks: Block[];
  warnings: ReaderWarning[];
}

/** @param html the `text/html` of the clipboard */
export function readClipboard(html: string): Pasted {
  const { lines, warnings } = sourceOfHtml(html, 'clipboard');
  const signed = new Set(findSignatures(lines, 0).flatMap(({ indexes }) => indexes.map((i) => lines[i]!)));
  return { blocks: structure(lines, signed).blocks, warnings };
}
