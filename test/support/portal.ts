/** A portal that listens, for tests that ask it over HTTP. */
import type { AddressInfo } from 'node:net';
import type { Environment } from '../../src/environment';
import { startPortal } from '../../src/portal/start';

export interface Served {
  /** Address of the portal's own path, ending in `/`. */
  base: string;
  close: () => Promise<void>;
}

export async function servePortal(env: Environment): Promise<Served> {
  const { server, close } = await startPortal(env, 0);
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}${env.basePath}`, close };
}
