/** Plain text, line by line. */
import type { Layer } from '../../domain/privacy';
import { TableHead } from './table-head';
import type { Walk } from './walk';

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
  text.split(/\r\n?|\n|\f|\v/).forEach((line, i) => {
    if (line.trim())
      sink.piece({ text: line, layer, place: () => prefix + place(i + 1), ...head.take(line.split('\t')) });
  });
}
