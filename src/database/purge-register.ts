/**
 * What was purged, without its content: `purges.jsonl` in DATA_DIR. It stands outside of backups, because a
 * backup that is older than a purge brings back what was destroyed, and `restore` destroys it again by this.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Instant } from '../domain/public-record';

const line = z.object({
  recordId: z.string().min(1),
  /** Last entry of the record in the ledger before the purge. */
  seq: z.number().int().nonnegative(),
  at: z.string(),
  /** Who ordered the destruction. */
  authority: z.string(),
});
export type Purged = Omit<z.infer<typeof line>, 'at'> & { at: Instant };

/**
 * The lines of a register, or undefined where there is no such file.
 * @throws Error where it is damaged: then nobody knows what must not come back
 */
export function readRegister(file: string): Purged[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return text
    .split('\n')
    .filter((one) => one.trim())
    .map((one, index) => {
      try {
        return line.parse(JSON.parse(one));
      } catch {
        throw new Error(`The purge register ${file} is damaged in line ${index + 1}: bring an intact copy.`);
      }
    });
}

/** Adds what is not there yet; the file is complete at every moment. */
export function addToRegister(file: string, lines: readonly Purged[]): void {
  const known = readRegister(file);
  const ids = new Set((known ?? []).map(({ recordId }) => recordId));
  const added = lines.filter(({ recordId }) => !ids.has(recordId));
  if (!added.length) return;
  const text = [...(known ?? []), ...added].map((one) => `${JSON.stringify(one)}\n`).join('');
  writeDurably(file, text);
}

/** Writes a file that is there as a whole or not at all, also after a power cut. */
export function writeDurably(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, file);
}
