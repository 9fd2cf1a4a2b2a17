/** `npm run test:mongodb`: the integration tests on the MongoDB that MONGODB_URI names. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const uri = process.env.MONGODB_URI ?? '';
if (!/^mongodb(\+srv)?:\/\/.*[?&]replicaSet=/.test(uri)) {
  console.error(
    'Set MONGODB_URI to a MongoDB replica set, e.g. mongodb://127.0.0.1:27017/gongkai_test?replicaSet=rs0; each test makes and drops a database of its own there.',
  );
  process.exit(1);
}
const vitest = path.join(
  path.dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);
const chosen = process.argv.slice(2);
const child = spawn(
  process.execPath,
  [vitest, 'run', '--testTimeout=60000', ...(chosen.length ? chosen : ['test/integration'])],
  { stdio: 'inherit', cwd: path.resolve(import.meta.dirname, '..') },
);
child.once('exit', (code) => process.exit(code ?? 1));
