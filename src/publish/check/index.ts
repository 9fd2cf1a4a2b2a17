/** Compares ledger, public store, files and search, and names every difference. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { paths, type Environment } from '../../environment';
import { ensureSearchTables } from '../../search/embedded/tables';
import { openStore, openStoreForReading, type Store } from '../../store/open';
import { attachmentBytes, attachmentText } from '../attachments';
import type { Heartbeat } from '../heartbeat';
import { backlog, entriesAfter, lastSeq } from '../ledger';
import { Places } from '../release/places';
import { openSite } from '../render';
import { checkAttachments, checkFiles, checkVersion, countFiles } from './files';
import { Findings } from './findings';
import { checkLedger } from './ledger';
import { checkSearch, checkStore } from './store';

export interface CheckResult {
  /** Numbered entries of the ledger. */
  ledger: number;
  /** Entries folded into the public store. */
  store: number;
  /** Files of the live release. */
  files: number;
  /** Documents in the search index. */
  search: number;
  differences: number;
  /** A sentence for each difference, up to a thousand. */
  details: string[];
}

export interface CheckOptions {
  payload: Payload;
  env: Environment;
}

/** How often the check is repeated because something was published meanwhile. */
const ATTEMPTS = 3;
/** Milliseconds for which a running publisher may be busy before the check begins. */
const PATIENCE = 15_000;
/** Age of a heartbeat, in ms, from which the publisher stands still. */
const STILL = 30_000;

/** Reads everything; may take minutes on a large site. Writes nothing but a store of its own, which it deletes. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  for (let attempt = 1; ; attempt++) {
    await untilQuiet(options);
    const before = await lastSeq(options.payload);
    const result = await checkOnce(options);
    if (attempt === ATTEMPTS || (await lastSeq(options.payload)) === before) return result;
  }
}

function heartbeatOf({ env }: CheckOptions): Heartbeat | undefined {
  try {
    return JSON.parse(readFileSync(paths(env.dataDir).heartbeat, 'utf8')) as Heartbeat;
  } catch {
    return undefined;
  }
}

const stands = (beat: Heartbeat | undefined): boolean => !beat || Date.now() - Date.parse(beat.at) > STILL;

async function untilQuiet(options: CheckOptions): Promise<void> {
  for (const start = Date.now(); Date.now() - start < PATIENCE;) {
    const beat = heartbeatOf(options);
    if (stands(beat) || beat!.error) return;
    const { waiting } = await backlog(options.payload);
    if (waiting === 0 && beat!.renderedSeq >= (await lastSeq(options.payload)) && !beat!.renderingFull)
      return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function checkOnce(options: CheckOptions): Promise<CheckResult> {
  const { payload, env } = options;
  const place = paths(env.dataDir);
  const findings = new Findings();
  mkdirSync(place.public, { recursive: true });
  const file = path.join(place.public, `check-${process.pid}.db`);
  const fresh = openStore(file);
  try {
    ensureSearchTables(fresh);
    const after = (seq: number, limit: number) => entriesAfter(payload, seq, limit);
    const ledger = await checkLedger(after, fresh, attachmentText(place.files), findings);
    await checkPublisher(options, findings);
    const counts = await checkPublicSide(env, fresh, ledger, findings);
    return { ledger, ...counts, differences: findings.count, details: findings.sentences() };
  } finally {
    fresh.close();
    for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
  }
}

/** A publisher that stands still while something waits, or that reports an error, is a difference. */
async function checkPublisher(options: CheckOptions, findings: Findings): Promise<void> {
  const beat = heartbeatOf(options);
  const { waiting } = await backlog(options.payload);
  if (waiting > 0 && stands(beat)) findings.add(`发布服务没有运行，有 ${waiting} 条账目等待发布。`);
  else if (beat?.error && !stands(beat)) findings.add(`发布服务：${beat.error}`);
}

async function checkPublicSide(
  env: Environment,
  fresh: Store,
  ledger: number,
  findings: Findings,
): Promise<Pick<CheckResult, 'store' | 'files' | 'search'>> {
  const place = paths(env.dataDir);
  const places = new Places(env.dataDir);
  const live = places.live();
  if (!existsSync(place.store) || live === undefined) {
    if (ledger > 0 || live !== undefined) findings.add('公开库或者站点不存在，请运行 publish。');
    return { store: 0, files: 0, search: 0 };
  }
  const store = openStoreForReading(place.store);
  try {
    const counts = {
      store: checkStore(store, fresh, findings),
      search: hasSearch(store) ? checkSearch(store, fresh, findings) : 0,
    };
    const site = openSite(fresh, {
      publicUrl: env.publicUrl,
      fileOf: attachmentBytes(place.files),
      bulk: true,
    });
    const root = places.folder(live);
    const files = checkVersion(site, places.note(live), findings)
      ? await checkFiles(site, root, findings)
      : countFiles(root);
    await checkAttachments(fresh, place.files, findings);
    return { ...counts, files };
  } finally {
    store.close();
  }
}

const hasSearch = (store: Store): boolean =>
  store.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'search_document'`).get() !== undefined;
