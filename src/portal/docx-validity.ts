/** What a reader of a Word file must know that the text does not say: a copy outlives the page and its banner. */
import { CHANGE_VERBS } from '../../templates/validity-banner';
import { validityWords } from '../../templates/particulars';
import { citationName } from '../../templates/record-parts';
import { formatChinese } from '../domain/local-date';
import type { ChangeRelation } from '../domain/vocabulary';
import { citedBy } from '../publish/render/citations';
import type { Store } from '../store/open';
import type { RecordRow } from '../store/rows';

/** @returns lines such as “有效性：已被修改”, “由《……》（文号）修改，自2026年1月1日起施行” */
export function validityLines(store: Store, row: RecordRow): string[] {
  const words = row.validity && validityWords(row.validity, row.document_type ?? undefined);
  const { changedBy } = citedBy({ store, bulk: false }, row);
  return [
    ...(words ? [`有效性：${words}`] : []),
    ...changedBy.map((citation) => {
      const { relation, note, from } = citation;
      const since = from ? `，自${formatChinese(from)}起施行` : '';
      return `由${citationName(citation)}${CHANGE_VERBS[relation as ChangeRelation]}${since}${note ? `（${note}）` : ''}`;
    }),
  ];
}
