/**
 * Finds calls that left the transaction they were made in.
 *
 * A Local API call inside a transaction that is not given `req` begins a transaction of its own and
 * waits for the one that waits for it. Each transaction is remembered in the asynchronous context
 * that began it, so the second one sees the first and throws instead of standing still for ever.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface OpenTransaction {
  /** The database: calls to two databases may be nested. */
  database: string;
  parent: OpenTransaction | undefined;
  closed: boolean;
  /** True until the code that began it has returned to the event loop. */
  beginning: boolean;
}

// Next bundles modules more than once: what all copies share stands on globalThis.
const shared = globalThis as { gongkaiTransactions?: AsyncLocalStorage<OpenTransaction> };
const context = (shared.gongkaiTransactions ??= new AsyncLocalStorage<OpenTransaction>());

/** A call inside a transaction would wait for its own transaction. */
export class NestedCallError extends Error {
  override name = 'NestedCallError';
}

/**
 * Remembers a transaction in the caller's asynchronous context. Must be called before the caller's
 * first `await`, otherwise the caller does not inherit it.
 * @throws NestedCallError when a transaction on the same database is open around this call.
 */
export function rememberTransaction(database: string): OpenTransaction {
  refuseNested(database);
  const open: OpenTransaction = {
    database,
    parent: context.getStore(),
    closed: false,
    beginning: true,
  };
  // Two transactions begun side by side in one breath (Promise.all) are siblings, not nested.
  queueMicrotask(() => (open.beginning = false));
  context.enterWith(open);
  return open;
}

/**
 * Refuses a write that would wait for a transaction open around it.
 * @throws NestedCallError
 */
export function refuseNested(database: string): void {
  for (let open = context.getStore(); open; open = open.parent)
    if (open.database === database && !open.closed && !open.beginning)
      throw new NestedCallError(
        `${nameOfCall()} was called inside a transaction without its req and would wait for it for ever: pass req.`,
      );
}

/** Runs a function so that the transactions it begins are not seen by its caller. */
export function isolated<T>(run: () => Promise<T>): Promise<T> {
  const outside = context.getStore();
  try {
    return run();
  } finally {
    // Not context.run(): it does nothing when the store stays the same.
    context.enterWith(outside as OpenTransaction);
  }
}

/** The Payload operation and the first line of our own code on the stack. */
function nameOfCall(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 60;
  const lines = (new Error().stack ?? '').split('\n').slice(1);
  Error.stackTraceLimit = limit;
  const operation = lines
    .map((line) => /at (?:async )?(?:\w+\.)?(\w+?)(?:Operation|Local)\b/.exec(line)?.[1])
    .filter(Boolean)
    .at(-1);
  const ours = lines.find(
    (line) => !/node_modules|node:|src[\\/]database[\\/]/.test(line) && /:\d+:\d+/.test(line),
  );
  const where = ours ? /([^\\/(\s]+:\d+):\d+\)?$/.exec(ours)?.[1] : undefined;
  return [operation ? `payload.${operation}` : 'A write', where && `(${where})`].filter(Boolean).join(' ');
}
