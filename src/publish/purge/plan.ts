/**
 * What is still to be wiped once a purge is committed: written before it, so that whoever is killed in between
 * leaves a note for the publisher, which does the work and removes the note last.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeDurably, type Purged } from '../../database/purge-register';
import { paths } from '../../environment';

export interface PlannedFile {
  sha256: string;
  filename: string;
  /** SHA-256 of the file of which it is a cleaned copy. */
  original?: string;
}

export interface PurgePlan extends Purged {
  files: PlannedFile[];
}

const fileOf = (dataDir: string, recordId: string) =>
  path.join(paths(dataDir).purgePlans, `${encodeURIComponent(recordId)}.json`);

export function writePlan(dataDir: string, plan: PurgePlan): void {
  mkdirSync(paths(dataDir).purgePlans, { recursive: true });
  writeDurably(fileOf(dataDir, plan.recordId), JSON.stringify(plan));
}

/** Plans on disk, also of purges that are not committed yet. Costs one readdir. */
export function plans(dataDir: string): PurgePlan[] {
  let names: string[];
  try {
    names = readdirSync(paths(dataDir).purgePlans);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(paths(dataDir).purgePlans, name), 'utf8')) as PurgePlan);
}

export const removePlan = (dataDir: string, recordId: string): void =>
  rmSync(fileOf(dataDir, recordId), { force: true });
