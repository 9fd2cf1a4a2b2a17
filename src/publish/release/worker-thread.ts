/** One of the threads that write a full release: a part of its units, from one state of the store. */
import { parentPort, workerData } from 'node:worker_threads';
import { openStoreForReading } from '../../store/open';
import { lastEntry } from '../../store/records';
import { attachmentBytes } from '../attachments';
import { eventLoopTurn } from '../breath';
import { allUnits, openSite, recordHtmlOutputs, renderUnit, type Share } from '../render';
import { SiteFolder } from './folder';
import type { WorkerMessage, WorkerTask } from './full';

const port = parentPort!;
const say = (message: WorkerMessage) => port.postMessage(message);
const task = workerData as WorkerTask;
const stopped = new Int32Array(task.stopped);
const taken = new Int32Array(task.taken);

/** The threads take the next piece of work whenever they are done with one, so that none waits for another. */
function share(): Share {
  let [turn, next] = [0, Atomics.add(taken, 0, 1)];
  return () => {
    if (turn++ < next) return false;
    next = Atomics.add(taken, 0, 1);
    return true;
  };
}

async function work(): Promise<void> {
  const store = openStoreForReading(task.storeFile);
  // All that this thread reads is read in one transaction: the state of the store at its first query.
  store.exec('BEGIN');
  say({ kind: 'fixed', seq: lastEntry(store)?.seq ?? 0 });
  const site = openSite(store, {
    publicUrl: task.publicUrl,
    fileOf: attachmentBytes(task.files),
    bulk: true,
  });
  const folder = new SiteFolder(task.folder);
  let files = 0;
  const outputs = task.recordPagesOnly ? recordHtmlOutputs(site, share()) : everything();
  for (const { address, content } of outputs) {
    if (Atomics.load(stopped, 0)) {
      store.close();
      return say({ kind: 'stopped' });
    }
    if (content === undefined) continue;
    folder.write(address, content);
    if (++files % 100 === 0) await eventLoopTurn();
    if (files % 1000 === 0) say({ kind: 'progress', files: 1000 });
  }
  say({ kind: 'progress', files: files % 1000 });
  store.exec('COMMIT');
  store.close();
  say({ kind: 'done', failures });

  function* everything() {
    for (const unit of allUnits(site, share())) {
      try {
        yield* renderUnit(site, unit);
      } catch (error) {
        failures.push({ unit, message: (error as Error).message });
      }
    }
  }
}

const failures: { unit: string; message: string }[] = [];

say({ kind: 'loaded' });
port.once('message', () => void begin());

async function begin(): Promise<void> {
  try {
    if (Atomics.load(stopped, 0)) say({ kind: 'stopped' });
    else await work();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    say({ kind: 'failed', message, ...(code ? { code } : {}) });
  }
}
