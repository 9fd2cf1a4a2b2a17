/** The public log: head, permanent pages with JSON beside them, the key that signs the heads of days. */
import {
  LOG, LOG_KEY, listHead, logPage, organHome, recordHistory, twin,
} from '../../domain/addresses'; // prettier-ignore
import { keyFingerprint, keyPem } from '../../domain/daily-head';
import { LOG_PAGE_SIZE, logPageOf } from '../../domain/log';
import { shanghaiDay } from '../../domain/local-date';
import {
  dailyOf,
  latestDaily,
  logLength,
  logRows,
  newestLogRows,
  signingKeys,
  type LogRow,
} from '../../store/log';
import { renderLogHead, renderLogPage } from '../../../templates/pages';
import type { LogLine } from '../../../templates/props';
import { absolute, frameOf, json, type Output, type Site } from './context';
import { linkedPages } from './lists';

/** Entries on the head of the log. */
const HEAD_LINES = 30;

const isPaged = ({ type }: LogRow): boolean => type === 'document' || type === 'rule';

/** Where the record of an entry is shown, also where it says 410. */
function addressOf({ directory }: Site, row: LogRow): string | undefined {
  if (isPaged(row)) return row.path ?? undefined;
  const organ = row.type === 'organ' ? directory.organ(row.record_id) : undefined;
  if (organ) return organHome(organ.n);
  const item = row.type === 'item' ? directory.item(row.record_id) : undefined;
  return item && listHead(`items/${item.n}`);
}

/** One entry as JSON: everything that its hash covers; of what must not be seen, date and hashes only. */
export function logEntry(site: Site, row: LogRow): Record<string, unknown> {
  const place = {
    ...(row.facts_hash === null ? {} : { factsHash: row.facts_hash }),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
  if (row.title === null) return { seq: row.seq, publishedAt: row.published_at, ...place };
  const address = addressOf(site, row);
  return {
    seq: row.seq,
    kind: row.kind,
    publishedAt: row.published_at,
    recordId: row.record_id,
    revision: row.revision,
    ...(row.index_number === null ? {} : { indexNumber: row.index_number }),
    ...(row.title ? { title: row.title } : {}),
    ...(address === undefined ? {} : { address }),
    ...(row.text === null ? {} : { salt: row.salt, text: row.text }),
    textHash: row.text_hash,
    ...place,
  };
}

function lineOf(site: Site, row: LogRow): LogLine {
  const line: LogLine = { seq: row.seq, at: row.published_at, hash: row.hash };
  if (row.title === null) return line;
  const path = addressOf(site, row);
  const daily = dailyOf(row);
  line.shown = {
    kind: row.kind,
    title: row.title,
    ...(path === undefined ? {} : { path }),
    ...(path !== undefined && isPaged(row) ? { history: recordHistory(path) } : {}),
    ...(daily ? { daily: { day: daily.day, seq: daily.seq } } : {}),
  };
  return line;
}

export function renderLogHeadUnit(site: Site): Output[] {
  const { store } = site;
  const count = logLength(store);
  const daily = latestDaily(store);
  const content = renderLogHead({
    frame: frameOf(site, LOG),
    count,
    lines: newestLogRows(store, HEAD_LINES).map((row) => lineOf(site, row)),
    pages: linkedPages(logPageOf(count)).map((k) => ({ path: logPage(k), label: pageLabel(site, k) })),
    keys: signingKeys(store).map(({ publicKey, since }) => ({
      fingerprint: keyFingerprint(publicKey),
      since,
    })),
    ...(daily ? { daily: { day: daily.day, seq: daily.seq, hash: daily.hash } } : {}),
  });
  return [{ address: LOG, content }];
}

function pageLabel({ store }: Site, k: number): string {
  const first = (k - 1) * LOG_PAGE_SIZE + 1;
  const [row] = logRows(store, first, first);
  return `第${k}页（${shanghaiDay(row!.published_at)}起）`;
}

export function renderLogPageUnit(site: Site, k: number): Output[] {
  const address = logPage(k);
  const rows = logRows(site.store, (k - 1) * LOG_PAGE_SIZE + 1, k * LOG_PAGE_SIZE);
  const more = logLength(site.store) > k * LOG_PAGE_SIZE;
  const content = renderLogPage({
    frame: frameOf(site, address),
    k,
    lines: rows.map((row) => lineOf(site, row)),
    ...(k > 1 ? { previous: logPage(k - 1) } : {}),
    ...(more ? { next: logPage(k + 1) } : {}),
  });
  const data = { log: absolute(site, LOG), url: absolute(site, twin(address, 'json')), page: k };
  const entries = rows.map((row) => logEntry(site, row));
  return [
    { address, content },
    { address: twin(address, 'json'), content: json({ ...data, entries }) },
  ];
}

/** All keys that ever signed, each with its fingerprint; other programs read the PEM and skip the rest. */
export function renderLogKeyUnit({ store }: Site): Output[] {
  const keys = signingKeys(store).map(
    ({ publicKey, since }) =>
      `Ed25519, since ${since}\nSHA-256 fingerprint ${keyFingerprint(publicKey)}\n${keyPem(publicKey)}`,
  );
  return [{ address: LOG_KEY, content: keys.length ? keys.join('\n') : undefined }];
}
