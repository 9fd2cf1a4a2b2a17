/** Plain text, line by line; numbers that run over the end of a line are seen. */
import type { Layer } from '../../domain/privacy';
import { TableHead } from './table-head';
import type { Walk } from './walk';

const ENDS_IN_NUMBER = /[\d０-９][\d０-９ -]{0,24}\s*$/;
const BEGINS_WITH_NUMBER = /^\s*[\d０-９Xx][\d０-９Xx -]{0,24}/;

/**
 * @param place of a line, counted from 1
 * @param context what stands over the whole text
 */
export function sayLines(
  { sink, prefix }: Walk,
  layer: Layer,
  place: (line: number) => string,
  text: string,
  context = '',
): void {
  const head = new TableHead(context);
  let last = '';
  text.split(/\r\n?|\n|\f|\v/).forEach((line, i) => {
    const where = () => prefix + place(i + 1);
    const cells = line.includes('\t') ? line.split('\t') : undefined;
    if (line.trim()) sink.piece({ text: line, layer, place: where, ...head.take(cells ?? [line]) });
    const tail = ENDS_IN_NUMBER.exec(last)?.[0].trimEnd();
    const begin = tail && BEGINS_WITH_NUMBER.exec(line)?.[0];
    if (tail && begin) {
      const before = last.trimEnd().slice(-tail.length - 12);
      const joint = before.length;
      sink.piece({ text: `${before}\n${begin}`, layer, place: where, only: [[joint, joint + 1]] });
    }
    last = line;
  });
}
