/** Payload's MongoDB adapter, with unique indexes ready before the first write. */
import { mongooseAdapter } from '@payloadcms/db-mongodb';
import type { ClientSession, Collection } from 'mongodb';
import type { DatabaseAdapterObj, Payload } from 'payload';
import { rememberTransaction, type OpenTransaction } from './nesting';

interface QueryArgs {
  where?: object;
  pagination?: boolean;
  req?: { transactionID?: unknown };
}
type Query = (args: QueryArgs) => Promise<unknown>;
type TransactionId = Promise<number | string> | number | string;
interface Transactions {
  connection: { collection(name: string): Collection };
  sessions: Record<string, ClientSession>;
  connect?(args?: object): Promise<void>;
  count: Query;
  find: Query;
  beginTransaction(): Promise<number | string | null>;
  commitTransaction(id: TransactionId): Promise<void>;
  rollbackTransaction(id: TransactionId): Promise<void>;
}

/**
 * A MongoDB replica set. A nested call without `req` is refused as on SQLite, where it would stand
 * still: here it would silently leave the transaction.
 */
export function replicaSet(databaseUri: string, options: { migrationDir?: string } = {}): DatabaseAdapterObj {
  const original = mongooseAdapter({
    url: databaseUri,
    ensureIndexes: true,
    connectOptions: { serverSelectionTimeoutMS: 10_000 },
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } },
    migrationDir: options.migrationDir,
  });
  const init = ({ payload }: { payload: Payload }) => {
    const adapter = original.init({ payload }) as unknown as Transactions;
    const { beginTransaction, commitTransaction, rollbackTransaction, connect, count, find } = adapter;
    const open = new Map<number | string, OpenTransaction>();
    const close = async (id: TransactionId, end: (id: TransactionId) => Promise<void>) => {
      const known = await id;
      try {
        await end.call(adapter, known);
      } finally {
        const transaction = open.get(known);
        if (transaction) transaction.closed = true;
        open.delete(known);
      }
    };
    return Object.assign(adapter, {
      connect: (args?: object) => quietly(payload, () => connect!.call(adapter, args)),
      beginTransaction(): ReturnType<typeof beginTransaction> {
        const remembered = rememberTransaction(databaseUri);
        return started(adapter, beginTransaction).then(
          (id) => {
            if (id === null) remembered.closed = true;
            else open.set(id, remembered);
            return id;
          },
          (error) => {
            remembered.closed = true;
            throw error;
          },
        );
      },
      commitTransaction: (id: TransactionId) => close(id, commitTransaction),
      rollbackTransaction: (id: TransactionId) => close(id, rollbackTransaction),
      count: (args: QueryArgs) => count.call(adapter, countable(args)),
      find: (args: QueryArgs) => find.call(adapter, args.pagination === false ? args : countable(args)),
    });
  };
  return { ...original, init } as unknown as DatabaseAdapterObj;
}

/**
 * Payload estimates the number of documents where there is no condition, which MongoDB refuses in a
 * transaction: a condition that is always true has them counted.
 */
const countable = (args: QueryArgs): QueryArgs =>
  args.req?.transactionID && Object.keys(args.where ?? {}).length === 0
    ? { ...args, where: { id: { exists: true } } }
    : args;

/**
 * Begins a transaction on the server too. The driver would begin it with the first operation, and
 * Payload validates fields in parallel: an operation that overtakes the first finds no transaction.
 */
async function started(
  adapter: Transactions,
  begin: Transactions['beginTransaction'],
): Promise<number | string | null> {
  const id = await begin.call(adapter);
  const session = id === null ? undefined : adapter.sessions[id];
  if (session) await adapter.connection.collection('payload-migrations').findOne({}, { session });
  return id;
}

/** Connects without Payload's log of the driver's whole state: one sentence says what is wrong. */
async function quietly(payload: Payload, connect: () => Promise<void>): Promise<void> {
  const { level } = payload.logger;
  payload.logger.level = 'silent';
  try {
    await connect();
  } catch (error) {
    const reason = (error as Error).message.split('Details: ').at(-1);
    throw new Error(`The MongoDB of DATABASE_URI does not answer as it should: ${reason}.`);
  } finally {
    payload.logger.level = level;
  }
}
