/**
 * Classification marks (保密法实施条例: 标志 at the head of a document). A file that bears one is refused
 * before anything is kept. The words in running text are no mark.
 */
import { NUMBER_LINE, RED_HEAD, RED_TITLE } from './patterns';
import { squeezed, plain } from './plain';
import { DocumentRefused } from './types';
import type { SourceLine } from './types';

const TERM =
  '(?:长期|[\\d〇零一二三四五六七八九十百]+(?:年|个?月|天|日)(?:内|以内)?|(?:启封|解密|公布|公开|发布|开标|使用|实施).{0,10}前?)';
const SECRET = '(?:绝密|机密|秘密)';
const INTERNAL = '(?:工作秘密|内部资料|内部文件|内部事项|内部材料|内部使用|内部情况|仅供内部(?:使用|参考))';
const CAUTION = '(?:[,、。!;·—-]*(?:注意|请|不得|不准|严禁|禁止|妥善|仅供|切勿|勿|阅后|用后).{1,14})?[。!]*';
const FRAME = [
  '^[(\\[【〔<《“]?(?:密级|涉密等级|保密等级|秘密等级|文件密级)?[:]?',
  '[)\\]】〕>》”]?$',
] as const;

/** A line, or a word of a line, that is nothing but a mark. */
const WHOLE = [
  new RegExp(`${FRAME[0]}${SECRET}级?(?:[★☆✩*※·.・—-]*${TERM}?)${FRAME[1]}`),
  new RegExp(`${FRAME[0]}${INTERNAL}(?:[★☆✩*※]*${TERM}?)${CAUTION}${FRAME[1]}`),
];
/** A mark within a line of the head that is no sentence: with a star, a label or a bracket of its own. */
const WITHIN = [
  new RegExp(`${SECRET}级?[★☆✩*※]`),
  new RegExp(`(?:密级|涉密等级|保密等级|秘密等级)[:]?(?:${SECRET}|${INTERNAL}|内部)`),
  new RegExp(`[(\\[【〔](?:${SECRET}级?${TERM}?|${INTERNAL}${CAUTION})[)\\]】〕]`),
  new RegExp(`${INTERNAL}[★☆✩*※]`),
];

const STARRED = new RegExp(`^[(\\[【〔]?${SECRET}级?[★☆✩*※]|^${INTERNAL}[★☆✩*※]`);
const isWhole = (word: string) => WHOLE.some((pattern) => pattern.test(word));

const isMark = (text: string): boolean => {
  const tight = squeezed(text);
  if (tight.length > 80) return false;
  if (isWhole(tight) || STARRED.test(tight)) return true;
  const isSentence = /[。;,!?]/.test(tight);
  if (!isSentence && WITHIN.some((pattern) => pattern.test(tight))) return true;
  const words = plain(text).trim().split(/ +/);
  const others = words.filter((word) => !isWhole(word));
  const isRedLine = others.every((word) => RED_HEAD.test(word) || RED_TITLE.test(word) || NUMBER_LINE.test(word));
  return others.length < words.length && (isRedLine || words.some((word) => isWhole(word) && /[★\d]/.test(word)));
}; // prettier-ignore

/** Lines at the head at which marks are looked for, at least. */
const HEAD_LINES = 12;

/**
 * @param head the lines before the text proper
 * @param margins texts of page headers
 * @throws DocumentRefused naming the line, never repeating what stands there
 */
export function refuseClassified(head: readonly SourceLine[], margins: readonly string[]): void {
  const marked = head.find((line) => isMark(line.text));
  if (marked)
    throw new DocumentRefused(
      'classified',
      `文件首部第 ${marked.line} 行标有密级或者内部文件字样，不能导入。请先由保密审查机构确认是否已经解密或者可以公开；本系统没有保存该文件。`,
      marked.line,
    );
  if (margins.some((text) => text.split('\n').some(isMark)))
    throw new DocumentRefused(
      'classified',
      '文件的页眉标有密级或者内部文件字样，不能导入。请先由保密审查机构确认是否已经解密或者可以公开；本系统没有保存该文件。',
    );
}

/** The lines in which a mark can stand: up to the first long paragraph, and the first lines in any case. */
export function headOf(lines: readonly SourceLine[]): SourceLine[] {
  const filled = lines.filter((line) => line.text.trim() !== '');
  const firstLong = filled.findIndex((line) => line.text.length > 80);
  return filled.slice(0, Math.max(HEAD_LINES, firstLong < 0 ? Math.min(filled.length, 40) : firstLong));
}
