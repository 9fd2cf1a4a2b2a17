/** Where this program lies and how its parts are started. */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { payloadSecret } from '../../database/secrets';
import type { Environment } from '../../environment';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..');

export const nextBin = (): string => createRequire(import.meta.url).resolve('next/dist/bin/next');

/** Preloaded into children; see there. */
export const leaveWithParent = new URL('./leave-with-parent.mjs', import.meta.url).href;

export interface Program {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

/** The environment of a child: what was left to defaults here is said there. */
const childEnvironment = (env: Environment): NodeJS.ProcessEnv => ({
  ...process.env,
  DATA_DIR: env.dataDir,
  DATABASE_URI: env.databaseUri,
  NEXT_TELEMETRY_DISABLED: '1',
});

/**
 * Lexical's packages for Node await each other while they load and sometimes never end (exit status 13);
 * under this condition they are loaded as one piece each.
 */
export const WITHOUT_DEADLOCK = ['--conditions=production'];

/** `gongkai COMMAND …` as a child. */
export const gongkai = (env: Environment, name: string, args: string[], dev = false): Program => ({
  name,
  args: [
    ...(dev ? ['--watch', '--watch-preserve-output'] : ['--import', leaveWithParent]),
    ...WITHOUT_DEADLOCK,
    '--import',
    'tsx',
    path.join(root, 'src', 'cli', 'gongkai.ts'),
    ...args,
  ],
  env: childEnvironment(env),
});

/** Next as a child; it is always in production, so it is given the secret that was made. */
export const nextServer = (env: Environment, dev: boolean): Program => ({
  name: 'admin',
  args: ['--import', leaveWithParent, nextBin(), dev ? 'dev' : 'start', '--port', String(env.adminPort)],
  // Payload writes times in the zone of its process: Beijing time for everybody.
  env: withoutNodeEnv({
    ...childEnvironment(env),
    PAYLOAD_SECRET: payloadSecret(env),
    TZ: 'Asia/Shanghai',
  }),
});

/** Next sets NODE_ENV itself and warns about any other. */
function withoutNodeEnv(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_ENV: _, ...others } = variables;
  return others as NodeJS.ProcessEnv;
}
