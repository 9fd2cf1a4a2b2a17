/** The secret that signs sessions, kept beside the data outside production. */
import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EnvironmentError, paths, type Environment } from '../environment';

/**
 * `PAYLOAD_SECRET`, or one made at the first call and kept in `DATA_DIR/keys` for its owner only.
 * @throws EnvironmentError in production without `PAYLOAD_SECRET`.
 */
export function payloadSecret(env: Pick<Environment, 'dataDir' | 'payloadSecret' | 'production'>): string {
  if (env.payloadSecret) return env.payloadSecret;
  if (env.production)
    throw new EnvironmentError(
      'PAYLOAD_SECRET must be set in production (NODE_ENV=production): at least 32 random characters that stay the same.',
    );
  const keys = paths(env.dataDir).keys;
  const file = path.join(keys, 'payload-secret');
  return read(file) ?? make(keys, file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Complete before it has its name: of two processes that start together one wins, both read it. */
function make(keys: string, file: string): string {
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  chmodSync(keys, 0o700);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
