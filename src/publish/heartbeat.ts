/** What the publisher says of itself every few seconds, for /healthz, the admin's first screen and `check`. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { openStoreForReading } from '../store/open';
import { lastEntry, meta } from '../store/records';

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

/** How far a store is that this process has not opened; nothing where there is none. */
export function storedProgress(file: string): Pick<Heartbeat, 'seq' | 'renderedSeq'> {
  try {
    const store = openStoreForReading(file);
    try {
      return { seq: lastEntry(store)?.seq ?? 0, renderedSeq: Number(meta(store, 'rendered_seq') ?? 0) };
    } finally {
      store.close();
    }
  } catch {
    return { seq: 0, renderedSeq: 0 };
  }
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
