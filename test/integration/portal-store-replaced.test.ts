/** A portal that is open while the public store is folded anew and put in place of the old one. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PublicSide } from '../../src/publish/public-side';
import { document, item, MemoryLedger, organ } from '../support/ledger';

const dataDir = mkdtempSync(path.join(tmpdir(), 'gongkai-replaced-'));
const publicUrl = 'http://localhost/';
const ledger = new MemoryLedger();
for (const record of [organ('O1'), item('I1')]) ledger.put(record);
let side: PublicSide;
let portal: ChildProcess;
let origin: string;

beforeAll(async () => {
  side = new PublicSide({ dataDir, publicUrl, threads: 1 });
  await publish('首次规定');
  await side.beginFull();
  await side.fixFull();
  await side.fullWritten();
  await side.swap();
  portal = fork(path.resolve(import.meta.dirname, '../fixtures/portal-process.ts'), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: publicUrl },
  });
  const port = await new Promise((resolve, reject) => {
    portal.once('message', resolve);
    portal.once('exit', (status) => reject(new Error(`the portal ended with status ${status}`)));
  });
  origin = `http://127.0.0.1:${port}/`;
});
afterAll(() => {
  portal?.disconnect();
  side.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function publish(title: string): Promise<void> {
  ledger.put(document(title, { title }));
  await side.apply(ledger.after(side.appliedSeq), async (_, sentence) => expect.fail(sentence));
}

const text = async (address: string): Promise<string> => (await fetch(origin + address)).text();
/** Where a title stands of everything that the portal makes from the store itself. */
async function found(title: string): Promise<Record<string, boolean>> {
  const pages = {
    search: 'search?q=规定',
    api: 'api/search?q=规定',
    json: 'organs/1/list/all.json',
    csv: 'organs/1/list/all.csv',
  };
  const entries = Object.entries(pages).map(async ([name, address]) => {
    const body = (await text(address)).replace(/<\/?mark>/g, '');
    return [name, body.includes(title)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
const EVERYWHERE = { search: true, api: true, json: true, csv: true };

it('shows what is published after each replacement', { timeout: 60_000 }, async () => {
  await expect.poll(() => found('首次规定'), { timeout: 20_000 }).toEqual(EVERYWHERE);
  expect(await found('没有的规定')).toEqual({ search: false, api: false, json: false, csv: false });
  for (const round of ['丙', '丁', '戊']) {
    await side.rebuild(async (seq, limit) => ledger.after(seq, limit));
    await expect.poll(() => found('首次规定')).toEqual(EVERYWHERE);
    for (const turn of ['一', '二']) {
      await publish(`${round}${turn}规定`);
      await expect.poll(() => found(`${round}${turn}规定`)).toEqual(EVERYWHERE);
    }
  }
});
