/**
 * Addresses of the public site, relative to its root and without a leading slash. Numbers (`n`) are the
 * seq of a record's first ledger entry: they never change and never name an organ or a topic.
 */
import type { Level } from './vocabulary';
import type { LocalDate } from './public-record';

export const HOME = 'index.html';
export const SITE_MAP = 'sitemap.html';
export const OPEN_DATA = 'data.html';
export const NOT_FOUND = '404.html';
export const ABOUT = 'about.html';
export const HOW_TO_REQUEST = 'request.html';
export const SEARCH = 'search';
export const ORGANS = 'organs/index.html';
export const ITEMS = 'items/index.html';
export const TOPICS = 'topics/index.html';
export const YEARS = 'years/index.html';
export const TYPES = 'types/index.html';
export const SITEMAP_XML = 'sitemap.xml';
export const sitemapShard = (k: number) => `sitemap/${k}.xml`;
export const style = (hash: string) => `assets/${hash}.css`;
/** The public log: newest entries; `xxgk/log/1.html` and on are its permanent pages. */
export const LOG = 'xxgk/log/index.html';
/** Permanent page k (from 1) of the log; a twin in JSON stands beside it. */
export const logPage = (k: number) => `xxgk/log/${k}.html`;
/** Public keys that sign the heads of days. */
export const LOG_KEY = 'xxgk/log/key.pem';
/** The whole log, one entry a line; made by the portal on request. */
export const LOG_LINES = 'xxgk/log.jsonl';
export const mark = (sha256: string) => `assets/${sha256}`;
export const file = (sha256: string) => `files/${sha256}`;

/** A document's or rule's page: the day of numbering (Asia/Shanghai) and n. */
export const recordPage = (day: LocalDate, n: number) => `xxgk/${day.replaceAll('-', '/')}/${n}.html`;
export const recordJson = (page: string) => page.replace(/\.html$/, '.json');
/** One entry as the ledger has it; made by the portal on request. */
export const recordRevisionJson = (page: string, revision: number) =>
  page.replace(/\.html$/, `.r${revision}.json`);
/** Made by the portal on request. */
export const recordDocx = (page: string) => page.replace(/\.html$/, '.docx');
/** Every state that was ever public; made by the portal on request. */
export const recordHistory = (page: string) => page.replace(/\.html$/, '.history.html');
export const recordTombstone = (page: string) => page.replace(/\.html$/, '.410.html');

export const levelHome = (level: Level) => `levels/${level}/index.html`;
export const organHome = (n: number) => `organs/${n}/index.html`;
/** Number of the organ to which a page belongs; undefined for other pages. */
export function organNumber(page: string): number | undefined {
  const n = /^organs\/(\d+)\//.exec(page)?.[1];
  return n === undefined ? undefined : Number(n);
}
export const organGuide = (n: number) => `organs/${n}/guide.html`;
export const organRules = (n: number) => `organs/${n}/rules.html`;
export const organReports = (n: number) => `organs/${n}/reports.html`;
export const organRequest = (n: number) => `organs/${n}/request.html`;
/** 目录完整情况: every column of an organ with its newest day, or what was signed for it. */
export const organCoverage = (n: number) => `organs/${n}/coverage.html`;

/** 废止失效目录 of the site, or of an organ and those below it; made by the portal on request, as its CSV is. */
export const ceased = (organ?: number) => (organ ? `organs/${organ}/ceased.html` : 'ceased.html');

/** Sequence of a list: what we published, and what was carried over from an older site. */
export type Sequence = 'ours' | 'carried';
export const listHead = (base: string) => `${base}/index.html`;
/** Permanent page k (from 1) of a sequence. */
export const listPage = (base: string, sequence: Sequence, k: number) =>
  `${base}/${sequence === 'ours' ? '' : 'c'}${k}.html`;
export const listFeed = (base: string) => `${base}/feed.xml`;
/** Twin of a permanent page: `json` or `csv`. */
export const twin = (page: string, extension: 'json' | 'csv') => page.replace(/\.html$/, `.${extension}`);

/**
 * Relative link from one page of the site to another address of it.
 * @param from address of the page that carries the link, e.g. `organs/12/index.html`
 * @param to address of the target, e.g. `xxgk/2026/11/20/7.html`
 */
export function relative(from: string, to: string): string {
  if (from !== lastFrom) [lastFrom, lastUp] = [from, '../'.repeat(from.split('/').length - 1)];
  if (!to.endsWith(HOME)) return lastUp + to || './';
  const short = to === HOME ? '' : to.replace(/\/index\.html$/, '/');
  return lastUp + short || './';
}

/** A page asks for one link after the other: the way up from the last one is kept. */
let [lastFrom, lastUp] = ['', ''];
