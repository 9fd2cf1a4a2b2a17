/** The whole log, one entry a line, sent while it is read. */
import type { Response } from 'express';
import { LOG_LINES } from '../domain/addresses';
import { logEntry } from '../publish/render/log';
import { openSite } from '../publish/render/context';
import { logLength, logRows } from '../store/log';
import { answerTrouble, PREPARING } from './answer';
import { disposition } from './attachments';
import type { Portal } from './context';
import { sendPieces } from './pieces';

/** Entries read at once. */
const BLOCK = 500;

function* pieces(portal: Portal, last: number): Generator<string> {
  const { publicUrl } = portal.env;
  for (let from = 1; from <= last; from += BLOCK) {
    const store = portal.store.get();
    if (!store) throw new Error('the public store went away');
    const site = openSite(store, { publicUrl });
    const rows = logRows(store, from, Math.min(last, from + BLOCK - 1));
    yield rows.map((row) => `${JSON.stringify(logEntry(site, row))}\n`).join('');
  }
}

export async function sendLogLines(portal: Portal, res: Response): Promise<void> {
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, LOG_LINES, PREPARING);
  const last = logLength(store);
  res.set({
    'Content-Type': 'application/x-ndjson; charset=utf-8',
    'Content-Disposition': disposition('attachment', 'log.jsonl'),
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  });
  if (res.req.method === 'HEAD') return void res.end();
  await sendPieces(res, pieces(portal, last));
}
