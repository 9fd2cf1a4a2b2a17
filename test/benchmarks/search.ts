/** Search: what is found, and how long it takes. */
import path from 'node:path';
import {
  ensureSearchTables,
  indexDocument,
  search as find,
  type SearchDocument,
  type SearchQuery,
} from '../../src/search';
import { openStore, openStoreForReading, type Store } from '../../src/store/open';
import { inStoreTransaction } from '../../src/store/statements';
import { readLaws, type Law } from './laws';
import {
  atLeast,
  atMost,
  median,
  ms,
  percentile,
  timed,
  times,
  whole,
  type Benchmark,
  type Context,
  type Result,
} from './measure';
import { numbers } from './records';

const CONTEXT = { synonyms: [], organScope: (organ: string) => [organ] };
const LEVELS = ['province', 'city', 'county', 'township'] as const;

const HAN_RUN = /[\u4e00-\u9fff]{2,}/g;

/** A string of two to eight characters from inside a run of Han characters. */
function randomString(random: (bound: number) => number, texts: string[]): string {
  for (;;) {
    const runs = texts[random(texts.length)]!.match(HAN_RUN);
    const run = runs?.[random(runs.length)];
    const length = 2 + random(7);
    if (!run || run.length < length) continue;
    const start = random(run.length - length + 1);
    return run.slice(start, start + length);
  }
}

function indexAll(store: Store, documents: Iterable<SearchDocument>): void {
  ensureSearchTables(store);
  let block: SearchDocument[] = [];
  const flush = () => {
    inStoreTransaction(store, () => block.forEach((document) => indexDocument(store, document)));
    block = [];
  };
  for (const document of documents) if (block.push(document) === 1000) flush();
  flush();
}

const asDocument = (i: number, title: string, text: string): SearchDocument => ({
  recordId: `record-${i}`,
  n: i + 1,
  day: new Date(Date.UTC(2015, 0, 1) + Math.floor(i / 30) * 86_400_000).toISOString().slice(0, 10),
  title,
  text,
  level: LEVELS[i % 4]!,
  organs: [`organ-${i % 200}`, `organ-${i % 8}`, 'province'],
  items: [`item-${i % 30}`],
  topics: [`0${1 + (i % 9)}`],
  year: String(2015 + (i % 10)),
  validity: 'inForce',
});

const query = (q: string, values: Partial<SearchQuery> = {}): SearchQuery => ({
  q,
  filters: {},
  order: 'newest',
  page: 1,
  ...values,
});

function exactness({ folder, quick }: Context, all: Law[]): Result[] {
  const store = openStore(path.join(folder, 'laws.db'));
  indexAll(store, all.map((law, i) => asDocument(i, law.title, law.body))); // prettier-ignore
  const texts = all.map((law) => `${law.title}\n${law.body}`);
  const random = numbers(20261120);
  let [expected, given, right] = [0, 0, 0];
  const strings = quick ? 50 : 1000;
  for (let turn = 0; turn < strings; turn++) {
    const q = randomString(random, texts);
    const having = new Set(texts.flatMap((text, i) => (text.includes(q) ? [`record-${i}`] : [])));
    for (let page = 1, more = true; more; page++) {
      const result = find(store, query(q, { page }), CONTEXT);
      given += result.hits.length;
      right += result.hits.filter((hit) => having.has(hit.recordId)).length;
      more = result.more;
    }
    expected += having.size;
  }
  store.close();
  const percent = (share: number) => `${(share * 100).toFixed(share === 1 ? 0 : 3)} %`;
  return [
    atLeast(`recall of ${whole(strings)} strings in ${whole(all.length)} laws`, right / expected, 1, percent),
    atLeast('precision', right / given, 1, percent),
  ];
}

/** Documents of some 1,200 characters from paragraphs of laws, each with its own mixture. */
function* mixtures(all: Law[], count: number): Generator<SearchDocument> {
  const paragraphs = all.flatMap((law) => law.body.split('\n').filter((line) => line.length > 20));
  const random = numbers(99);
  for (let i = 0; i < count; i++) {
    let text = '';
    const start = random(paragraphs.length);
    while (text.length < 1200) text += `${paragraphs[(start + random(2000)) % paragraphs.length]}\n`;
    yield asDocument(i, `${all[i % all.length]!.title}（${i}）`, text);
  }
}

async function updates(store: Store, count: number): Promise<number> {
  const random = numbers(5);
  const taken: number[] = [];
  for (let turn = 0; turn < 300; turn++) {
    const i = random(count);
    const changed = asDocument(i, `第${turn}次修订`, '修订后的内容，自公布之日起施行。'.repeat(75));
    taken.push(await timed(() => inStoreTransaction(store, () => indexDocument(store, changed))));
  }
  return median(taken);
}

async function latency(file: string, order: SearchQuery['order'], strings: string[]): Promise<number[]> {
  const store = openStoreForReading(file);
  store.exec('PRAGMA cache_size = -32768; PRAGMA mmap_size = 268435456;');
  const taken: number[] = [];
  for (const [turn, q] of strings.entries()) {
    const filters = [
      { level: LEVELS[turn % 4]! },
      { organ: `organ-${turn % 200}` },
      { year: String(2015 + (turn % 10)) },
    ][turn % 3]!;
    taken.push(await timed(() => find(store, query(q, { filters, order }), CONTEXT)));
  }
  store.close();
  return taken.slice(100);
}

async function speed({ folder, quick }: Context, all: Law[]): Promise<Result[]> {
  const [few, many] = quick ? [200, 2000] : [1000, 100_000];
  const [small, large] = [path.join(folder, 'small.db'), path.join(folder, 'large.db')];
  const update: number[] = [];
  for (const [file, count] of [
    [small, few!],
    [large, many!],
  ] as const) {
    const store = openStore(file);
    indexAll(store, mixtures(all, count));
    update.push(await updates(store, count));
    store.close();
  }
  const random = numbers(31);
  const texts = all.map((law) => law.body);
  const strings = Array.from({ length: quick ? 200 : 1100 }, () => randomString(random, texts));
  const newest = await latency(large, 'newest', strings);
  const relevance = await latency(large, 'relevance', strings);
  const name = `${whole(many!)} records, with filter and counts`;
  return [
    { name: `${name}, newest first, median`, measured: ms(median(newest)) },
    atMost(`${name}, newest first, p99`, percentile(newest, 0.99), 20, ms),
    { name: `${name}, relevance, median`, measured: ms(median(relevance)) },
    atMost(`${name}, relevance, p99`, percentile(relevance, 0.99), 20, ms),
    { name: `update of one record among ${whole(few!)}, median`, measured: ms(update[0]!) },
    { name: `update of one record among ${whole(many!)}, median`, measured: ms(update[1]!) },
    atMost('update, ratio', update[1]! / update[0]!, 1.5, times),
  ];
}

export const search: Benchmark = {
  name: 'search',
  title: 'Search',
  description:
    'Exactness: random strings of two to eight characters from inside runs of Han characters of the laws in `../shared/data`, every page of hits read, compared with the texts themselves. Speed: documents of 1,200 characters mixed from paragraphs of those laws; random strings with one filter (level, organ or year) in turn, totals and counts included; without the thread and HTTP around it.',
  async run(context) {
    const all = readLaws();
    if (!all) return [{ name: 'skipped: ../shared/data/laws.jsonl.gz is not there', measured: '–' }];
    return [...exactness(context, all), ...(await speed(context, all))];
  },
};
