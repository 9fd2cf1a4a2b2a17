/** `/healthz`: whether the publisher lives, for those who watch the system. */
import { readFile } from 'node:fs/promises';
import type { Response } from 'express';
import { paths } from '../environment';
import type { Portal } from './context';

/** Oldest heartbeat of a publisher that lives, seconds. */
const LIMIT = 30;

/** What the publisher writes every few seconds. */
interface Heartbeat {
  at: string;
  seq?: number;
  renderedSeq?: number;
  waiting?: number;
  failed?: number;
  error?: string;
}

async function readHeartbeat(file: string): Promise<Heartbeat | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Heartbeat;
  } catch {
    return undefined;
  }
}

/** 200 where the heartbeat is fresh and names no error, otherwise 503. */
export async function sendHealth(portal: Portal, res: Response): Promise<void> {
  const beat = await readHeartbeat(paths(portal.env.dataDir).heartbeat);
  const age = beat ? Math.max(0, (Date.now() - Date.parse(beat.at)) / 1000) : undefined;
  const problem =
    age === undefined || Number.isNaN(age)
      ? 'no heartbeat of the publisher'
      : age > LIMIT
        ? 'the publisher stands still'
        : beat?.error
          ? 'the publisher reports an error'
          : undefined;
  res
    .status(problem ? 503 : 200)
    .set('Cache-Control', 'no-store')
    .json({
      status: problem ? 'failing' : 'ok',
      ...(problem && { problem }),
      store: portal.store.get() !== undefined,
      ...(age !== undefined && { heartbeatAgeSeconds: Math.round(age * 10) / 10 }),
      ...(beat && {
        seq: beat.seq,
        renderedSeq: beat.renderedSeq,
        waiting: beat.waiting,
        failed: beat.failed,
        error: beat.error,
      }),
    });
}
