/** Long answers, sent while they are made: memory does not grow with their length, and others are served between. */
import { once } from 'node:events';
import type { Response } from 'express';

/** Sends pieces, each made when the one before is on its way; stops where nobody listens any more. */
export async function sendPieces(res: Response, pieces: Iterable<string>): Promise<void> {
  for (const piece of pieces) {
    if (res.destroyed) return;
    if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    else await new Promise(setImmediate);
  }
  res.end();
}
