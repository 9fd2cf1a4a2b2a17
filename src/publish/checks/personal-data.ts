/** Personal data in titles, fields and body (条例 Art. 15; domain.md 11). */
import { particularTexts } from '../../domain/document-types';
import type { Finding, TextPiece } from '../../domain/privacy';
import { KIND_NAMES } from '../../domain/privacy';
import { piecesOfHtml, piecesOfText } from '../../files/pieces';
import { scanText } from '../../files/scan';
import type { Check, Checker } from './types';

const ADVICE: Readonly<Record<Finding['severity'], string>> = {
  block: '必须删除或者隐去后才能公开。',
  override: '请隐去；确需公开的，由审查人写明理由。',
  warn: '请核对是否可以公开。',
};

/** A finding as a check. @param field that leads to it */
export const findingCheck = (finding: Finding, field: string, where = ''): Check => ({
  severity: finding.severity,
  key: `personal:${finding.kind}:${where}${finding.place}:${finding.excerptMasked}`,
  message: `${where}${finding.place}有${KIND_NAMES[finding.kind][0]}（${finding.excerptMasked}），${ADVICE[finding.severity]}`,
  field,
});

const TEXT_FIELDS: readonly (readonly [field: string, place: string])[] = [
  ['title', '名称'],
  ['summary', '内容概述'],
  ['section', '承办科（处）室'],
  ['documentNumber', '文号'],
  ['keywords', '关键词'],
];

export const personalData: Checker = ({ row, record }) => {
  const title = record.title ?? '';
  const found: Check[] = [];
  const scan = (pieces: TextPiece[], field: string) => {
    for (const finding of scanText(pieces).findings) found.push(findingCheck(finding, field));
  };
  for (const [field, place] of TEXT_FIELDS) {
    const value = (row as unknown as Record<string, unknown>)[field];
    const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
    if (text) scan(piecesOfText(text, field === 'title' ? 'title' : 'body', place, title), field);
  }
  scan(piecesOfHtml(record.body, '正文', title), 'body');
  for (const { label, text } of particularTexts(record))
    scan(piecesOfText(text, 'body', label, title), 'particulars');
  for (const { note } of ('changes' in record && record.changes) || [])
    if (note) scan(piecesOfText(note, 'body', '关联文件的说明', title), 'changes');
  return found;
};
