/** The sample, made by the real commands under a simulated clock (design.md §4, invariant 4). */
import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';
import { logSigningKey } from '../database/secrets';
import { addDays, instantAt, shanghaiDay } from '../domain/local-date';
import type { Instant } from '../domain/public-record';
import type { Environment } from '../environment';
import { logSigner, numberEntries, releaseLease, systemClock, takeLease } from '../publish/ledger';
import { makeOffice } from './office';
import { FIRST_DAY, plan } from './plan';
import { SampleWriter } from './write';

export interface SeedArgs {
  payload: Payload;
  env: Environment;
  /** Progress, one line each. */
  log?: (line: string) => void;
  /** Password of the sample accounts; otherwise the environment's, otherwise a random one. */
  password?: string;
  /** Instant from which "yesterday" is counted; only tests give another one. */
  now?: Instant;
}

/** A simulated clock may only write into an empty ledger. */
export class LedgerNotEmpty extends Error {
  constructor() {
    super('The ledger is not empty: the sample can only be made in an empty database.');
  }
}

/**
 * Fills an empty database with the sample: its clock begins in 2021 and ends yesterday.
 * @returns the password of the accounts admin@, officer@, approver@ and reviewer@example.org
 * @throws LedgerNotEmpty
 */
export async function seedSample(args: SeedArgs): Promise<{ password: string }> {
  const { payload, env, log = () => undefined } = args;
  if (await payload.db.findOne({ collection: 'publications', where: {} })) throw new LedgerNotEmpty();
  const password = args.password ?? env.samplePassword ?? randomBytes(12).toString('base64url');
  const end = addDays(shanghaiDay(args.now ?? systemClock()), -1);
  const planned = plan(end);
  let now = instantAt(end < FIRST_DAY ? end : FIRST_DAY, '09:00');
  const clock = () => now;
  const lease = await takeLease(payload, `sample ${process.pid}`);
  if (!lease) throw new Error('A publisher is running on this database. Stop it, then make the sample.');
  const key = logSigner(logSigningKey(env.dataDir));
  const number = () => numberEntries(payload, lease, clock, key);
  const numberAll = async () => {
    while ((await number()).length > 0);
  };
  try {
    log('示例内容：建立公开事项、机关和账号……');
    const office = await makeOffice({ payload, clock }, password);
    await numberAll();
    const writer = new SampleWriter(payload, office, planned, clock);
    const total = planned.events.length;
    for (const [i, event] of planned.events.entries()) {
      now = event.at > now ? event.at : now;
      await writer.write(event);
      // One event makes one block, but for what is carried over from several sites.
      await (event.what === 'carryOver' ? numberAll() : number());
      if ((i + 1) % 100 === 0 || i + 1 === total) log(`示例内容：${i + 1} / ${total}（${shanghaiDay(now)}）`);
    }
    await numberAll();
  } finally {
    await releaseLease(payload, lease);
  }
  return { password };
}
