/** What happened to the documents of a text with merged changes (现行文本) after the day up to which they are merged. */
import { documentType, textOf } from '../../domain/document-types';
import { documentNumberKey } from '../../domain/document-number';
import type { DocumentFacts, DocumentRecord, LocalDate } from '../../domain/public-record';
import { CHANGE_RELATIONS, type ChangeRelation } from '../../domain/vocabulary';
import { parseFacts, recordRow } from '../../store/records';
import type { Store } from '../../store/open';
import { all } from '../../store/statements';
import type { DocumentPageProps } from '../../../templates/props';
import { byDay, cite, worksFrom, type CitingRow } from './citations';

type ChangingRow = CitingRow & { relation: ChangeRelation; note: string | null; target: string };

const CHANGING = CHANGE_RELATIONS.filter((relation) => relation !== 'keeps');

/** Day up to which a record has merged the changes of what it gathers; undefined for all other records. */
function mergedUpTo({ documentType: slug, particulars }: DocumentFacts): LocalDate | undefined {
  const name = documentType(slug)?.mergedUpTo;
  return name && textOf(particulars, name);
}

/** The later of the days on which a document was made and begins to work. */
export const madeOrWorksOn = ({ issuedOn = '', effectiveOn = '' }: DocumentFacts): string =>
  issuedOn > effectiveOn ? issuedOn : effectiveOn;

/** Whether a row of the record's tables names a document by its number or title. */
function isNamed(
  { particulars = {} }: DocumentFacts,
  { title, document_number: number }: CitingRow,
): boolean {
  const cells = Object.values(particulars).flatMap((value) =>
    Array.isArray(value) ? value.flatMap((row) => Object.values(row).map(String)) : [],
  );
  const keys = cells.flatMap((cell) => cell.split(/[、，,；;]/)).map(documentNumberKey);
  return (
    cells.some((cell) => cell.includes(title)) ||
    (number !== null && keys.includes(documentNumberKey(number)))
  );
}

/**
 * Live changes, later than its day, of what a text gathers, by documents that it does not name; oldest first.
 * @returns undefined where there are none
 */
export function unmerged(store: Store, id: string, record: DocumentFacts): DocumentPageProps['unmerged'] {
  const upTo = mergedUpTo(record);
  if (upTo === undefined) return undefined;
  const rows = all<ChangingRow>(
    store,
    `SELECT record.n, record.day, record.state, record.title, record.document_number, record.path, record.json,
       relation.kind AS relation, relation.note, relation.target FROM relation AS gathered
     JOIN relation ON relation.target = gathered.target
     JOIN record ON record.id = relation.source
     WHERE gathered.source = ? AND gathered.kind = 'collects' AND record.state = 'live'
       AND relation.kind IN (${CHANGING.map((kind) => `'${kind}'`).join(', ')})
       AND record.id NOT IN (SELECT target FROM relation WHERE source = ? AND kind = 'collects')
     ORDER BY relation.target, relation.kind`,
    id,
    id,
  );
  const changes = rows.sort(byDay).flatMap((row) => {
    const facts = parseFacts<DocumentRecord>(row)!;
    const target = recordRow(store, row.target);
    if (!target || (target.state !== 'live' && target.state !== 'withdrawn')) return [];
    if ((madeOrWorksOn(facts) || row.day) <= upTo || isNamed(record, row)) return [];
    return [
      {
        of: cite(target, 'collects', undefined, undefined),
        by: cite(row, row.relation, row.note, worksFrom(facts)),
      },
    ];
  });
  return changes.length > 0 ? { upTo, changes } : undefined;
}
