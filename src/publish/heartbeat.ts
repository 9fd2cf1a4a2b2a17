/** What the publisher says of itself every few seconds, for /healthz, the admin's first screen and `check`. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';

export interface Heartbeat {
  /** Instant by the machine's clock. */
  at: string;
  /** Last entry in the public store. */
  seq: number;
  /** Last entry whose every page is written. */
  renderedSeq: number;
  /** Entries that wait for a number. */
  waiting: number;
  /** Parked entries. */
  failed: number;
  /** A full release is being written. */
  renderingFull?: boolean;
  /** Why nothing, or not everything, is published: a sentence for the administrator. */
  error?: string;
}

/** Bytes of the file. It never grows, so that it can be written also when the disk is full. */
const SIZE = 2048;

function padded(heartbeat: Heartbeat): Buffer {
  let text = JSON.stringify(heartbeat);
  if (Buffer.byteLength(text) > SIZE)
    text = JSON.stringify({ ...heartbeat, error: heartbeat.error?.slice(0, 300) });
  return Buffer.concat([Buffer.from(text), Buffer.alloc(SIZE, ' ')]).subarray(0, SIZE);
}

/** Writes over the file in place; quietly does nothing where even that is impossible. */
export function writeHeartbeat(file: string, heartbeat: Heartbeat): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = openSync(file, 'a+');
    closeSync(handle);
    const inPlace = openSync(file, 'r+');
    try {
      writeSync(inPlace, padded(heartbeat), 0, SIZE, 0);
    } finally {
      closeSync(inPlace);
    }
  } catch {
    // A reader sees the old instant, and from it that the publisher stands still.
  }
}
