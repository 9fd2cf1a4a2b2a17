/** What is peculiar to documents: whose they are, what kind they are, when they are due, what they refer to. */
import { calendarOf } from '../../../collections/calendars/read';
import { linesOf } from '../../differences/texts';
import { dueOn } from '../../domain/time-limit';
import { publishedState } from '../ledger';
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import type { Check, Checked, Checker } from './types';

const warn = (key: string, message: string, field?: string): Check => ({
  severity: 'warn',
  key,
  message,
  field,
});

const forDocuments =
  (check: (row: DocumentRow, checked: Checked) => Check[] | Promise<Check[]>): Checker =>
  (checked) =>
    checked.collection === 'documents' ? check(checked.row as DocumentRow, checked) : [];

/** 条例 Art. 26: twenty working days from 成文, or the limit of the item. */
export const late = forDocuments(async (row, { req, today }) => {
  if ((await publishedState(req, row.id)) !== 'never') return [];
  const item = row.mainItem ? await new Lookup(req).item(row.mainItem) : undefined;
  const carriedOver = row.carriedOver?.originallyPublishedOn;
  const due = dueOn(
    { issuedOn: row.issuedOn, eventOn: row.eventOn, carriedOver },
    item,
    await calendarOf(req),
  );
  if (due.kind === 'unknownYear') return [warn('calendar', due.sentence)];
  return due.kind === 'due' && due.on < today
    ? [warn('late', `公开期限是${due.on}，已经超过；请尽快公开，并记录超期原因。`, 'issuedOn')]
    : [];
});

/** Genres that usually stay inside; reports that the law wants published are not meant. */
const INTERNAL = ['请示', '报告', '纪要', '议案'];
const STATUTORY = /年度报告|工作报告|情况报告|调查报告|评估报告|审计|预算|决算|统计|法治政府建设|环境/;

export const genre = forDocuments(({ genre, title }) =>
  genre && INTERNAL.includes(genre) && !STATUTORY.test(title ?? '')
    ? [warn('genre', `“${genre}”一般属于过程性信息（《条例》第十六条第二款），请确认可以公开。`, 'genre')]
    : [],
);

const HEAD_LINES = 12;
const MARK =
  /^[(（【[]?(?:密级[:：]?)?(?:绝密|机密|秘密|工作秘密|内部资料|内部文件)(?:[★☆].{0,12})?[)）】\]]?$|(?:绝密|机密|秘密)[★☆]/;

/** Marks of secrecy at the head of the text (保密法: 标志). */
export const marks: Checker = ({ record }) =>
  linesOf(record.body)
    .slice(0, HEAD_LINES)
    .some((line) => MARK.test(line.replace(/\s+/g, '')))
    ? [{ severity: 'block', key: 'mark', message: '正文首部有密级或者内部文件字样，不能公开。请先由保密审查机构确认。', field: 'body' }]
    : []; // prettier-ignore

/** 条例 Art. 10: whoever made it discloses it. Reposts, forwarded and joint papers are not wrong. */
export const wrongOrgan = forDocuments(async (row, { req }) => {
  if (row.origin && row.origin !== 'own') return [];
  const title = row.title ?? '';
  const { docs } = await req.payload.db.find<{ id: string; name: string; shortName?: string; parent?: string }>({
    collection: 'organs',
    where: { name: { in: headsOf(title) } },
    pagination: false,
    limit: 10,
    req,
  });
  const issuing = [row.leadOrgan, ...(row.jointOrgans ?? [])];
  const other = docs.find(({ id }) => !issuing.includes(id));
  const office = other && (await new Lookup(req).organ(row.leadOrgan ?? ''))?.name.startsWith(other.name);
  return other && !office
    ? [warn('organ', `名称以“${other.name}”开头，而发布机关是另一个机关。谁制作谁公开（《条例》第十条）；转发、转载、联合发文的，请在“信息来源”中注明。`, 'leadOrgan')]
    : [];
}); // prettier-ignore

/** Beginnings of a title that may be the name of an organ. */
const headsOf = (title: string): string[] =>
  Array.from({ length: Math.min(24, title.length) - 3 }, (_, i) => title.slice(0, i + 4));

/** References to records that nobody can open, and addresses that lead nowhere. */
export const links: Checker = async ({ req, record }) => {
  const found: Check[] = [];
  for (const [, id] of record.body.matchAll(/href="record:([^"]+)"/g))
    if ((await publishedState(req, id!)) !== 'public')
      found.push(warn(`link:${id}`, '正文中有一个链接指向的信息没有公开，公众看到的将是普通文字。', 'body'));
  for (const [, href] of record.body.matchAll(/href="((?!record:|file:|mailto:|tel:|#)[^"]*)"/g))
    if (!/^https?:\/\/[^/\s]+\.[^/\s]+/.test(href!))
      found.push(warn(`link:${href}`, `正文中的链接“${href}”不是完整的网址，公众打不开。`, 'body'));
  return found;
};

/** 规范性文件 go up together with an interpretation, or with a signed reason for none (domain.md 9.9). */
export const interpretation = forDocuments(async (row, { req }) => {
  if (!row.normative) return [];
  const { reason, signedBy } = row.noInterpretation ?? {};
  if (reason?.trim() && signedBy?.trim()) return [];
  const { docs } = await req.payload.db.find<{ stage: string; step?: string | null }>({
    collection: 'documents',
    where: { and: [{ interprets: { in: [row.id] } }, { leadOrgan: { equals: row.leadOrgan } }] },
    pagination: false,
    limit: 20,
    select: { stage: true, step: true },
    req,
  });
  const ready = docs.some(({ stage, step }) => stage === 'approved' || stage === 'scheduled' || step === 'final');
  return ready
    ? []
    : [{ severity: 'block', key: 'interpretation', message: '行政规范性文件应当与解读同步公开：请先提交解读，由审查人通过保密审查，留待批准（批准本文件时解读同时公开）；不解读的，填写理由和签字人。', field: 'noInterpretation' }];
}); // prettier-ignore
