/** A consistent copy of the embedded database while others go on writing. */
import { existsSync, mkdirSync, renameSync, copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { whenFree } from '../sqlite/lock';

export const SQLITE_COPY = 'database.db';

/** Writes a copy of the database as it is at this moment, without free pages. */
export async function copySqlite(file: string, folder: string): Promise<void> {
  const target = path.join(folder, SQLITE_COPY);
  if (!existsSync(file)) return;
  const database = new Database(file);
  try {
    await whenFree(() => database.exec(`VACUUM INTO '${target.replaceAll("'", "''")}'`));
  } finally {
    database.close();
  }
}

/** What is wrong with a copy, or undefined. */
export function damageOfSqlite(folder: string): string | undefined {
  const file = path.join(folder, SQLITE_COPY);
  if (!existsSync(file)) return undefined;
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    const [row] = database.pragma('integrity_check') as { integrity_check: string }[];
    return row?.integrity_check === 'ok' ? undefined : row?.integrity_check;
  } catch (error) {
    return (error as Error).message;
  } finally {
    database?.close();
  }
}

/** Puts a copy in the place of the database. */
export function placeSqlite(folder: string, file: string): void {
  removeSqlite(file);
  const copy = path.join(folder, SQLITE_COPY);
  if (!existsSync(copy)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    renameSync(copy, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    copyFileSync(copy, `${file}.new`);
    renameSync(`${file}.new`, file);
  }
}

const removeSqlite = (file: string) => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
};
