/** When everything of the sample happens: the content as one list of events in the order of time. */
import { documentType } from '../domain/document-types';
import { addDays, daysBetween, instantAt } from '../domain/local-date';
import type { Instant, LocalDate } from '../domain/public-record';
import { officeDay, pick } from './codes';
import { contentOf } from './content';
import { guides, RULES, type SampleGuide, type SampleRule } from './content/directory';
import { STATEMENTS, type SampleStatement } from './content/statements';
import type { SampleDocument } from './types';
import { organByKey, ORGANS } from './world';

export type SampleEvent = { at: Instant } & (
  | { what: 'carryOver'; documents: SampleDocument[] }
  | { what: 'publish'; document: SampleDocument; companions: SampleDocument[] }
  | { what: 'correct' | 'withdraw' | 'wait'; document: SampleDocument }
  | { what: 'intoForce' | 'expire'; document: SampleDocument }
  | { what: 'guide'; guide: SampleGuide }
  | { what: 'rule'; rule: SampleRule }
  | { what: 'sign' | 'withdrawStatement'; statement: SampleStatement }
  | { what: 'merge'; organ: string }
);

/** First day of the sample: organs, items, settings, accounts. */
export const FIRST_DAY: LocalDate = '2021-11-01';
const CARRY_OVER_DAY: LocalDate = '2021-12-08';
const MINUTE = 60_000;

const clockTime = (seed: string) => {
  const minutes = 8 * 60 + 40 + pick(seed, 520);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const later = (at: Instant, minutes: number): Instant =>
  new Date(Date.parse(at) + minutes * MINUTE).toISOString();
const latest = (...instants: Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));

/** Keys that a document names: they have to be public before it. */
const namedBy = (one: SampleDocument): string[] => [
  ...(one.interprets ?? []),
  ...(one.collects ?? []),
  ...(one.changes ?? []).map((change) => change.target),
  ...[...one.body.matchAll(/\{\{([^}]+)\}\}/g)].map((match) => match[1]!),
];

/** Numbers of documents, counted by series and year in the order of signing, with the usual gaps. */
export function documentNumbers(documents: readonly SampleDocument[]): Map<string, string> {
  const last = new Map<string, number>();
  const numbers = new Map<string, string>();
  const numbered = documents.filter((one) => one.number).sort((a, b) => (a.issued < b.issued ? -1 : 1));
  for (const one of numbered) {
    if (/号$/.test(one.number!)) {
      numbers.set(one.key, one.number!);
      continue;
    }
    const year = one.issued.slice(0, 4);
    const series = `${organByKey.get(one.organ)!.prefix}${one.number}〔${year}〕`;
    const pace = one.number === '函' ? 90 : 54;
    const due = Math.floor((daysBetween(`${year}-01-01`, one.issued) / 365) * pace) + 1;
    const serial = Math.max(due, (last.get(series) ?? 0) + 1);
    last.set(series, serial);
    numbers.set(one.key, `${series}${serial}号`);
  }
  return numbers;
}

/** The normative document of the same organ with which an interpretation goes up. */
function leadOf(one: SampleDocument, byKey: ReadonlyMap<string, SampleDocument>): string | undefined {
  return one.interprets?.find((key) => {
    const lead = byKey.get(key);
    return lead && lead.organ === one.organ && isNormative(lead) && !lead.carriedOver;
  });
}

const isNormative = (one: SampleDocument): boolean =>
  documentType(one.type)?.implies?.(one.particulars ?? {}).normative ?? false;

/** Instant of publication of each document: after everything that it names. */
function publicationTimes(byKey: ReadonlyMap<string, SampleDocument>): Map<string, Instant> {
  const times = new Map<string, Instant>();
  const timeOf = (key: string): Instant => {
    const known = times.get(key);
    if (known) return known;
    const one = byKey.get(key);
    if (!one) throw new Error(`the sample names ${key}, which it does not have`);
    const lead = leadOf(one, byKey);
    if (lead) {
      times.set(key, timeOf(lead));
      return timeOf(lead);
    }
    const day = one.carriedOver
      ? CARRY_OVER_DAY
      : (one.published ?? officeDay(addDays(one.issued, 1 + pick(key, 4))));
    const own = one.carriedOver ? instantAt(CARRY_OVER_DAY, '09:30') : instantAt(day, clockTime(key));
    const at = latest(own, ...namedBy(one).map((named) => later(timeOf(named), 12)));
    times.set(key, at);
    return at;
  };
  for (const key of byKey.keys()) timeOf(key);
  return times;
}

/** Days on which a date of a document changes its validity. */
function duties(document: SampleDocument, published: Instant): SampleEvent[] {
  const events: SampleEvent[] = [];
  if (document.carriedOver || document.withdrawn) return events;
  const at = (day: LocalDate) => instantAt(day, '00:05');
  if (document.effective && at(document.effective) > published)
    events.push({ what: 'intoForce', at: at(document.effective), document });
  if (document.expires)
    events.push({ what: 'expire', at: at(addDays(document.expires, 1)), document });
  return events;
} // prettier-ignore

const statementEvents = (): SampleEvent[] =>
  STATEMENTS.flatMap((statement): SampleEvent[] => {
    const { organ, item, signedOn, withdrawn } = statement;
    const at = (day: LocalDate) => instantAt(day, clockTime(`${organ} ${item}`));
    const signed: SampleEvent = { what: 'sign', at: at(signedOn), statement };
    return withdrawn ? [signed, { what: 'withdrawStatement', at: at(withdrawn.on), statement }] : [signed];
  });

export interface SamplePlan {
  events: SampleEvent[];
  documents: readonly SampleDocument[];
  numbers: Map<string, string>;
}

/** @param end last day of the simulated clock; what would happen later is left out */
export function plan(end: LocalDate): SamplePlan {
  const all = contentOf(end);
  const numbers = documentNumbers(all);
  const shown = all.filter((one) => !one.stays);
  const byKey = new Map(shown.map((one) => [one.key, one]));
  const times = publicationTimes(byKey);
  const carried = shown.filter((one) => one.carriedOver);
  const events: SampleEvent[] = [
    { what: 'carryOver', at: instantAt(CARRY_OVER_DAY, '09:30'), documents: byDate(carried) },
    ...guides(end).map((guide) => ({
      what: 'guide' as const,
      at: instantAt(guide.on, clockTime(guide.organ)),
      guide,
    })),
    ...RULES.map((rule) => ({
      what: 'rule' as const,
      at: instantAt(officeDay(addDays(rule.issued, 2)), clockTime(rule.key)),
      rule,
    })),
    ...statementEvents(),
    ...ORGANS.filter((organ) => organ.successor).map((organ) => ({
      what: 'merge' as const,
      at: instantAt(addDays(organ.validTo!, 1), '08:00'),
      organ: organ.key,
    })),
  ];
  for (const document of shown) {
    const at = times.get(document.key)!;
    events.push(...duties(document, at));
    if (document.carriedOver || leadOf(document, byKey)) continue;
    const companions = shown.filter((one) => leadOf(one, byKey) === document.key);
    events.push({ what: 'publish', at, document, companions });
    if (document.corrected) {
      const { on, collects = [] } = document.corrected;
      const named = collects.map((key) => later(times.get(key)!, 12));
      events.push({ what: 'correct', at: latest(instantAt(on, '15:20'), later(at, 60), ...named), document });
    }
    if (document.withdrawn) {
      const successor = document.withdrawn.successor ? times.get(document.withdrawn.successor) : undefined;
      const own = latest(instantAt(document.withdrawn.on, '16:10'), later(at, 40));
      events.push({ what: 'withdraw', at: successor ? latest(own, later(successor, 15)) : own, document });
    }
  }
  for (const document of all.filter((one) => one.stays))
    events.push({ what: 'wait', at: instantAt(end, clockTime(document.key)), document });
  const closing = instantAt(addDays(end, 1));
  return {
    events: events.filter((event) => event.at < closing).sort((a, b) => (a.at < b.at ? -1 : 1)),
    documents: all,
    numbers,
  };
}

const byDate = (documents: SampleDocument[]) =>
  [...documents].sort((a, b) =>
    a.carriedOver!.originallyPublishedOn < b.carriedOver!.originallyPublishedOn ? -1 : 1,
  );
