/** What is said of copied values that went into no cell: each is named, so that it can be entered by hand. */
import { textIn } from '../text-in';
import type { Pasted, Untaken } from './paste';

const TEXT = {
  notTaken: [
    '有{n}项粘贴的内容没有填入，请核对后手工填写：',
    'These {n} pasted values were not taken. Please check and enter them by hand: ',
  ],
  row: ['第{n}行', 'row {n} '],
  beyond: ['（右边没有对应的栏目）', ' (there is no further column)'],
  choice: ['（没有这一选项）', ' (no such choice)'],
  date: ['（不是实际存在的日期）', ' (no day that exists)'],
  number: ['（不是整数）', ' (no whole number)'],
  figure: ['（没有数字）', ' (no figure)'],
  picture: ['（图片请从列表中选择）', ' (choose pictures from the list)'],
  more: ['等', ' and others'],
  unknown: [
    '粘贴的内容中{n}在表中没有对应的栏目，没有填入；需要的请手工填写。',
    'Not taken, because the table has no such column: {n}. Enter by hand what you need of it.',
  ],
  heading: ['“{n}”一列', '“{n}”'],
  noHeading: ['没有列名的一列', 'a column without a heading'],
  looksHeaded: [
    '粘贴的第一行像是列名，但多数与本表栏目的名称不同，已按内容填入。请核对各列；列名改成本表的名称后再粘贴，就会对号填入。',
    'The first pasted line looks like headings, but most differ from those of this table, so it was taken as values. Please check each column; with the headings of this table, each column finds its place.',
  ],
} as const;

/** Every sentence about a paste; empty where all was taken and found its place. */
export function pasteInWords({ untaken, unknown = [], looksHeaded }: Pasted, language: 'zh' | 'en'): string {
  const text = textIn(TEXT, language);
  const columns = unknown.map((heading) => (heading ? text('heading', heading) : text('noHeading')));
  return [
    untakenInWords(untaken, language),
    columns.length > 0 ? text('unknown', columns.join(language === 'zh' ? '、' : ', ')) : '',
    looksHeaded ? text('looksHeaded') : '',
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');
}

/** Values that are named one by one. */
const MOST = 50;

/** One sentence; empty where everything was taken. */
export function untakenInWords(untaken: readonly Untaken[], language: 'zh' | 'en'): string {
  if (untaken.length === 0) return '';
  const text = textIn(TEXT, language);
  const isChinese = language === 'zh';
  const named = untaken.slice(0, MOST).map(({ row, cell, text: value }) => {
    const kind = cell?.kind;
    const why = !kind || kind === 'paragraphs' ? 'beyond' : kind === 'text' ? 'figure' : kind;
    return `${text('row', row + 1)}${cell ? cell.label[isChinese ? 0 : 1] : ''}“${value}”${text(why)}`;
  });
  const more = untaken.length > MOST ? text('more') : '';
  return `${text('notTaken', untaken.length)}${named.join(isChinese ? '；' : '; ')}${more}${isChinese ? '。' : '.'}`;
}
