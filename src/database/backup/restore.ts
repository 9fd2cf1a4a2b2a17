/** Brings a backup back: unpacked and verified beside the data, then put in its place. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { paths, type Environment } from '../../environment';
import { addToRegister, readRegister, type Purged } from '../purge-register';
import { announce } from '../running';
import { sampleMarker } from '../sample-marker';
import { fileOf } from '../sqlite/adapter';
import { damageOfMongoDB, mongoDBIsEmpty, placeMongoDB } from './copy-mongodb';
import { damageOfSqlite, placeSqlite, SQLITE_COPY } from './copy-sqlite';
import { removeLeftovers } from './leftovers';
import { KEPT, MANIFEST, readManifest, type Manifest } from './manifest';

export interface RestoreOptions {
  /** Replace what is there. */
  force?: boolean;
  /** Copy of the purge register; false where the system never purged. Without it the one in DATA_DIR. */
  purges?: string | false;
}

/**
 * Restores a backup. The public side is left empty: a publication makes it anew from the ledger. What the purge
 * register names is still there: the caller purges it again (`publish/purge/again.ts`), or the publisher does.
 * @throws RunningError beside a running system; Error where DATA_DIR or the database is not empty
 *   (without `force`), where the archive is damaged or of the other engine, or where there is no purge
 *   register. Nothing is changed then.
 */
export async function restore(
  env: Environment,
  file: string,
  options: RestoreOptions = {},
): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const leave = announce(env.dataDir, 'restore');
  const work = path.join(env.dataDir, 'run', `restore-${process.pid}`);
  try {
    removeLeftovers(env.dataDir);
    if (!options.force) await refuseFull(env);
    const purged = registerFor(env, options);
    mkdirSync(work, { recursive: true });
    await unpack(file, work);
    const manifest = await verify(env, work);
    addToRegister(paths(env.dataDir).purges, purged);
    await replace(env, work);
    return manifest;
  } finally {
    rmSync(work, { recursive: true, force: true });
    leave();
  }
}

/** What was purged since any backup. @throws Error where nobody knows */
function registerFor(env: Environment, { purges }: RestoreOptions): Purged[] {
  const own = readRegister(paths(env.dataDir).purges);
  if (purges) {
    const given = readRegister(purges);
    if (!given) throw new Error(`There is no file ${purges}.`);
    return [...(own ?? []), ...given];
  }
  if (own) return own;
  if (purges === false) return [];
  throw new Error('A backup may bring back what was purged after it: give the purge register with --purges FILE (purges.jsonl of the former DATA_DIR), or --no-purges if nothing was ever purged.'); // prettier-ignore
}

async function refuseFull(env: Environment): Promise<void> {
  const names = existsSync(env.dataDir)
    ? readdirSync(env.dataDir).filter((name) => !EXPECTED.includes(name))
    : [];
  if (names.length)
    throw new Error(`${env.dataDir} is not empty (${names.join(', ')}): choose an empty DATA_DIR, or add --force to replace everything in it.`); // prettier-ignore
  const full =
    env.engine === 'sqlite' ? existsSync(fileOf(env.databaseUri)) : !(await mongoDBIsEmpty(env.databaseUri));
  if (full) throw new Error('The database of DATABASE_URI is not empty: add --force to replace it.');
}

/** What may stand in a DATA_DIR that counts as empty. */
const EXPECTED = ['run', path.basename(paths('').purges)];

async function unpack(file: string, work: string): Promise<void> {
  const known = new Set<string>([MANIFEST, SQLITE_COPY, 'mongodb', ...KEPT]);
  try {
    await extract({
      file,
      cwd: work,
      strict: true,
      preservePaths: false,
      filter: (name, entry) =>
        known.has(name.split('/')[0] ?? '') &&
        ('type' in entry ? entry.type === 'File' || entry.type === 'Directory' : true),
    });
  } catch (error) {
    throw new Error(`The archive is damaged or not a backup (${(error as Error).message}).`);
  }
}

async function verify(env: Environment, work: string): Promise<Manifest> {
  const manifest = readManifest(work);
  if (manifest.engine !== env.engine)
    throw new Error(`The backup is of ${manifest.engine}, DATABASE_URI names ${env.engine}.`);
  const damage = env.engine === 'sqlite' ? damageOfSqlite(work) : await damageOfMongoDB(work);
  if (damage) throw new Error(`The database in the archive is damaged: ${damage}.`);
  const damaged = await damagedFile(path.join(work, 'files'));
  if (damaged) throw new Error(`The file ${damaged} in the archive is damaged: its content does not match its name.`); // prettier-ignore
  return manifest;
}

/** Attachments are named by their SHA-256, which is therefore proved. */
async function damagedFile(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/^[0-9a-f]{64}$/.test(path.basename(name))) continue;
    const hash = createHash('sha256');
    await pipeline(createReadStream(path.join(folder, name)), hash);
    if (hash.digest('hex') !== path.basename(name)) return name;
  }
  return undefined;
}

/** What is there goes aside first and is deleted last. */
async function replace(env: Environment, work: string): Promise<void> {
  const aside = path.join(env.dataDir, 'run', `replaced-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  for (const name of [...KEPT, path.basename(paths(env.dataDir).public)])
    if (existsSync(path.join(env.dataDir, name)))
      renameSync(path.join(env.dataDir, name), path.join(aside, name));
  if (env.engine === 'sqlite') placeSqlite(work, fileOf(env.databaseUri));
  else await placeMongoDB(work, env.databaseUri);
  for (const name of KEPT)
    if (existsSync(path.join(work, name))) renameSync(path.join(work, name), path.join(env.dataDir, name));
  rmSync(sampleMarker(env.dataDir), { force: true });
  rmSync(aside, { recursive: true, force: true });
}
