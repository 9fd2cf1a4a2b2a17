/** A purge from its note on disk to the end of its transaction; the publisher does the rest. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TransactionRequest } from '../../database/transaction';
import type { Purged } from '../../database/purge-register';
import { paths } from '../../environment';
import type { DocumentRow } from '../project/rows';
import { destroy, type Destruction } from './destroy';
import type { Material } from './material';
import { forgetMoves } from './moves';
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
  forgetMoves(dataDir, namesOf(destruction));
  return { line, publication: await destroy(req, destruction) };
}

/** Names that the record had in any of its states. */
function namesOf({ row, material }: Destruction): (string | null | undefined)[] {
  const states = [row, ...material.versions.map(({ version }) => version)] as (
    Partial<DocumentRow> | undefined
  )[];
  return states.flatMap((state) => [
    state?.title,
    state?.documentNumber,
    state?.importedIndexNumber,
    state?.carriedOver?.oldAddress,
    state?.carriedOver?.originalUrl,
  ]);
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
