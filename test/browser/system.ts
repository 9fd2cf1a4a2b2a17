/** Starts the whole system as `npm start` does, with the sample in a DATA_DIR of its own, for all browser tests. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

export const PASSWORD = 'sample-for-browser-tests';

declare module 'vitest' {
  export interface ProvidedContext {
    portal: string;
    admin: string;
  }
}

/** The first start builds the admin, which takes a minute or two. */
const PATIENCE = 600_000;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Resolves when the start says where the admin is. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`not started in time:\n${said}`)), PATIENCE);
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (/Admin\s+http/.test(said)) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout!.on('data', hear);
    child.stderr!.on('data', hear);
    child.once('exit', (code) => reject(new Error(`ended with status ${code}:\n${said}`)));
  });
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-browser-'));
  const [portalPort, adminPort] = [await freePort(), await freePort()];
  const child = spawn('npm', ['start'], {
    detached: true,
    env: {
      ...process.env,
      NODE_ENV: undefined,
      VITEST: undefined,
      DATABASE_URI: undefined,
      DATA_DIR: dataDir,
      PORTAL_PORT: String(portalPort),
      ADMIN_PORT: String(adminPort),
      SAMPLE_PASSWORD: PASSWORD,
    } as unknown as NodeJS.ProcessEnv,
  });
  await started(child);
  project.provide('portal', `http://localhost:${portalPort}/`);
  project.provide('admin', `http://localhost:${adminPort}`);
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    process.kill(-child.pid!, 'SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
}
