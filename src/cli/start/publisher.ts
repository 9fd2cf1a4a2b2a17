import { closePayload, openPayload } from '../payload';
import { runRole } from './role';

/** The publisher until it is stopped. */
export const runPublisher = (): Promise<void> =>
  runRole('publisher', async (_env, signal) => {
    const [{ Publisher }, { systemClock }] = await Promise.all([
      import('../../publish/publisher'),
      import('../../publish/ledger'),
    ]);
    const { payload, env } = await openPayload({ log: console.log });
    try {
      await new Publisher({ payload, env, clock: systemClock, log: console.log }).run(signal);
    } finally {
      await closePayload(payload);
    }
  });
