/** What is kept of a move: DATA_DIR/moves/<id>. What was uploaded goes when it is done or deleted. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { paths, readEnvironment } from '../../../environment';
import type { Columns } from '../../../import/site/guess';
import type { Figures } from '../../../import/site/figures'; // prettier-ignore

export type MoveStage = 'uploading' | 'mapped' | 'checking' | 'checked' | 'running' | 'done' | 'failed';

/** One move, as the admin shows it. */
export interface MoveState {
  id: string;
  /** Account that began it. */
  by: string;
  byName: string;
  createdAt: string;
  stage: MoveStage;
  catalogue: { name: string; bytes: number; sha256?: string };
  folder?: { name: string; bytes: number };
  fingerprint?: string;
  columns?: Columns;
  /** Id and name of the organ of rows that name none. */
  organ?: { id: string; name: string };
  publish?: { source: string; oldHosts: string[]; by: string; dateFrom?: 'issued' };
  progress?: string;
  figures?: Figures;
  /** Reasons with their numbers, the most frequent first. */
  reasons?: string[];
  /** The first rows that could not be carried over and became working copies. */
  held?: { row?: number; name: string; reason: string }[];
  organsMade?: string[];
  /** Why it failed. */
  problem?: string;
  doneAt?: string;
}

const root = () => paths(readEnvironment().dataDir).moves;
const ID = /^[0-9a-f-]{36}$/;

export const dirOf = (id: string): string => path.join(root(), id);
export const cataloguePath = (id: string): string => path.join(dirOf(id), 'catalogue');
export const folderPath = (id: string): string => path.join(dirOf(id), 'folder.zip');
export const reportPath = (id: string, kind: 'csv' | 'html'): string =>
  path.join(dirOf(id), `report.${kind}`);

export function readMove(id: string): MoveState | undefined {
  if (!ID.test(id) || !existsSync(path.join(dirOf(id), 'move.json'))) return undefined;
  return JSON.parse(readFileSync(path.join(dirOf(id), 'move.json'), 'utf8')) as MoveState;
}

export function writeMove(move: MoveState): MoveState {
  mkdirSync(dirOf(move.id), { recursive: true });
  const file = path.join(dirOf(move.id), 'move.json');
  writeFileSync(`${file}.new`, JSON.stringify(move));
  renameSync(`${file}.new`, file);
  return move;
}

/** All moves, the latest first. */
export function allMoves(): MoveState[] {
  if (!existsSync(root())) return [];
  return readdirSync(root())
    .flatMap((id) => readMove(id) ?? [])
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}

export const removeMove = (id: string): void => rmSync(dirOf(id), { recursive: true, force: true });

/** What was uploaded is needed no more once everything stands in the database. */
export function removeUploads(id: string): void {
  rmSync(cataloguePath(id), { force: true });
  rmSync(folderPath(id), { force: true });
}

/** Bytes that have arrived; an upload goes on from there. */
export const received = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;
