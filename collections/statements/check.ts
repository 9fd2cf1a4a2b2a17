/** A statement says something that can be so: checked when it is saved, because it is public at once. */
import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { formatChinese, shanghaiDay } from '../../src/domain/local-date';
import type { Instant, LocalDate } from '../../src/domain/public-record';
import { periodInWords, STATEMENT_LABELS, type StatementKind } from '../../src/domain/statements';
import { idOf } from '../access/scope';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';
import { publishedInPeriod } from './published';

export interface StatementRow {
  id: string;
  title?: string | null;
  organ: string;
  item: string;
  kind: StatementKind;
  from: LocalDate;
  until?: LocalDate | null;
  basis?: string | null;
  reason?: string | null;
  signedBy: string;
  signedOn: LocalDate;
  withdrawnReason?: string | null;
}

interface OrganRow {
  id: string;
  name: string;
  shortName?: string | null;
  items?: (string | { id: string })[] | null;
  external?: boolean | null;
}

type Draft = Omit<StatementRow, 'id'> & { id?: string };

/** Today in Asia/Shanghai; only the sample's seeder and tests set another clock. */
export const todayOf = (req: PayloadRequest): LocalDate =>
  shanghaiDay((req.context?.clock as (() => Instant) | undefined)?.() ?? new Date().toISOString());

const draftOf = (data: object, original: object | undefined): Draft => {
  const draft = { ...original, ...data } as Draft;
  return { ...draft, organ: idOf(draft.organ)!, item: idOf(draft.item)! };
};

const find = <T>(req: PayloadRequest, collection: 'organs' | 'items', id: string) =>
  req.payload.db.findOne<T & { id: string }>({ collection, where: { id: { equals: id } }, req });

/** What somebody signed for one column does not move to another. */
export const keepWhatWasSigned: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data;
  for (const field of ['organ', 'item', 'kind'] as const)
    if (data[field] !== undefined && idOf(data[field]) !== idOf(originalDoc[field]))
      refuse(
        req,
        'statements',
        field,
        say(
          req,
          '已经签署的声明不能改到别的机关、栏目或者情况。请填写撤销原因撤销本声明，再另行新建。',
          'A signed statement stays with its organ, column and kind: withdraw it and make another.',
        ),
      );
  return data;
};

/** @throws ValidationError with a sentence beside the field */
export const checkStatement: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const draft = draftOf(data, originalDoc);
  // What is missing altogether is said by the fields themselves.
  if (draft.withdrawnReason?.trim() || !draft.organ || !draft.item) return data;
  const wrong = (field: string, zh: string, en: string) => refuse(req, 'statements', field, say(req, zh, en));
  checkDays(draft, todayOf(req), wrong);
  if (draft.kind === 'notApplicable' && !draft.basis?.trim())
    wrong('basis', '请写明依法不适用的法律、法规或者“三定”规定。', 'Name the law or rule by which the column does not apply.');
  const organ = await find<OrganRow>(req, 'organs', draft.organ);
  const bound = (organ?.items ?? []).some((item) => idOf(item) === draft.item);
  if (!organ || organ.external || !bound)
    wrong('item', '所选栏目不在该机关的公开目录中，不需要声明。请核对机关和栏目。', 'This column is not in the directory of the organ: no statement is needed.');
  await checkOthers(req, draft, wrong);
  return data;
}; // prettier-ignore

type Wrong = (field: string, zh: string, en: string) => void;

function checkDays({ kind, from, until, signedOn }: Draft, today: LocalDate, wrong: Wrong): void {
  if (signedOn > today)
    wrong('signedOn', '签署日期不能晚于今天。', 'The day of signing cannot be after today.');
  if (kind === 'nothing' && !until)
    wrong(
      'until',
      '请填写截止日期：确认的是哪一段时间没有此类信息。',
      'Say until which day there was nothing.',
    );
  if (until && until < from)
    wrong('until', '截止日期早于开始日期，请核对。', 'The period ends before it begins.');
  if (kind === 'nothing' && until && until > signedOn)
    wrong(
      'until',
      `不能确认尚未到来的日子：截止日期不能晚于签署日期（${formatChinese(signedOn)}）。到期后请再次确认。`,
      'Nobody can confirm days to come: the period ends on the day of signing at the latest.',
    );
}

/** No second statement on the same days, and nothing that was public in them. */
async function checkOthers(req: PayloadRequest, draft: Draft, wrong: Wrong): Promise<void> {
  const { docs } = await req.payload.db.find<StatementRow>({
    collection: 'statements',
    where: { organ: { equals: draft.organ }, item: { equals: draft.item }, id: { not_equals: draft.id ?? '' } },
    pagination: false,
    limit: 0,
    req,
  }); // prettier-ignore
  const until = draft.until || '9999-12-31';
  const other = docs.find(
    (row) => !row.withdrawnReason && row.from <= until && (row.until || '9999-12-31') >= draft.from,
  );
  if (other)
    wrong(
      'from',
      `该栏目${periodInWords(other)}的情况已由${other.signedBy}确认，日期不能重叠。请修改原声明，或者调整日期。`,
      `The column already has a statement for ${other.from} to ${other.until ?? '…'}: change that one, or other days.`,
    );
  const title = await publishedInPeriod(req, draft, draft.from, until);
  if (title !== undefined)
    wrong(
      'from',
      `该栏目在此期间公开过《${title}》，不能确认为“${STATEMENT_LABELS[draft.kind]}”。请调整日期。`,
      `“${title}” was published in this column in these days: choose other days.`,
    );
}

/** The name by which lists and links show it. */
export const nameColumn: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const draft = draftOf(data, originalDoc);
  if (!draft.organ || !draft.item) return data;
  const organ = await find<OrganRow>(req, 'organs', draft.organ);
  const item = await find<{ name: string }>(req, 'items', draft.item);
  const name = organ?.shortName || organ?.name;
  data.title = `${name}·${item?.name}：${periodInWords(draft)}${STATEMENT_LABELS[draft.kind]}`;
  return data;
};
