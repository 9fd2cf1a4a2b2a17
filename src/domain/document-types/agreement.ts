/** Whether the particulars of a record agree with each other: days in their order, totals with their tables. */
import { formatChinese } from '../local-date';
import {
  isTable, type Cell, type DocumentType, type Fault, type Particulars, type RowValue,
} from './define'; // prettier-ignore

const cellOf = (type: DocumentType, name: string): Cell =>
  type.particulars.find((one): one is Cell => one.name === name && !isTable(one))!;

/** Days or years that stand in the wrong order (`inOrder`, `period`), each named at the later one. */
export function outOfOrder(type: DocumentType, values: Particulars): Fault[] {
  const { period, inOrder = [] } = type;
  const pairs = period ? [[period.from, period.to] as const, ...inOrder] : inOrder;
  return pairs.flatMap(([earlier, later]): Fault[] => {
    const [first, last] = [values[earlier], values[later]];
    if (first === undefined || last === undefined || first <= last) return [];
    const said = (name: string, value: typeof first) => {
      const cell = cellOf(type, name);
      return `“${cell.label[0]}”（${cell.kind === 'date' ? formatChinese(value as string) : String(value as number)}）`;
    };
    return [{ name: later, message: `${said(later, last)}早于${said(earlier, first)}，请核对。` }];
  });
}

/** Whether a text is a figure, or one of the marks and words that stand where there is none. */
export const isFigure = (text: string): boolean =>
  /\d|[〇零一二三四五六七八九十]|^[-—–…·./~*]+$|^(?:持平|无|不变)$/u.test(
    text.normalize('NFKC').replace(/\s/g, ''),
  );

/** Cells of tables that should hold a figure and hold a word, as where two columns were mixed up. */
export function wordsForFigures(type: DocumentType, values: Particulars): Fault[] {
  return type.particulars.filter(isTable).flatMap(({ name, label, columns }) => {
    const figures = columns.filter((cell) => cell.kind === 'text' && cell.figure);
    return ((values[name] ?? []) as RowValue[]).flatMap((row, at) =>
      figures
        .filter((cell) => row[cell.name] !== undefined && !isFigure(String(row[cell.name])))
        .map((cell) => ({
          name,
          message: `“${label[0]}”第${at + 1}行的“${cell.label[0]}”是“${row[cell.name]}”，没有数字，请核对。`,
        })),
    );
  });
}

/** Numbers that are not the sum of their column (`sums`); nothing where either is not filled in. */
export function wrongSums(type: DocumentType, values: Particulars): Fault[] {
  return (type.sums ?? []).flatMap(({ total, table, column }): Fault[] => {
    const rows = values[table] as RowValue[] | undefined;
    const given = values[total];
    if (given === undefined || !rows?.every((row) => typeof row[column] === 'number')) return [];
    const sum = rows.reduce((all, row) => all + Number(row[column]), 0);
    if (sum === given) return [];
    const { label, columns } = type.particulars.filter(isTable).find(({ name }) => name === table)!;
    const added = columns.find(({ name }) => name === column)!;
    const message = `“${cellOf(type, total).label[0]}”是${given as number}，“${label[0]}”各行“${added.label[0]}”的合计是${sum}，请核对。`;
    return [{ name: total, message }];
  });
}
