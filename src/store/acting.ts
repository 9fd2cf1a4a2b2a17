/** What documents in force do to another. */
import type { ChangeRelation } from '../domain/vocabulary';

/**
 * The clauses that find them, for a query of one's own: `relation` is what is done, `source` is who does it.
 * @param target id of the other document, in SQL
 */
export const acting = (target: string, kinds: readonly ChangeRelation[]): string =>
  `FROM relation JOIN record AS source ON source.id = relation.source
   WHERE relation.target = ${target} AND relation.kind IN (${kinds.map((kind) => `'${kind}'`).join(', ')})
     AND source.state = 'live' AND source.entered_force = 1 AND source.id <> relation.target`;
