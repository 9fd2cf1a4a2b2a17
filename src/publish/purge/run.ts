/** A purge from its note on disk to the end of its transaction; the publisher does the rest. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransactionRequest } from '../../database/transaction';
import type { Purged } from '../../database/purge-register';
import { paths } from '../../environment';
import { destroy, type Destruction } from './destroy';
import type { Material } from './material';
import { writePlan } from './plan';
import { forgetSearches } from './searches';

/** @returns the line of the register, and the entry in the ledger */
export async function runPurge(
  req: TransactionRequest,
  dataDir: string,
  destruction: Destruction,
  authority: string,
): Promise<{ line: Purged; publication: string | undefined }> {
  const { id, material, at } = destruction;
  const seq = Math.max(0, ...material.entries.map((entry) => entry.seq ?? 0));
  const line: Purged = { recordId: id, seq, at, authority };
  const files = material.files.map(({ sha256, filename, original }) => ({
    sha256,
    filename,
    ...(original?.sha256 ? { original: original.sha256 } : {}),
  }));
  writePlan(dataDir, { ...line, files });
  forgetSearches(dataDir, textsOf(dataDir, destruction.row, material));
  return { line, publication: await destroy(req, destruction) };
}

function textsOf(dataDir: string, row: unknown, { entries, versions, files }: Material): string[] {
  const extracted = files.map(({ sha256 }) => {
    try {
      return readFileSync(path.join(paths(dataDir).files, `${sha256}.txt`), 'utf8');
    } catch {
      return '';
    }
  });
  const names = files.map(({ name, filename }) => name ?? filename);
  const kept = versions.map(({ version }) => JSON.stringify(version));
  return [
    JSON.stringify(row ?? ''),
    ...kept,
    ...entries.map(({ text }) => text ?? ''),
    ...names,
    ...extracted,
  ];
}
