/** `npm start` and `npm run dev`: admin, publisher and portal, started together and kept running. */
import { fork } from 'node:child_process';
import { announce } from '../database/running';
import { payloadSecret } from '../database/secrets';
import { readEnvironment, type Environment } from '../environment';
import { OperatorError, sentenceOf } from './errors';
import { buildAdmin } from './start/build';
import { refuseBusyPort } from './start/ports';
import { gongkai, nextServer, root } from './start/project';
import { aborted, untilSignal } from './start/role';
import { ACCOUNTS, type Seeded } from './start/sample';
import { Supervisor } from './start/supervisor';

const log = (line: string) => console.log(line);

async function main(dev: boolean): Promise<void> {
  const env = readEnvironment();
  payloadSecret(env);
  await refuseBusyPort(env.portalPort, 'PORTAL_PORT');
  await refuseBusyPort(env.adminPort, 'ADMIN_PORT');
  if (!dev) await buildAdmin(log);
  const leave = announce(env.dataDir, 'start');
  const seeded = await prepare(env);
  const stop = untilSignal();
  const supervisor = new Supervisor(log);
  supervisor.keep(gongkai(env, 'publisher', ['publisher'], dev));
  supervisor.keep(gongkai(env, 'portal', ['portal'], dev));
  supervisor.keep(nextServer(env, dev));
  await Promise.race([answering(env), aborted(stop)]);
  if (!stop.aborted) tell(env, seeded);
  await aborted(stop);
  process.once('SIGINT', () => (supervisor.kill(), process.exit(130)));
  await supervisor.stop();
  leave();
}

/** Runs `gongkai prepare` and hears from it the password of the sample, if that was made. */
function prepare(env: Environment): Promise<Seeded | undefined> {
  const { args, env: variables } = gongkai(env, 'prepare', ['prepare']);
  const script = args.findIndex((arg) => arg.endsWith('gongkai.ts'));
  const child = fork(args[script]!, args.slice(script + 1), {
    cwd: root,
    env: variables,
    execArgv: args.slice(0, script),
  });
  let seeded: Seeded | undefined;
  child.on('message', (message) => (seeded = message as Seeded));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve(seeded);
      if (seeded) tellAccounts(seeded);
      reject(new OperatorError(`The start was given up (${signal ?? `status ${code}`}).`));
    });
  });
}

/** Waits until portal and admin answer. */
async function answering(env: Environment): Promise<void> {
  const answers = async (url: string) => {
    for (;;) {
      const heard = await fetch(url, { redirect: 'manual' }).catch(() => undefined);
      await heard?.body?.cancel();
      if (heard) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  await Promise.all([
    answers(`http://127.0.0.1:${env.portalPort}${env.basePath}`),
    answers(`http://127.0.0.1:${env.adminPort}/admin/login`),
  ]);
}

function tell(env: Environment, seeded: Seeded | undefined): void {
  log('');
  log(`公开门户 Portal  http://localhost:${env.portalPort}${env.basePath}`);
  log(`管理端 Admin     http://localhost:${env.adminPort}/admin`);
  if (seeded) tellAccounts(seeded);
  log('');
}

function tellAccounts({ password }: Seeded): void {
  log(`示例账号 Sample accounts: ${ACCOUNTS}`);
  log(`密码（只显示这一次）Password, shown only now: ${password}`);
}

try {
  await main(process.argv.includes('--dev'));
  process.exit(0);
} catch (error) {
  console.error(sentenceOf(error));
  process.exit(1);
}
