/** The columns of an organ's directory as the public sees them: with records, or with what was signed. */
import { listId } from '../../domain/lists';
import type { StatementRecord } from '../../domain/public-record';
import { latestStatement } from '../../domain/statements';
import { listRows } from '../../store/lists';
import { liveRowsOf, parseRecord } from '../../store/records';
import type { Column } from '../../../templates/props';
import type { Site } from './context';
import { headOf } from './links';

/** The statement that counts for each column of an organ, by id of the disclosure item. */
export function statementsOf(site: Site, organ: string): Map<string, StatementRecord> {
  const byItem = new Map<string, StatementRecord[]>();
  for (const row of liveRowsOf(site.store, organ, 'statement')) {
    const statement = parseRecord<StatementRecord>(row)!;
    byItem.set(statement.item.id, [...(byItem.get(statement.item.id) ?? []), statement]);
  }
  return new Map([...byItem].map(([item, statements]) => [item, latestStatement(statements)!]));
}

/** Columns that have records, and empty ones for which somebody signed; others are not shown. */
export function columnsOf(site: Site, organ: string, items: readonly string[]): Column[] {
  const keys = [...new Set(items)].map((item) => ({ kind: 'organItem', organ, item }) as const);
  const rows = listRows(site.store, keys.map(listId));
  const statements = statementsOf(site, organ);
  return keys.flatMap((key): Column[] => {
    const item = site.directory.item(key.item)?.record;
    if (!item) return [];
    const row = rows.get(listId(key));
    const statement = statements.get(key.item);
    const signed = statement ? { statement } : {};
    if (!row?.live) return statement ? [{ item, count: 0, ...signed }] : [];
    const newest = row.newest ? { newest: row.newest } : {};
    return [{ item, path: headOf(site, key)!, count: row.live, ...newest, ...signed }];
  });
}
