/** A publisher that is killed at any moment goes on cleanly when it is started again. */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { paths } from '../../src/environment';
import { foldEntries } from '../../src/publish/fold';
import { logicalDump } from '../../src/store/dump';
import { openStore } from '../../src/store/open';
import { longLedger } from '../support/long-ledger';
import { differences, fullSite, type Files } from '../support/site';
import { memoryStore } from '../support/store';

const SCRIPT = fileURLToPath(new URL('../fixtures/publishing.ts', import.meta.url));
const ENTRIES = 240;
const KILLS = Number(process.env.KILLS ?? 4);

let dataDir: string;
beforeEach(() => void (dataDir = mkdtempSync(path.join(os.tmpdir(), 'gongkai-kill-'))));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Starts the publishing process; kills it some milliseconds after it has begun to work. */
function publish(killAfter?: number): Promise<'done' | 'killed'> {
  const child = fork(SCRIPT, [dataDir, String(ENTRIES)], { execArgv: ['--import', 'tsx'] });
  let done = false;
  child.on('message', (message) => {
    if (message === 'done') done = true;
    else if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      signal === 'SIGKILL' || done
        ? resolve(done ? 'done' : 'killed')
        : reject(new Error(`ended with ${code}`)),
    );
  });
}

function liveFiles(): Files {
  const root = paths(dataDir).live + '/';
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(root, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** Links to pages that are not there, on every page that can be reached from the home page. */
function deadLinks(): string[] {
  const files = liveFiles();
  const reached = new Set(['index.html']);
  const dead: string[] = [];
  for (const name of reached) {
    for (const [, href] of (files.get(name) ?? '').matchAll(/href="([^"#?:]+)"/g)) {
      const target = path.posix.join(path.posix.dirname(name), href!);
      const page = target === './' || target === '.' ? 'index.html' : target.replace(/\/$/, '/index.html');
      // Made by the portal on request.
      if (/^search|^files|\.(?:docx|history\.html|jsonl)$|all\.(csv|json)$|ceased\.html$/.test(page))
        continue;
      if (files.has(page)) reached.add(page);
      else if (!files.has(page.replace(/\.html$/, '.410.html'))) dead.push(`${name} → ${page}`);
    }
  }
  expect(reached.size).toBeGreaterThan(20);
  return dead;
}

it('killed again and again, it ends with the whole site and store', { timeout: 120_000 }, async () => {
  let kills = 0;
  for (let i = 0; i < KILLS; i++) {
    if ((await publish(Math.random() * 900)) === 'killed') kills += 1;
    expect(deadLinks()).toEqual([]);
  }
  expect(kills).toBeGreaterThan(0);
  expect(await publish()).toBe('done');
  const whole = memoryStore();
  foldEntries(whole, longLedger(ENTRIES).entries, { track: false });
  const store = openStore(paths(dataDir).store);
  expect(logicalDump(store)).toEqual(logicalDump(whole));
  store.close();
  expect(differences(liveFiles(), fullSite(whole))).toEqual([]);
});
