/** What is said of copied values that went into no cell: each is named, so that it can be entered by hand. */
import { textIn } from '../text-in';
import type { Untaken } from './paste';

const TEXT = {
  notTaken: [
    '有{n}项粘贴的内容没有填入，请核对后手工填写：',
    'These {n} pasted values were not taken. Please check and enter them by hand: ',
  ],
  row: ['第{n}行', 'row {n} '],
  beyond: ['（右边没有对应的栏目）', ' (there is no further column)'],
  choice: ['（没有这一选项）', ' (no such choice)'],
  date: ['（不是实际存在的日期）', ' (no day that exists)'],
  picture: ['（图片请从列表中选择）', ' (choose pictures from the list)'],
  more: ['等', ' and others'],
} as const;

/** Values that are named one by one. */
const MOST = 50;

/** One sentence; empty where everything was taken. */
export function untakenInWords(untaken: readonly Untaken[], language: 'zh' | 'en'): string {
  if (untaken.length === 0) return '';
  const text = textIn(TEXT, language);
  const isChinese = language === 'zh';
  const named = untaken.slice(0, MOST).map(({ row, cell, text: value }) => {
    const kind = cell?.kind;
    const why = kind === 'choice' || kind === 'date' || kind === 'picture' ? kind : 'beyond';
    return `${text('row', row + 1)}${cell ? cell.label[isChinese ? 0 : 1] : ''}“${value}”${text(why)}`;
  });
  const more = untaken.length > MOST ? text('more') : '';
  return `${text('notTaken', untaken.length)}${named.join(isChinese ? '；' : '; ')}${more}${isChinese ? '。' : '.'}`;
}
