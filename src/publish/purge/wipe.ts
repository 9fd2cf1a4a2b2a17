/** After the commit of a purge: files, the pages of the database file that are no longer used, its log. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload } from 'payload';
import { addToRegister, readRegister } from '../../database/purge-register';
import type { SqliteClient } from '../../database/sqlite/client';
import { isBusy } from '../../database/sqlite/lock';
import { inTransaction } from '../../database/transaction';
import { paths, type Environment } from '../../environment';
import { destroyOriginal, dropPlain } from '../../files/originals';
import type { Store } from '../../store/open';
import { one } from '../../store/statements';
import { latestOf } from '../ledger';
import { plans, removePlan, type PlannedFile, type PurgePlan } from './plan';

export interface WipeOptions {
  payload: Payload;
  env: Environment;
  /** The public store, brought forward to the end of the ledger. */
  store: Store;
}

/**
 * Wipes what committed purges left; every step can be repeated.
 * @returns false where another process stood in the way: it is to be called again
 */
export async function wipePurged(options: WipeOptions): Promise<boolean> {
  const { payload, env } = options;
  const due: PurgePlan[] = [];
  for (const plan of plans(env.dataDir)) if (await isPurged(payload, plan.recordId)) due.push(plan);
  if (!due.length) return true;
  addToRegister(paths(env.dataDir).purges, due.map(({ files: _, ...line }) => line)); // prettier-ignore
  for (const plan of due) for (const file of plan.files) await removeFile(options, file);
  if (env.engine === 'sqlite' && !(await compactDatabase(payload))) return false;
  const registered = new Set(readRegister(paths(env.dataDir).purges)?.map(({ recordId }) => recordId));
  for (const { recordId } of due) if (registered.has(recordId)) removePlan(env.dataDir, recordId);
  return true;
}

/** Whether the purge of a record is committed: its ledger says so, or there is nothing of it any more. */
export const isPurged = (payload: Payload, recordId: string): Promise<boolean> =>
  inTransaction(payload, async (req) => {
    const latest = await latestOf(req, recordId);
    if (latest) return latest.kind === 'purged';
    const row = await payload.db.findOne<{ id: string; stage: string }>({
      collection: 'documents',
      where: { id: { equals: recordId } },
      req,
    });
    return !row || row.stage === 'purged';
  });

async function removeFile(
  { payload, env, store }: WipeOptions,
  { filename, sha256, original }: PlannedFile,
): Promise<void> {
  const place = paths(env.dataDir);
  const isKnown = async (field: string, value: string) =>
    (await payload.db.count({ collection: 'attachments', where: { [field]: { equals: value } } })).totalDocs >
    0;
  const isPublic = (hash: string) =>
    one(store, 'SELECT 1 FROM file_use WHERE sha256 = ? LIMIT 1', hash) !== undefined;
  if (!(await isKnown('filename', filename)))
    rmSync(path.join(place.uploads, path.basename(filename)), { force: true });
  for (const hash of original ? [sha256, original] : [sha256])
    if (!isPublic(hash) && !(await isKnown('sha256', hash))) await dropPlain(place.files, hash);
  if (original && !(await isKnown('original.sha256', original)))
    await destroyOriginal(place.originals, original);
}

/** Writes the file of the embedded database anew, without what was deleted, and empties its log. */
async function compactDatabase(payload: Payload): Promise<boolean> {
  const client = (payload.db as unknown as SQLiteAdapter).client as unknown as SqliteClient;
  try {
    return await client.exclusive(async (alone) => {
      await alone.executeMultiple('VACUUM');
      const { rows } = await alone.execute('PRAGMA wal_checkpoint(TRUNCATE)');
      return Number(rows[0]?.busy) === 0;
    });
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}
