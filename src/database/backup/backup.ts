/** Everything that cannot be made anew, in one tar.gz. */
import { existsSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'tar';
import type { Environment } from '../../environment';
import { fileOf } from '../sqlite/adapter';
import { copyMongoDB } from './copy-mongodb';
import { copySqlite } from './copy-sqlite';
import { removeLeftovers } from './leftovers';
import { KEPT, MANIFEST, type Manifest } from './manifest';

/**
 * Writes database (with the ledger), files, uploads and keys to `file`, which appears when it is
 * complete. May run beside a running system. Only its owner can read it: it holds the keys.
 * @returns its size in bytes.
 */
export async function backup(env: Environment, file: string): Promise<number> {
  const target = path.resolve(file);
  const work = path.join(env.dataDir, 'run', `backup-${process.pid}`);
  const temporary = `${target}.${process.pid}.part`;
  removeLeftovers(env.dataDir);
  mkdirSync(path.dirname(target), { recursive: true });
  mkdirSync(work, { recursive: true });
  try {
    // The database first: every file that it names is in place before the row that names it.
    await copyDatabase(env, work);
    const manifest: Manifest = {
      format: 'gongkai-backup',
      version: 1,
      engine: env.engine,
      createdAt: new Date().toISOString(),
    };
    writeFileSync(path.join(work, MANIFEST), JSON.stringify(manifest));
    const names = [MANIFEST, env.engine === 'sqlite' ? 'database.db' : 'mongodb'];
    for (const name of KEPT) {
      const kept = path.join(env.dataDir, name);
      if (existsSync(kept)) symlinkSync(kept, path.join(work, name));
      names.push(name);
    }
    const present = names.filter((name) => existsSync(path.join(work, name)));
    writeFileSync(temporary, '', { mode: 0o600 });
    await create({ gzip: true, file: temporary, cwd: work, follow: true, portable: true }, present);
    renameSync(temporary, target);
    return statSync(target).size;
  } finally {
    rmSync(temporary, { force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

const copyDatabase = (env: Environment, work: string): Promise<void> =>
  env.engine === 'sqlite' ? copySqlite(fileOf(env.databaseUri), work) : copyMongoDB(env.databaseUri, work);
