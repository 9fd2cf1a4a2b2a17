/** What the history page of a record shows. */
import { recordHistory, recordRevisionJson } from '../../domain/addresses';
import { shanghaiDay } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { compareFields, fieldsOf, type NameOf } from '../../differences/fields';
import { compareBodies, isChanged } from '../../differences/texts';
import { resolveBody } from '../../publish/render/body';
import { openSite } from '../../publish/render/context';
import { fileInUse } from '../../store/portal-queries';
import { entriesOf, recordRow } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import type { Store } from '../../store/open';
import type { HistoryPageProps, HistoryStep, HistoryText } from '../../../templates/history-props';
import { frameOf, type Portal } from '../context';
import { publicOn, stepsOf, type Step } from './states';

/** Steps on one page; each may compare two long texts. */
export const STEPS_ON_PAGE = 10;

export interface Asked {
  /** Address of the record's page. */
  address: string;
  /** Page of the list of steps, from 1. */
  page: number;
  /** As it was on a day. */
  on?: LocalDate;
  /** As it was published at one time. */
  revision?: number;
}

export interface Made {
  props: HistoryPageProps;
  status: 200 | 404 | 410;
}

/** A record that must not be seen has no name. */
const namesIn =
  (store: Store): NameOf =>
  (id) => {
    const row = recordRow(store, id);
    return row?.title ? `《${row.title}》` : '已停止公开的文件';
  };

const unwanted = (row: RecordRow): boolean => row.state === 'sealed' || row.state === 'void';

/** @returns undefined where there is no such page of the list or no such revision */
export function makeHistory(portal: Portal, store: Store, row: RecordRow, asked: Asked): Made | undefined {
  const steps = stepsOf(entriesOf(store, row.id), row.state);
  const pages = Math.max(1, Math.ceil(steps.length / STEPS_ON_PAGE));
  if (asked.page > pages) return undefined;
  const chosen =
    asked.revision === undefined
      ? undefined
      : steps.find((one) => one.revision === asked.revision && one.begins);
  if (asked.revision !== undefined && !chosen) return undefined;
  const address = recordHistory(asked.address);
  const from = (asked.page - 1) * STEPS_ON_PAGE;
  const newest = [...steps].reverse().slice(from, from + STEPS_ON_PAGE);
  const names = namesIn(store);
  const on = asked.on === undefined ? undefined : onDay(steps, asked.on);
  const text = on?.last ?? chosen;
  const props: HistoryPageProps = {
    frame: frameOf(portal, address),
    page: asked.address,
    state: row.state,
    ...(row.title ? { title: row.title } : {}),
    steps: text ? [] : newest.map((step) => stepProps(row, steps, step, names)),
    ...(on ? { on: on.props } : {}),
    ...(text ? { text: textProps(portal, store, address, text, names) } : {}),
    number: asked.page,
    pages,
  };
  const gone = unwanted(row) || (text !== undefined && !text.shown) || on?.status === 410;
  return { props, status: gone ? 410 : (on?.status ?? 200) };
}

function onDay(steps: readonly Step[], day: LocalDate) {
  const found = publicOn(steps, day);
  const last = found.at(-1);
  const first = steps.find(({ begins }) => begins);
  const before = first !== undefined && day < shanghaiDay(first.at);
  return {
    last,
    status: last ? (200 as const) : before ? (404 as const) : (410 as const),
    props: {
      day,
      others: found.slice(0, -1).map(({ revision, at, until }) => ({ revision, at, until: until! })),
      ...(last ? {} : { nothing: before ? ('before' as const) : ('stopped' as const) }),
    },
  };
}

/** One step, with what differs from the version before. */
function stepProps(row: RecordRow, steps: readonly Step[], step: Step, names: NameOf): HistoryStep {
  const { revision, at, until, hash, begins, shown } = step;
  const base = { revision, at, hash, begins, ...(until === undefined ? {} : { until }) };
  if (!shown) return base;
  const { kind, title, reason, withdrawal, record } = shown;
  return {
    ...base,
    shown: {
      kind,
      title,
      ...(reason ? { reason } : {}),
      ...(withdrawal?.reason ? { reason: withdrawal.reason } : {}),
      ...(withdrawal?.authority ? { authority: withdrawal.authority } : {}),
      ...(row.path ? { json: recordRevisionJson(row.path, revision) } : {}),
      readable: record !== undefined,
      ...(record ? { compared: compared(steps, step, names) } : {}),
    },
  };
}

type Compared = NonNullable<NonNullable<HistoryStep['shown']>['compared']>;

function compared(steps: readonly Step[], step: Step, names: NameOf): Compared {
  const before = steps.findLast(({ begins, seq }) => begins && seq < step.seq);
  if (!before) return { with: 'nothing' };
  const [old, now] = [before.shown?.record, step.shown!.record!];
  if (!old) return { with: 'unseen', revision: before.revision };
  const paragraphs = old.body === now.body ? [] : compareBodies(old.body, now.body);
  return {
    with: 'version',
    revision: before.revision,
    fields: compareFields(old, now, names),
    paragraphs: isChanged(paragraphs) ? paragraphs : [],
    // Marks and links of the text may differ where its words do not.
    onlyMarks: old.body !== now.body && !isChanged(paragraphs),
  };
}

/** A version as it could be read. */
function textProps(portal: Portal, store: Store, address: string, step: Step, names: NameOf): HistoryText {
  const { revision, at, until, hash, shown } = step;
  const base = { revision, at, hash, ...(until === undefined ? {} : { until }) };
  const record = shown?.record;
  if (!shown) return base;
  if (!record) return { ...base, title: shown.title };
  const site = openSite(store, { publicUrl: portal.env.publicUrl });
  return {
    ...base,
    title: shown.title,
    fields: fieldsOf(record, names),
    body: resolveBody(site, address, record.body),
    files: ('attachments' in record ? (record.attachments ?? []) : []).filter(({ sha256 }) =>
      fileInUse(store, sha256),
    ),
  };
}
