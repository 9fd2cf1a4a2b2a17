'use client';
/** Payload's table tool speaks English only; this puts its menu and its question into Chinese. */
import { useEffect } from 'react';
import { useLanguage } from '../words';

const WORDS: Readonly<Record<string, string>> = {
  'Create Table': '插入表格',
  'Merge cells': '合并单元格',
  'Unmerge cells': '拆分单元格',
  'Add row header': '设为行标题',
  'Remove row header': '取消行标题',
  'Add column header': '设为列标题',
  'Remove column header': '取消列标题',
  'Toggle Row Striping': '隔行底色',
  'Toggle First Column Freeze': '固定首列',
  'Delete column': '删除列',
  'Delete row': '删除行',
  'Delete table': '删除表格',
};
const PLACES = '.table-action-menu-dropdown .item, .drawer__header__title';
const SIDES: Readonly<Record<string, string>> = { above: '上方', below: '下方', left: '左侧', right: '右侧' };

/** `Insert 2 rows above` → `在上方插入 2 行`. */
function inChinese(english: string): string | undefined {
  const insert = /^Insert (?:(\d+) )?(row|column)s? (above|below|left|right)$/.exec(english);
  if (!insert) return WORDS[english];
  const [, count, what, side] = insert;
  return `在${SIDES[side!]}插入${count ? ` ${count} ` : '一'}${what === 'row' ? '行' : '列'}`;
}

/** Sets the text without touching React's nodes: the first says everything, the others nothing. */
function translate(element: Element): void {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  const chinese = inChinese(
    texts
      .map(({ data }) => data)
      .join('')
      .trim(),
  );
  if (!chinese) return;
  for (const [i, text] of texts.entries()) text.data = i === 0 ? chinese : '';
}

export function TableWords() {
  const language = useLanguage();
  useEffect(() => {
    if (language !== 'zh') return;
    const observer = new MutationObserver(() => document.querySelectorAll(PLACES).forEach(translate));
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [language]);
  return null;
}
