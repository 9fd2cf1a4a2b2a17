/** What a reader downloads for one notice. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { foldEntries } from '../../src/publish/fold';
import { renderFull } from '../../src/publish/release/full';
import { openStore } from '../../src/store/open';
import { inStoreTransaction } from '../../src/store/statements';
import { readLaws } from './laws';
import { atMost, emptyFolder, whole, type Benchmark } from './measure';
import { ledger, notice, Numbering, publishedAt } from './records';

const LENGTH = 2000;
const LIMIT = 14 * 1024;

/** Real prose, which repeats itself less than invented notices, where the data are there. */
function prose(): string {
  const laws = readLaws();
  if (laws) return laws.find((law) => law.body.length > 2 * LENGTH)!.body.replace(/[#*>|\s]+/g, '');
  return Array.from({ length: 3 }, (_, i) => notice(i).body.replace(/<[^>]*>|\n/g, '')).join('');
}

/** A notice whose text has exactly so many characters, in paragraphs of 100. */
function noticeOf(length: number) {
  const paragraphs = prose()
    .slice(0, length)
    .match(/[^]{1,100}/g)!;
  return { ...notice(0), id: 'measured', body: paragraphs.map((part) => `<p>${part}</p>`).join('\n') };
}

export const pageSize: Benchmark = {
  name: 'page-size',
  title: 'Size of a page',
  description: `The page of a notice of ${whole(LENGTH)} characters of real prose and its style sheet, each compressed by itself, added up.`,
  async run({ folder }) {
    const store = openStore(path.join(folder, 'store.db'));
    const numbering = new Numbering();
    const [basis] = ledger(0, numbering);
    const entry = numbering.entry(noticeOf(LENGTH), publishedAt(0, 1), '11990000MB00000012/2026-00001');
    inStoreTransaction(store, () => foldEntries(store, [...basis!, entry], { track: false }));
    const site = emptyFolder(folder, 'site');
    const task = { storeFile: path.join(folder, 'store.db'), publicUrl: 'http://localhost/', files: folder };
    await renderFull({ ...task, folder: site });
    const { path: page } = store
      .prepare('SELECT path FROM record WHERE id = ?')
      .get(['measured'] as never) as {
      path: string;
    };
    store.close();
    const styles = readdirSync(path.join(site, 'assets')).filter((name) => name.endsWith('.css'));
    const parts = [page, ...styles.map((name) => `assets/${name}`)].map((name) =>
      readFileSync(path.join(site, name)),
    );
    const sum = (compress: (bytes: Buffer) => Buffer) =>
      parts.reduce((total, bytes) => total + compress(bytes).length, 0);
    const bytes = (value: number) => `${whole(value)} bytes`;
    return [
      atMost('gzip', sum((part) => gzipSync(part)), LIMIT, bytes), // prettier-ignore
      { name: 'brotli', measured: bytes(sum((part) => brotliCompressSync(part))) },
    ];
  },
};
