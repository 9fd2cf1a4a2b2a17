/** Checks and runs a move in the background of the admin; a restart interrupts it, and it goes on where it was. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Payload } from 'payload';
import type { Scope } from '../../../../collections/access/scope';
import { announce } from '../../../database/running';
import { readEnvironment } from '../../../environment';
import { shanghaiDay } from '../../../domain/local-date';
import { ImportError, ImportSession } from '../../../import/session';
import { openZip } from '../../../import/site/folder';
import { importSite } from '../../../import/site/move';
import { figuresOf } from '../../../import/site/figures-of';
import { sheetOf } from '../../../import/site/sheet';
import { cataloguePath, folderPath, readMove, removeUploads, reportPath, writeMove, type MoveState } from './store'; // prettier-ignore

/** Next bundles its own copies of modules: what runs is known to the process. */
const shared = globalThis as { gongkaiMoves?: Map<string, string> };
const running = () => (shared.gongkaiMoves ??= new Map());

export const isRunning = (id: string): boolean => running().has(id);
export const anyRunning = (): boolean => running().size > 0;
export const progressOf = (id: string): string | undefined => running().get(id);

/** A stage that a process began which is no more. */
export const isInterrupted = (move: MoveState): boolean =>
  (move.stage === 'running' || move.stage === 'checking') && !isRunning(move.id);

/** Working copies that the page names one by one; the report names all. */
const HELD = 50;

export interface RunOptions {
  payload: Payload;
  move: MoveState;
  dryRun: boolean;
  /** Organs for which the person may import. */
  within: Scope;
}

/**
 * Begins; the outcome stands in the move.
 * @throws RunningError while somebody imports on the command line
 */
export function startMove(options: RunOptions): void {
  const { move, dryRun, payload } = options;
  const leave = announce(readEnvironment().dataDir, 'import');
  running().set(move.id, '');
  writeMove({ ...move, stage: dryRun ? 'checking' : 'running', problem: undefined });
  void runMove(options)
    .catch((error: unknown) => {
      const known = error instanceof ImportError;
      if (!known) payload.logger.error({ err: error, msg: 'A move failed' });
      const problem = known ? error.message : '系统出错，没有完成。已经导入的内容保留，可以继续。';
      writeMove({ ...readMove(move.id)!, stage: 'failed', problem });
    })
    .finally(() => {
      running().delete(move.id);
      leave();
    });
}

async function runMove({ payload, move, dryRun, within }: RunOptions): Promise<void> {
  const { id, publish } = move;
  const session = await ImportSession.open(payload, {
    dryRun,
    within,
    ...(publish && { publish: { by: publish.by, source: publish.source, dateFrom: publish.dateFrom }, oldHosts: publish.oldHosts }),
    log: (line) => running().set(id, line),
  });
  const catalogue = readFileSync(cataloguePath(id));
  const folder = move.folder && openZip(folderPath(id));
  const { columns = [] } = move;
  try {
    await importSite(session, { name: move.catalogue.name, catalogue, columns: () => columns, folder, organ: move.organ?.name });
  } finally {
    folder?.close();
  }
  const { report } = session;
  const csv = report.csv();
  const sha256 = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');
  const facts = {
    organ: move.organ?.name ?? '目录中写明的机关',
    source: publish?.source,
    by: move.byName,
    catalogue: { name: move.catalogue.name, sha256: sha256(catalogue) },
    ...(folder && { folder: { name: move.folder!.name, files: folder.names.length } }),
    day: shanghaiDay(new Date().toISOString()),
    dryRun,
    csvSha256: sha256(csv),
  };
  writeFileSync(reportPath(id, 'csv'), csv);
  writeFileSync(reportPath(id, 'html'), sheetOf(facts, report));
  writeMove({
    ...readMove(id)!,
    stage: dryRun ? 'checked' : 'done',
    figures: figuresOf(report),
    reasons: report.summary(dryRun).slice(1).map((line) => line.trim()).slice(0, 60),
    held: report.linesWith('workingCopy').slice(0, HELD).map(({ row, name = '', reason }) => ({ row, name, reason })),
    organsMade: report.organsMade,
    ...(!dryRun && { doneAt: new Date().toISOString() }),
  });
  if (!dryRun) removeUploads(id);
} // prettier-ignore
