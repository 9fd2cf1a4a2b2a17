/** What a query needs to know of the site, read from the public store. */
import type { OrganRecord, SynonymsRecord } from '../domain/public-record';
import type { Store } from '../store/open';
import { statement } from './embedded/statement';
import type { SearchContext } from './types';

function synonymsOf(store: Store): string[][] {
  const row = statement(store, "SELECT json FROM record WHERE type = 'synonyms' AND state = 'live'").get() as
    { json: string } | undefined;
  return row ? (JSON.parse(row.json) as SynonymsRecord).groups : [];
}

/** Predecessors of each organ that has any: an organ names its successor. */
function predecessorsOf(store: Store): Map<string, string[]> {
  const rows = statement(
    store,
    `SELECT id, json_extract(json, '$.successor') AS successor FROM record
     WHERE type = 'organ' AND json LIKE '%"successor"%'`,
  ).all() as { id: OrganRecord['id']; successor: string | null }[];
  const predecessors = new Map<string, string[]>();
  for (const { id, successor } of rows)
    if (successor) predecessors.set(successor, [...(predecessors.get(successor) ?? []), id]);
  return predecessors;
}

/** Synonyms and predecessors as they are now. Linear in the number of organs: keep it while the store stands still. */
export function contextOf(store: Store): SearchContext {
  const predecessors = predecessorsOf(store);
  const organScope = (organId: string) => {
    const scope = new Set([organId]);
    for (const organ of scope) for (const earlier of predecessors.get(organ) ?? []) scope.add(earlier);
    return [...scope];
  };
  return { synonyms: synonymsOf(store), organScope };
}
