import type { Payload } from 'payload';
import { inTransaction } from '../../database/transaction';
import { FIRST_WORD_LISTS } from '../../domain/word-list-rows';

/** The first word lists, only where there is none: what an administrator removed stays removed. */
export async function seedFirstWordLists(payload: Payload): Promise<void> {
  if (await payload.db.findOne({ collection: 'wordLists', where: {} })) return;
  await inTransaction(payload, async (req) => {
    for (const list of FIRST_WORD_LISTS)
      await payload.create({ collection: 'wordLists', data: list as never, depth: 0, req });
  });
}
