/** What a reader of a Word file must know that the text does not say: a copy outlives the page and its banner. */
import { CHANGE_VERBS, unmergedSentence } from '../../templates/validity-banner';
import { validityWords } from '../../templates/particulars';
import type { Citation } from '../../templates/props';
import { citationName } from '../../templates/record-parts';
import { formatChinese } from '../domain/local-date';
import type { DocumentRecord } from '../domain/public-record';
import type { ChangeRelation } from '../domain/vocabulary';
import { citedBy } from '../publish/render/citations';
import { unmerged } from '../publish/render/unmerged';
import type { Store } from '../store/open';
import { parseFacts } from '../store/records';
import type { RecordRow } from '../store/rows';

function changeLine(citation: Citation): string {
  const { relation, note, from } = citation;
  const since = from ? `，自${formatChinese(from)}起施行` : '';
  return `由${citationName(citation)}${CHANGE_VERBS[relation as ChangeRelation]}${since}${note ? `（${note}）` : ''}`;
}

function unmergedLines(store: Store, row: RecordRow): string[] {
  const record = row.document_type === null ? undefined : parseFacts<DocumentRecord>(row);
  const later = record && unmerged(store, row.id, record);
  if (!later) return [];
  return [
    unmergedSentence(later.upTo).replace(/。$/, '：'),
    ...later.changes.map(({ of, by }) => citationName(of) + changeLine(by)),
  ];
}

/** @returns lines such as “有效性：已被修改”, “由《……》（文号）修改，自2026年1月1日起施行” */
export function validityLines(store: Store, row: RecordRow): string[] {
  const words = row.validity && validityWords(row.validity, row.document_type ?? undefined);
  const { changedBy } = citedBy({ store, bulk: false }, row);
  return [...(words ? [`有效性：${words}`] : []), ...changedBy.map(changeLine), ...unmergedLines(store, row)];
}
