import type { PayloadRequest } from 'payload';
import { documentType } from '../../domain/document-types';
import { isLocalDate } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { PUBLISHABLE } from '../../domain/vocabulary';
import { checksOf, type Check, type Checked } from '../checks';
import { DECIDE_FIRST } from '../checks/types';
import { project, type ReviewedCollection, type ReviewedRecordRow } from '../project';
import { BodyError } from '../project/body';
import type { DocumentRow, GuideRow, RuleRow } from '../project/rows';
import { Refusal } from './refusal';

const missing = (field: string, sentence: string) => new Refusal('missing', sentence, field);
const blank = (value: unknown) =>
  typeof value === 'string' ? value.trim() === '' : value === null || value === undefined;
export const emptyBody = (row: { body?: DocumentRow['body'] }) => !row.body?.root?.children?.length;

/** 条例 Art. 12 and domain.md 6.1: what a document needs before it may be submitted. */
const DOCUMENT_NEEDS: [keyof DocumentRow, string][] = [
  ['title', '请填写名称。'],
  ['summary', '请填写内容概述，一两句话说明这份文件讲什么。'],
  ['leadOrgan', '请选择发布机关（联合发文的，选牵头机关）。'],
  ['issuedOn', '请填写生成日期（成文日期）。'],
  ['topic', '请选择主题分类。'],
  ['mainItem', '请选择主要公开事项。'],
  ['disclosure', '请确定公开属性。'],
];

/** What a line of the register needs: it has no text. */
const REGISTER_NEEDS = ['title', 'leadOrgan', 'disclosure'];

function documentObstacles(row: DocumentRow, today: LocalDate): Refusal[] {
  const registered = row.disclosure && !PUBLISHABLE.includes(row.disclosure);
  const needs = registered
    ? DOCUMENT_NEEDS.filter(([field]) => REGISTER_NEEDS.includes(field))
    : DOCUMENT_NEEDS;
  const found = needs
    .filter(([field]) => blank(row[field]))
    .map(([field, sentence]) => missing(field, sentence));
  if (row.disclosure === 'withheld' && blank(row.withholding?.reason)) {
    found.push(missing('withholding.reason', '不予公开的，请填写法定理由。'));
  }
  if (row.disclosure === 'redacted' && blank(row.withholding?.reason)) {
    found.push(missing('withholding.reason', '删减后公开的，请填写删减部分不公开的法定理由。'));
  }
  for (const [field, value] of Object.entries({
    issuedOn: row.issuedOn,
    effectiveOn: row.effectiveOn,
    expiresOn: row.expiresOn,
  })) {
    if (value && !isLocalDate(value)) {
      found.push(new Refusal('invalid', '日期应为实际存在的日期，例如2026-11-20。', field));
    }
  }
  if (row.issuedOn && row.issuedOn > today) {
    found.push(new Refusal('invalid', '生成日期（成文日期）不能晚于今天，请核对。', 'issuedOn'));
  }
  if (row.effectiveOn && row.expiresOn && row.expiresOn < row.effectiveOn) {
    found.push(new Refusal('invalid', '失效日期早于施行日期，请核对。', 'expiresOn'));
  }
  const saysItAll = documentType(row.documentType)?.withoutBody;
  if (!registered && !saysItAll && emptyBody(row) && !row.attachments?.length) {
    found.push(missing('body', '正文和附件都是空的，请填写正文或者上传附件。'));
  }
  return found;
}

function ownObstacles(collection: ReviewedCollection, row: ReviewedRecordRow, today: LocalDate): Refusal[] {
  if (collection === 'documents') return documentObstacles(row as DocumentRow, today);
  const other = row as GuideRow | RuleRow;
  const found: Refusal[] = [];
  if (blank(other.organ)) found.push(missing('organ', '请选择机关。'));
  if (collection === 'rules' && blank(other.title)) found.push(missing('title', '请填写名称。'));
  if (emptyBody(other) && !('attachments' in other && other.attachments?.length)) {
    found.push(missing('body', '正文是空的，请填写正文。'));
  }
  return found;
}

/** Art. 11: whoever was asked has to answer first. */
function unanswered(row: ReviewedRecordRow): Refusal[] {
  const asked = 'consultations' in row ? (row.consultations ?? []) : [];
  return asked
    .filter(({ answer }) => answer !== 'agrees' && answer !== 'agreesPartly')
    .map(({ organ, answer }) =>
      answer
        ? new Refusal(
            'invalid',
            `${organ}不同意公开，不能提交。请与其协商，或者报请上级机关决定后更新答复。`,
            'consultations',
          )
        : missing('consultations', `${organ}还没有答复，请在收到答复后填写，再提交。`),
    );
}

export interface Examination {
  /** What is missing from the row or wrong in it, whatever it says. */
  formal: Refusal[];
  /** The worst first. */
  checks: Check[];
  /** As it would be published now; nothing where the body cannot be made into a page. */
  record?: Checked['record'];
}

/** Reads a row once for everything that may keep it from the public. */
export async function examine(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
  today: LocalDate,
): Promise<Examination> {
  const formal = [...ownObstacles(collection, row, today), ...unanswered(row)];
  try {
    const record = await project(req, collection, row);
    return { formal, checks: await checksOf({ req, collection, row, record, today }), record };
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return { formal: [...formal, new Refusal('invalid', error.message, 'body')], checks: [] };
  }
}

/**
 * Everything that keeps a row from being submitted or approved; empty where it is ready.
 * @param decided keys of findings about which a reviewer has decided; without them such findings wait
 */
export async function obstacles(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
  today: LocalDate,
  decided?: ReadonlySet<string>,
): Promise<Refusal[]> {
  const { formal, checks } = await examine(req, collection, row, today);
  const open = checks.filter(
    ({ severity, key }) => severity === 'block' || (severity === 'override' && decided && !decided.has(key)),
  );
  const said = ({ severity, message }: (typeof open)[number]) =>
    severity === 'override' && decided ? `${message}${DECIDE_FIRST}` : message;
  return [...formal, ...open.map((check) => new Refusal('check', said(check), check.field))];
}
