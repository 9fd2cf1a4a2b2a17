/**
 * A Payload with an empty database of its own, for integration tests.
 *
 * On SQLite the schema is made from the collections as they are; that the migrations lead to the
 * same schema has a test of its own (database-migrations). With `MONGODB_URI` set, each call gets a
 * fresh database on that server, so every integration test runs on both engines.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { getPayload, type Payload, type SanitizedConfig } from 'payload';
import { readEnvironment, type Environment } from '../../src/environment';
import { editorFirst } from '../../src/database/editor-first';
import { schemaStatements, sqliteOf } from '../../src/database/schema';
import { rememberKey } from './rest';

export interface TestPayload {
  payload: Payload;
  env: Environment;
  /** Closes the database and removes it with its DATA_DIR. */
  close(): Promise<void>;
}

export interface TestOptions {
  /** A config of the test's own instead of payload.config.ts. */
  config?: (env: Environment) => Promise<SanitizedConfig> | SanitizedConfig;
  /** False leaves a SQLite database without tables. */
  tables?: boolean;
}

export const onMongoDB = Boolean(process.env.MONGODB_URI);

let root: string | undefined;
let open = false;

/** The DATA_DIR of this test file. Modules read the environment once, so it stays the same. */
function dataDir(): string {
  if (!root) {
    root = mkdtempSync(path.join(os.tmpdir(), 'gongkai-test-'));
    const made = root;
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return root;
}

/** Sets the process's environment for an empty DATA_DIR and a database that nobody else uses. */
export function testEnvironment(): Environment {
  const dir = dataDir();
  rmSync(dir, { recursive: true, force: true });
  mkdirSync(dir, { recursive: true });
  process.env.DATA_DIR = dir;
  process.env.SAMPLE = 'off';
  process.env.PAYLOAD_SECRET ??= randomBytes(32).toString('hex');
  process.env.PAYLOAD_DISABLE_TELEMETRY = 'true';
  if (process.env.MONGODB_URI) process.env.DATABASE_URI = freshMongoDB(process.env.MONGODB_URI);
  else delete process.env.DATABASE_URI;
  return readEnvironment();
}

/** @throws when the last one of this file is still open. */
export async function testPayload(options: TestOptions = {}): Promise<TestPayload> {
  if (open) throw new Error('Close the last testPayload() of this file first.');
  open = true;
  const env = testEnvironment();
  const config = await (options.config?.(env) ?? projectConfig(env));
  const key = randomBytes(8).toString('hex');
  const payload = await getPayload({ config, key });
  rememberKey(payload, key);
  if (env.engine === 'sqlite' && options.tables !== false) await createTables(payload);
  const close = async () => {
    if (env.engine === 'mongodb') await payload.db.connection.dropDatabase();
    await payload.destroy();
    if (env.engine === 'mongodb') await payload.db.connection?.close();
    rmSync(env.dataDir, { recursive: true, force: true });
    open = false;
  };
  return { payload, env, close };
}

/** The project's own config; imported late, because it reads the environment. */
async function projectConfig(env: Environment): Promise<SanitizedConfig> {
  await editorFirst();
  const { configFor } = await import('../../payload.config');
  return configFor(env);
}

/** Makes the tables that the collections ask for in an empty SQLite database. */
export async function createTables(payload: Payload): Promise<void> {
  const statements = await schemaStatements(payload);
  await sqliteOf(payload).client.batch(statements, 'write');
}

/** The server of MONGODB_URI with a database name of its own. */
function freshMongoDB(uri: string): string {
  const url = new URL(uri);
  url.pathname = `/${url.pathname.slice(1) || 'gongkai'}_${randomBytes(4).toString('hex')}`;
  return url.href;
}
