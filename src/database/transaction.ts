/** One transaction, from begin to commit, with the retries that each engine asks for. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { isolated } from './nesting';
import { isBusy, Lock, sleep } from './sqlite/lock';

declare const transaction: unique symbol;

/** A request whose transaction is open: what is written together with something else asks for it by type. */
export type TransactionRequest = PayloadRequest & { readonly [transaction]: true };

/** The request of a hook, which runs in the transaction of its operation. @throws where there is none */
export async function withinTransaction(req: PayloadRequest): Promise<TransactionRequest> {
  if (!(await req.transactionID)) throw new Error('This is written in a transaction only.');
  return req as TransactionRequest;
}

export interface TransactionOptions {
  /** A request whose transaction is joined; without a transaction it lends user and context. */
  req?: Partial<PayloadRequest>;
  /** How often the function is run at most when transactions collide. Default 12. */
  attempts?: number;
}

/**
 * Runs a function in a transaction: commits when it returns, rolls back when it throws.
 *
 * When `options.req` already has a transaction, the function joins it and its owner commits.
 * Otherwise the function is run again when it collided with another transaction, so it must have no
 * effect outside the database. Give its `req` to every nested Local API call.
 *
 * @throws what the function throws, or the database's error when the commit is refused.
 */
export async function inTransaction<T>(
  payload: Payload,
  run: (req: TransactionRequest) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const joined = options.req?.transactionID;
  if (joined && (await joined)) return run(options.req as TransactionRequest);
  const attempts = options.attempts ?? 12;
  for (let attempt = 1; ; attempt += 1) {
    const release = attempt > 1 ? await turnOf(payload).acquire() : undefined;
    try {
      return await isolated(() => once(payload, run, options.req));
    } catch (error) {
      if (attempt >= attempts || !mayRepeat(error)) throw error;
    } finally {
      release?.();
    }
    await sleep(Math.random() * Math.min(4 * 2 ** attempt, 500));
  }
}

/** Those that collided are repeated one by one, so that fifty at once do not collide fifty times. */
const turns = new WeakMap<object, Lock>();
function turnOf(payload: Payload): Lock {
  let turn = turns.get(payload.db);
  if (!turn) turns.set(payload.db, (turn = new Lock()));
  return turn;
}

async function once<T>(
  payload: Payload,
  run: (req: TransactionRequest) => Promise<T>,
  from: Partial<PayloadRequest> | undefined,
): Promise<T> {
  const begun = payload.db.beginTransaction();
  const id = await begun;
  if (!id) throw new Error('The database gave no transaction: MongoDB needs a replica set.');
  try {
    const req = await requestOf(payload, from);
    req.transactionID = id;
    const result = await run(req as TransactionRequest);
    await payload.db.commitTransaction(id);
    return result;
  } catch (error) {
    await payload.db.rollbackTransaction(id);
    throw error;
  }
}

/** A request of its own, so that the caller's never carries a transaction that has ended. */
function requestOf(payload: Payload, from: Partial<PayloadRequest> | undefined): Promise<PayloadRequest> {
  const { user, context, locale } = from ?? {};
  return createLocalReq(
    { user: user ?? undefined, context: { ...context }, locale: locale ?? undefined },
    payload,
  );
}

/** Collisions, which go away by themselves: SQLite's lock, MongoDB's write conflicts. */
export function mayRepeat(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) {
    if (isBusy(e)) return true;
    const labels = e as { hasErrorLabel?: (label: string) => boolean; code?: unknown };
    if (labels.hasErrorLabel?.('TransientTransactionError')) return true;
    if (labels.code === 112) return true;
  }
  return false;
}
