/** After an older backup came back: what was purged since is purged again, before anything is folded or shown. */
import type { Payload } from 'payload';
import { readRegister, type Purged } from '../../database/purge-register';
import { inTransaction } from '../../database/transaction';
import { paths, type Environment } from '../../environment';
import { recordDecision } from '../commands/command';
import { organOf, REVIEWED, type ReviewedCollection, type ReviewedRecordRow } from '../project';
import { materialOf } from './material';
import { runPurge } from './run';

/** @returns how many records were purged again */
export async function purgeAgain(payload: Payload, env: Environment, at: string): Promise<number> {
  let count = 0;
  for (const line of readRegister(paths(env.dataDir).purges) ?? [])
    if (await purgeOne(payload, env, line, at)) count += 1;
  return count;
}

const purgeOne = (payload: Payload, env: Environment, line: Purged, at: string): Promise<boolean> =>
  inTransaction(payload, async (req) => {
    const id = line.recordId;
    const { docs } = await payload.db.find<{ kind: string; recordType: string }>({
      collection: 'publications',
      where: { recordId: { equals: id } },
      sort: '-revision',
      limit: 1,
      pagination: false,
      req,
    });
    if (docs[0]?.kind === 'purged') return false;
    let found: { collection: ReviewedCollection; row: ReviewedRecordRow } | undefined;
    for (const collection of REVIEWED) {
      const row = await payload.db.findOne<ReviewedRecordRow>({
        collection,
        where: { id: { equals: id } },
        req,
      });
      if (row) found = { collection, row };
    }
    if (!found && !docs[0]) return false;
    if (found?.row.stage === 'purged') return false;
    const types = { document: 'documents', guide: 'guides', rule: 'rules' } as const;
    const collection = found?.collection ?? types[docs[0]!.recordType as keyof typeof types];
    const material = await materialOf(req, collection, id, found?.row);
    const destruction = { collection, id, row: found?.row, material, at };
    const { publication } = await runPurge(req, env.dataDir, destruction, line.authority);
    await recordDecision(req, {
      collection,
      recordId: id,
      organ: found && organOf(collection, found.row),
      action: 'purge',
      at,
      reason: '恢复较早的备份后，按销毁登记再次销毁。',
      authority: line.authority,
      publication,
    });
    return true;
  });
