import { refuseBusyPort } from './ports';
import { aborted, runRole } from './role';

/** The portal until it is stopped. It never opens the editorial database. */
export const runPortal = (): Promise<void> =>
  runRole('portal', async (env, signal) => {
    await refuseBusyPort(env.portalPort, 'PORTAL_PORT');
    const { startPortal } = await import('../../portal/start');
    const portal = await startPortal(env);
    await aborted(signal);
    await portal.close();
  });
