/** Payload for a command: opened with the environment, on a database of this program's schema. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { getPayload, type Payload } from 'payload';
import { editorFirst } from '../database/editor-first';
import { databaseState, migrate } from '../database/migrate';
import { announce } from '../database/running';
import { readEnvironment, type Environment } from '../environment';
import { OperatorError } from './errors';

export interface Opened {
  payload: Payload;
  env: Environment;
}

export interface OpenOptions {
  log?: (line: string) => void;
}

/** Opens Payload, runs the function, closes Payload; migrates an empty or older database first. */
export async function withPayload<T>(
  run: (opened: Opened) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const opened = await openPayload(options);
  try {
    return await run(opened);
  } finally {
    await closePayload(opened.payload);
  }
}

/**
 * Opens Payload for as long as the process lives.
 * @throws OperatorError when an older database cannot be migrated because the system is running.
 */
export async function openPayload(options: OpenOptions = {}): Promise<Opened> {
  const env = readEnvironment();
  mkdirSync(env.dataDir, { recursive: true });
  await editorFirst();
  const { default: config } = await import('../../payload.config');
  const payload = await getPayload({
    config: await config,
    disableOnInit: true,
    // Payload keeps what it has opened, also after it was closed.
    key: randomUUID(),
  });
  try {
    await prepareDatabase({ payload, env }, options);
  } catch (error) {
    await closePayload(payload);
    throw error;
  }
  return { payload, env };
}

/** Brings an empty or older database to the schema of this program. */
export async function prepareDatabase({ payload, env }: Opened, options: OpenOptions = {}): Promise<void> {
  const state = await databaseState(payload);
  if (state === 'empty') await migrate(payload, { log: options.log });
  if (state !== 'older') return;
  // An older database may be in use by the older program: then it is not touched.
  const leave = announceMigration(env.dataDir);
  try {
    await migrate(payload, { log: options.log });
  } finally {
    leave();
  }
}

function announceMigration(dataDir: string): () => void {
  try {
    return announce(dataDir, 'migrate');
  } catch (error) {
    throw new OperatorError(
      `The database is of an older version and must be migrated first. ${(error as Error).message}`,
    );
  }
}

export async function closePayload(payload: Payload): Promise<void> {
  // Payload's MongoDB adapter leaves its connection open.
  const connection = payload.db.connection as { close?: () => Promise<void> } | undefined;
  await payload.destroy();
  await connection?.close?.();
}
