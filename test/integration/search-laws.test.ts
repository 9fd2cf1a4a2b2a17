/** Search over real texts: every string is found in all texts that have it, and in no other. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureSearchTables, indexDocument, search, type SearchResult } from '../../src/search';
import type { Store } from '../../src/store/open';
import { asked, NO_CONTEXT, searchable } from '../support/search';
import { memoryStore } from '../support/store';

const LAWS = new URL('../../../shared/data/laws.jsonl.gz', import.meta.url);
const missing = !existsSync(LAWS);
if (missing) console.warn('search-laws: skipped, because ../shared/data/laws.jsonl.gz is not there');

/** Texts read: a sixth of them, so that the test takes seconds. `npm run bench` reads all. */
const EVERY = 6;
const STRINGS = 300;

/** A repeatable sequence of numbers below a bound (Lehmer). */
function numbers(seed: number) {
  let state = seed;
  return (bound: number) => (state = (state * 48271) % 2147483647) % bound;
}

describe.skipIf(missing)('search over laws', () => {
  let store: Store;
  let texts: { id: string; whole: string }[];

  beforeAll(() => {
    store = memoryStore();
    ensureSearchTables(store);
    const lines = gunzipSync(readFileSync(LAWS)).toString('utf8').trim().split('\n');
    const laws = lines
      .filter((_, i) => i % EVERY === 0)
      .map((line) => JSON.parse(line) as { title: string; body: string });
    store.exec('BEGIN');
    texts = laws.map(({ title, body }, i) => {
      const document = searchable({ n: i + 1, title, text: body });
      indexDocument(store, document);
      return { id: document.recordId, whole: `${title}\n${body}` };
    });
    store.exec('COMMIT');
  });

  function everyHit(q: string): string[] {
    const ids: string[] = [];
    let result: SearchResult;
    for (let page = 1; ; page++) {
      result = search(store, asked(q, { page }), NO_CONTEXT);
      ids.push(...result.hits.map((hit) => hit.recordId));
      if (!result.more) return ids;
    }
  }

  it(`finds ${STRINGS} random strings of two to eight characters exactly where they stand`, () => {
    const random = numbers(20261120);
    let tried = 0;
    while (tried < STRINGS) {
      const { whole } = texts[random(texts.length)]!;
      const runs = whole.match(/[\u4e00-\u9fff]{2,}/g)!;
      const run = runs[random(runs.length)]!;
      const length = 2 + random(7);
      if (run.length < length) continue;
      const start = random(run.length - length + 1);
      const q = run.slice(start, start + length);
      const expected = texts.filter((text) => text.whole.includes(q)).map((text) => text.id);
      expect(everyHit(q).sort(), q).toEqual(expected.sort());
      tried++;
    }
  });

  it('shows a law first when its title is typed', () => {
    for (const { id, whole } of texts.slice(0, 50)) {
      const title = whole.slice(0, whole.indexOf('\n'));
      const same = texts.filter((text) => text.whole.startsWith(`${title}\n`)).map((text) => text.id);
      const first = search(store, asked(title, { order: 'newest' }), NO_CONTEXT).hits.slice(0, same.length);
      expect(
        first.map((hit) => hit.recordId),
        title,
      ).toContain(id);
    }
  });
});
