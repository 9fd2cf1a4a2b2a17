/** A store that was folded anew and put in place of the old one is shared with other processes like any other. */
import { fork, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { replaceStore } from '../../src/publish/store-file';
import { openStore } from '../../src/store/open';
import { lastEntry, meta, setMeta } from '../../src/store/records';
import { document, item, MemoryLedger, organ } from '../support/ledger';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-store-'));
const file = path.join(folder, 'store.db');
let reader: ChildProcess | undefined;
afterAll(() => {
  reader?.disconnect();
  rmSync(folder, { recursive: true });
});

function readElsewhere(): Promise<unknown> {
  reader ??= fork(path.resolve(import.meta.dirname, '../fixtures/store-reader.ts'), [file], {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    reader!.once('message', resolve);
    reader!.once('exit', (status) => reject(new Error(`the reader ended with status ${status}`)));
    reader!.send('read');
  });
}

describe('a store put in place of another', () => {
  it('is seen to change by a process that holds it open', async () => {
    const ledger = new MemoryLedger();
    for (const record of [organ('O1'), item('I1'), document('D1')]) ledger.put(record);
    const old = openStore(file);
    meta(old, 'release');
    const entriesAfter = async (seq: number, limit: number) => ledger.after(seq, limit);
    const store = await replaceStore(old, file, entriesAfter, () => undefined);
    expect(lastEntry(store)?.seq).toBe(3);
    for (const release of ['first', 'second', 'third']) {
      setMeta(store, 'release', release);
      expect(await readElsewhere()).toBe(release);
    }
    expect(existsSync(`${file}.new`)).toBe(false);
    store.close();
  });
});
