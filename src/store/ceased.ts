/** 废止失效目录: documents that were repealed or have ceased to be valid, since when and by what. */
import type { LocalDate } from '../domain/public-record';
import type { Validity } from '../domain/vocabulary';
import { acting } from './acting';
import type { Store } from './open';
import type { RecordRow } from './rows';
import { all, one } from './statements';

/** What is asked for: lists whose documents are meant (all where absent), and types that end by themselves. */
export interface CeasedIn {
  lists?: readonly string[];
  without: readonly string[];
}

/** A document that no longer applies. */
export interface CeasedRow extends Pick<
  RecordRow,
  'path' | 'title' | 'document_number' | 'organ' | 'document_type'
> {
  id: string;
  validity: Extract<Validity, 'repealed' | 'expired'>;
  issued_on: LocalDate | null;
  /** Last day of validity of what ran out by itself. */
  expired_on: LocalDate | null;
}

/** A document in force that ends another. */
export interface CeasedBy extends Pick<RecordRow, 'path' | 'title' | 'document_number'> {
  relation: (typeof ENDS)[number];
  note: string | null;
  from: LocalDate | null;
}

const ENDS = ['repeals', 'replaces', 'declaresVoid'] as const;
const FROM = `coalesce(source.json ->> '$.effectiveOn', source.json ->> '$.issuedOn')`;

/** A clean-up may have set the last day anew. */
const EXPIRED_ON = `CASE WHEN r.expired THEN nullif(max(
  coalesce(r.json ->> '$.expiresOn', ''), coalesce((SELECT max(relation.until) ${acting('r.id', ['keeps'])}), '')), '') END`;

const CEASED = `FROM record r WHERE r.validity IN ('repealed', 'expired') AND r.state = 'live'
  AND coalesce(r.document_type, '') NOT IN (SELECT value FROM json_each(?))`;
const IN_LISTS = `AND EXISTS (SELECT 1 FROM member m JOIN json_each(?) l ON m.list = l.value
  WHERE m.record_id = r.id AND m.present = 1)`;
const NEWEST_FIRST = `ORDER BY coalesce((SELECT min(${FROM}) ${acting('r.id', ENDS)}), ${EXPIRED_ON}, '') DESC, r.n DESC`;

/** Ids of all of them, what ended last first; those of which no day is known stand at the end. */
export const ceasedIds = (store: Store, { lists, without }: CeasedIn): string[] =>
  all<{ id: string }>(
    store,
    `SELECT r.id ${CEASED} ${lists ? IN_LISTS : ''} ${NEWEST_FIRST}`,
    JSON.stringify(without),
    ...(lists ? [JSON.stringify(lists)] : []),
  ).map(({ id }) => id);

/** @param id one of `ceasedIds`; undefined where it is no longer live */
export const ceasedRow = (store: Store, id: string): CeasedRow | undefined =>
  one<CeasedRow>(
    store,
    `SELECT r.id, r.path, r.title, r.document_number, r.organ, r.document_type, r.validity,
       r.json ->> '$.issuedOn' AS issued_on, ${EXPIRED_ON} AS expired_on FROM record r WHERE r.id = ? AND r.state = 'live'`,
    id,
  );

/** What ended a document, the earliest first; empty where it ran out or was marked by its organ. */
export const ceasedBy = (store: Store, id: string): CeasedBy[] =>
  all<CeasedBy>(
    store,
    `SELECT relation.kind AS relation, relation.note, source.path, source.title, source.document_number, ${FROM} AS "from"
     ${acting('?', ENDS)} ORDER BY ${FROM}, source.n`,
    id,
  );
