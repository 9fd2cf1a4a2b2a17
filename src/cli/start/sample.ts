/** The sample: seeded into an empty database only, and again from the start if it was interrupted. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { sampleMarker } from '../../database/sample-marker';
import type { Environment } from '../../environment';

const marker = (env: Environment) => sampleMarker(env.dataDir);

export const ACCOUNTS = ['admin', 'officer', 'approver', 'reviewer']
  .map((name) => `${name}@example.org`)
  .join(', ');

/** The password of the sample accounts, when they were made. */
export interface Seeded {
  password: string;
}

/** Whether nothing has been entered: no account, no organ, no publication. */
export async function isUnused(payload: Payload): Promise<boolean> {
  for (const collection of ['users', 'organs', 'publications'] as const)
    if (await payload.db.findOne({ collection, where: {} })) return false;
  return true;
}

/** Seeds the sample. The database must be unused. */
export async function seed(
  { payload, env }: { payload: Payload; env: Environment },
  log: (line: string) => void,
): Promise<Seeded> {
  const { seedSample } = await import('../../sample/seed');
  mkdirSync(path.dirname(marker(env)), { recursive: true });
  writeFileSync(marker(env), env.databaseUri);
  const seeded = await seedSample({ payload, env, log });
  rmSync(marker(env));
  return seeded;
}

/**
 * Whether seeding was interrupted: then what is there is half a sample, and nobody has worked with
 * it, because the first start did not end.
 */
export function wasInterrupted(env: Environment): boolean {
  return existsSync(marker(env)) && readFileSync(marker(env), 'utf8') === env.databaseUri;
}

export const forgetInterrupted = (env: Environment): void => rmSync(marker(env), { force: true });
