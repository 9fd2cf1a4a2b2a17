import { readEnvironment } from '../../environment';
import { closePayload, openPayload } from '../payload';
import { buildAdmin } from './build';
import { refuseBusyPort } from './ports';
import { nextServer } from './project';
import { aborted, runRole } from './role';
import { Supervisor } from './supervisor';

/** The admin until it is stopped: built and migrated first where needed. */
export async function runAdmin({ dev }: { dev: boolean }): Promise<void> {
  await refuseBusyPort(readEnvironment().adminPort, 'ADMIN_PORT');
  if (!dev) await buildAdmin(console.log);
  const { payload } = await openPayload({ log: console.log });
  await closePayload(payload);
  await runRole('admin', async (env, signal) => {
    const supervisor = new Supervisor(console.log);
    supervisor.keep(nextServer(env, dev));
    await aborted(signal);
    await supervisor.stop();
  });
}
