/** Secrets that are made at the first need and kept beside the data, for their owner only. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
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
  return read(file) ?? make(keys, file, randomBytes(32).toString('base64url'));
}

/**
 * The Ed25519 key that signs the heads of the public log, as PKCS #8 in PEM: `DATA_DIR/keys/log-signing.pem`,
 * made at the first call. A backup carries it.
 */
export function logSigningKey(dataDir: string): string {
  const { keys } = paths(dataDir);
  const file = path.join(keys, 'log-signing.pem');
  const fresh = () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  return read(file) ?? make(keys, file, fresh().trim());
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
function make(keys: string, file: string, secret: string): string {
  mkdirSync(keys, { recursive: true, mode: 0o700 });
  chmodSync(keys, 0o700);
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, `${secret}\n`, { mode: 0o600 });
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}
