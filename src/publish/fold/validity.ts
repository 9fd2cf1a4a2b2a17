import { addDays } from '../../domain/local-date';
import type { DocumentRecord, LocalDate } from '../../domain/public-record';
import { CHANGE_RELATIONS, type ChangeRelation, type Validity } from '../../domain/vocabulary';
import { acting } from '../../store/acting';
import { parseRecord, recordRow } from '../../store/records';
import type { Store } from '../../store/open';
import { all } from '../../store/statements';

export interface ValidityFacts {
  /** What live documents in force do to this one. */
  changedBy: ReadonlySet<ChangeRelation>;
  declared?: Validity;
  enteredForce: boolean;
  expired: boolean;
  /** Carried over from an older site without a day of effect: nobody verified its validity. */
  unverified: boolean;
}

/** Validity in the words of domain.md 6.4; undefined where nobody has verified it. */
export function validityFrom(facts: ValidityFacts): Validity | undefined {
  const { changedBy, declared } = facts;
  if (changedBy.has('repeals') || changedBy.has('replaces') || declared === 'repealed') return 'repealed';
  if (facts.expired || changedBy.has('declaresVoid')) return 'expired';
  if (declared) return declared;
  if (!facts.enteredForce) return 'notYetInForce';
  if (changedBy.has('partlyRepeals')) return 'partlyVoid';
  if (changedBy.has('amends')) return 'amended';
  if (changedBy.has('keeps')) return 'inForce';
  return facts.unverified ? undefined : 'inForce';
}

/** Whether the days of a document have come. @param today day of the entry, never of the machine */
export const dateFlags = (record: DocumentRecord, today: LocalDate) => ({
  enteredForce: record.effectiveOn === undefined || record.effectiveOn <= today,
  expired: record.expiresOn !== undefined && record.expiresOn < today,
});

/** The next day on which a date of a document changes its validity, if there is one. */
export function dueDay(record: DocumentRecord, today: LocalDate): LocalDate | null {
  const { enteredForce, expired } = dateFlags(record, today);
  const days = [
    enteredForce ? undefined : record.effectiveOn,
    expired || record.expiresOn === undefined ? undefined : addDays(record.expiresOn, 1),
  ].filter((day) => day !== undefined);
  return days.sort()[0] ?? null;
}

const RENEWED = `SELECT relation.until ${acting('?', ['keeps'])} AND relation.until IS NOT NULL
  ORDER BY relation.until DESC LIMIT 1`;
const CHANGED = `SELECT DISTINCT relation.kind ${acting('?', CHANGE_RELATIONS)}`;

/** The record with the last day of validity that live clean-ups in force have set anew, if they did. */
export function withRenewal(store: Store, record: DocumentRecord): DocumentRecord {
  const renewed = all<{ until: LocalDate }>(store, RENEWED, record.id)[0]?.until;
  return renewed && renewed > (record.expiresOn ?? '') ? { ...record, expiresOn: renewed } : record;
}

/** Current validity of a document of the store; null for what is not a live document. */
export function currentValidity(store: Store, id: string): Validity | null {
  const row = recordRow(store, id);
  if (row?.type !== 'document' || row.state !== 'live') return null;
  const record = parseRecord<DocumentRecord>(row)!;
  const changes = all<{ kind: ChangeRelation }>(store, CHANGED, id);
  const validity = validityFrom({
    changedBy: new Set(changes.map((change) => change.kind)),
    declared: record.declaredValidity,
    enteredForce: row.entered_force === 1,
    expired: row.expired === 1,
    unverified: row.carried === 1 && record.effectiveOn === undefined && changes.length === 0,
  });
  return validity ?? null;
}
