/** `{n}.r{revision}.json` as the portal answers it: the ledger's own words, and nothing that must not be seen. */
import { rmSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/environment';
import { textHash } from '../../src/publish/ledger/hash';
import { document } from '../support/ledger';
import { SmallSite } from '../support/small-site';
import { servePortal, type Served } from '../support/portal';

const site = new SmallSite();
let portal: Served;

beforeAll(async () => {
  const { ledger } = site;
  ledger.put(document('H1', { title: '救助标准' }), undefined, '11990100004100383G/2026-00076');
  ledger.put(document('H1', { title: '救助标准（试行）' }));
  ledger.put(document('H2', { title: '绝密的标题' }), undefined, '11990100004100383G/2026-00077');
  ledger.put(document('H4', { title: '先封后开', body: '<p>最早的绝密正文</p>' }));
  ledger.put(document('H3', { title: '公示名单', body: '<p>张三、李四</p>' }));
  ledger.withdraw('H2', { kind: 'secret' });
  ledger.withdraw('H4', { kind: 'personalData' });
  ledger.put(document('H4', { title: '重新公开', body: '<p>可以公开的正文</p>' }), 'published');
  ledger.withdraw('H3', { kind: 'noticeEnded', reason: '公示期满', authority: '望川县民政局' });
  site.publish();
  portal = await servePortal(site.env);
});
afterAll(async () => {
  await portal.close();
  site.remove();
});

const addressOf = (id: string, revision: number) => site.pageOf(id).replace('.html', `.r${revision}.json`);
const get = (address: string, headers = {}) => fetch(portal.base + address, { headers });
const read = async (id: string, revision: number) => {
  const answer = await get(addressOf(id, revision));
  expect(answer.status).toBe(200);
  return (await answer.json()) as Record<string, string>;
};
const entryOf = (id: string, revision: number) =>
  site.ledger.entries.find((entry) => entry.recordId === id && entry.revision === revision)!;
const HASHES = ['factsHash', 'hash', 'previousHash', 'publishedAt', 'seq'];

describe('one entry of a record', () => {
  it.each([1, 2])('is the ledger’s own text with salt and hashes: %i', async (revision) => {
    const { salt, text, ...said } = await read('H1', revision);
    const entry = entryOf('H1', revision);
    expect(said).toMatchObject({
      seq: entry.seq,
      kind: entry.kind,
      recordId: 'H1',
      revision,
      hash: entry.hash,
    });
    expect(text).toBe(entry.text);
    expect(said['textHash']).toBe(textHash(salt!, text!));
    expect(said['indexNumber']).toBe(entry.indexNumber);
  });

  it('can be read from anywhere and is asked for again without being sent again', async () => {
    const first = await get(addressOf('H1', 1));
    expect(first.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const known = { 'Cache-Control': 'max-age=0', 'If-None-Match': first.headers.get('etag')! };
    expect((await get(addressOf('H1', 1), known)).status).toBe(304);
    expect((await get(addressOf('H1', 2), known)).status).toBe(200);
  });

  it('is named by the data beside the page', async () => {
    const answer = await get(site.pageOf('H1').replace('.html', '.json'));
    const { revisions } = (await answer.json()) as { revisions: { url: string }[] };
    expect(revisions.map(({ url }) => url)).toEqual(
      [1, 2].map((revision) => site.env.publicUrl + addressOf('H1', revision)),
    );
  });
});

describe('what is not public any more', () => {
  it('shows date and hashes only where it was sealed, also after it was published again', async () => {
    for (const [id, revision] of [['H2', 1], ['H2', 2], ['H4', 1], ['H4', 2]] as const) {
      const said = await read(id, revision);
      expect(Object.keys(said).sort(), `${id} ${revision}`).toEqual(HASHES);
      expect(said['hash']).toBe(entryOf(id, revision).hash);
    }
    expect((await read('H4', 3))['text']).toContain('可以公开的正文');
  }); // prettier-ignore

  it('leaves out the text of what was withdrawn, and shows the withdrawal', async () => {
    const first = await read('H3', 1);
    expect(first).toMatchObject({ recordId: 'H3', textHash: entryOf('H3', 1).textHash });
    expect(first).not.toHaveProperty('text');
    expect(first).not.toHaveProperty('salt');
    expect((await read('H3', 2))['text']).toContain('公示期满');
  });
});

describe('an address without an entry', () => {
  const n = () => site.numberOf('H1');
  it.each([
    ['of a later revision', () => addressOf('H1', 3)],
    ['of revision 0', () => addressOf('H1', 0)],
    ['of a revision beyond all numbers', () => addressOf('H1', 1).replace('.r1.', `.r${'9'.repeat(40)}.`)],
    ['of another day', () => `xxgk/2026/01/31/${n()}.r1.json`],
    ['of a record that never was', () => 'xxgk/2026/01/05/99999.r1.json'],
    ['of an organ', () => `organs/${site.numberOf('O1')}/index.r1.json`],
  ])('%s answers 404 in JSON', async (_, address) => {
    const answer = await get(address());
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as { error: { title: string } }).error.title).toBe('没有找到');
  });
});

describe('the release', () => {
  const file = (address: string) => path.join(paths(site.dataDir).live, address);

  it('has no such files, and one of an older program is not shown', async () => {
    const stale = file(addressOf('H2', 1));
    writeFileSync(stale, '{"text":"绝密的标题"}');
    expect(Object.keys(await read('H2', 1)).sort()).toEqual(HASHES);
    rmSync(stale);
  });

  it('must have the record’s page before an entry is shown', async () => {
    const page = file(site.pageOf('H1'));
    renameSync(page, `${page}.away`);
    expect((await get(addressOf('H1', 1))).status).toBe(404);
    renameSync(`${page}.away`, page);
    expect((await get(addressOf('H1', 1))).status).toBe(200);
  });

  it('that is not there yet is waited for', async () => {
    const { live } = paths(site.dataDir);
    renameSync(live, `${live}.away`);
    expect((await get(addressOf('H1', 1))).status).toBe(503);
    renameSync(`${live}.away`, live);
  });
});
