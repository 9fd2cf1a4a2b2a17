/** A role as a process: announced, ended by a signal, never outliving its work. */
import { announce, type Role } from '../../database/running';
import { readEnvironment, type Environment } from '../../environment';

/** Runs a role until SIGINT or SIGTERM; the work ends when its signal is aborted. */
export async function runRole(
  role: Role,
  work: (env: Environment, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const env = readEnvironment();
  const leave = announce(env.dataDir, role);
  try {
    await work(env, untilSignal());
  } finally {
    leave();
  }
}

/** Aborted by the first SIGINT or SIGTERM. */
export function untilSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}

export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
