import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '../../src/environment';
import { pictureIn } from '../../src/portal/docx-pictures';
import { missedSearches } from '../../src/portal/missed-searches';
import { startPortal, type RunningPortal } from '../../src/portal/start';
import { openStore } from '../../src/store/open';
import { document } from '../support/ledger';
import { FORM, PNG, sha256, SmallSite } from '../support/small-site';

const site = new SmallSite();
let portal: RunningPortal;
let origin: string;

beforeAll(async () => {
  portal = await startPortal(site.env, 0);
  origin = `http://127.0.0.1:${(portal.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await portal.close();
  site.remove();
});

const get = (address: string, init: RequestInit = {}) =>
  fetch(origin + (address.startsWith('/') ? address : `/zfxxgk/${address}`), { redirect: 'manual', ...init });
const text = async (address: string) => (await get(address)).text();
/** Status for one who has a version; `fetch` would ask caches to be passed by. */
const statusFor = (address: string, etag: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    request(`${origin}/zfxxgk/${address}`, { headers: { 'if-none-match': etag } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(),
  );
const searchJson = async (query: string) => (await get(`api/search?${query}`)).json();

it('says that the site is being prepared while nothing is published', async () => {
  const answer = await get('/zfxxgk/');
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('10');
  const html = await answer.text();
  expect(html).toContain('网站正在准备');
  const style = /href="([^"]+\.css)"/.exec(html)![1]!;
  expect((await get(style)).status).toBe(200);
  expect((await get('search?q=救助')).status).toBe(503);
  site.publish();
  await expect.poll(async () => (await get('search?q=救助')).status).toBe(200);
});

describe('pages', () => {
  it('have type, ETag and no-cache, and answer 304', async () => {
    const answer = await get(site.pageOf('D1'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    const etag = answer.headers.get('etag')!;
    expect(await statusFor(site.pageOf('D1'), etag)).toBe(304);
    expect(await statusFor(site.pageOf('D1'), '"other"')).toBe(200);
  });

  it('are compressed for those who can read it', async () => {
    const answer = await get(site.pageOf('D1'), { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  });

  it('carry the security headers, errors too', async () => {
    for (const address of ['', 'nothing', site.pageOf('W2'), '/zfxxgk/%E4']) {
      const { headers } = await get(address);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('of a directory are found with and without the slash', async () => {
    expect((await get('organs/4/')).status).toBe(200);
    const answer = await get('organs/4');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/zfxxgk/organs/4/']);
    expect((await get('/')).headers.get('location')).toBe('/zfxxgk/');
    expect((await get('/zfxxgk')).headers.get('location')).toBe('/zfxxgk/');
  });

  it('keep what never changes for ever', async () => {
    const style = /href="([^"]+\.css)"/.exec(await text(''))![1]!;
    const answer = await get(style);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-type')).toContain('text/css');
  });

  it('that do not exist help on, at any depth', async () => {
    const answer = await get('a/b/c.html');
    expect(answer.status).toBe(404);
    const html = await answer.text();
    expect(html).toContain('没有找到这个页面');
    expect(html).toContain('href="/zfxxgk/organs/"');
    expect((await get('404.html')).status).toBe(404);
  });

  it('tell search engines where the records are', async () => {
    expect(await text('/robots.txt')).toContain('Sitemap: https://www.example.gov.cn/zfxxgk/sitemap.xml');
  });

  it('answer HEAD without a body', async () => {
    const answer = await get(site.pageOf('D1'), { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('what was withdrawn', () => {
  it('answers 410 with its page, and JSON with date and public reason', async () => {
    const page = site.pageOf('W1');
    const answer = await get(page);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('误发布');
    const json = await get(page.replace('.html', '.json'));
    expect(json.status).toBe(410);
    expect(await json.json()).toMatchObject({ error: { reason: '误发布' }, withdrawnOn: '2026-01-06' });
    expect((await get(page.replace('.html', '.docx'))).status).toBe(410);
    expect((await get(page.replace('.html', '.410.html'))).status).toBe(410);
  });

  it('shows nothing but the date where it is sealed', async () => {
    const page = site.pageOf('W2');
    const bodies = await Promise.all(
      [page, page.replace('.html', '.json'), page.replace('.html', '.docx'), 'xxgk/all.json', 'xxgk/all.csv', 'api/search?q=绝不能'].map(text),
    ); // prettier-ignore
    for (const body of bodies) expect(body).not.toMatch(/绝不能再出现/);
    expect(bodies[0]).toContain('2026年1月6日');
  });
});

describe('addresses of an older site', () => {
  it('answer 301 with path and query, also outside the own path', async () => {
    const answer = await get('/art/2015/3/2/art_12_345.html?id=%E4%B8%80');
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `/zfxxgk/${site.pageOf('C1')}`]);
    expect((await get('/art/2015/3/2/art_12_345.html?id=2')).status).toBe(404);
  });
});

describe('attachments', () => {
  const address = `files/${sha256(FORM)}?name=${encodeURIComponent('临时救助“申请表”.pdf')}`;

  it('are linked from the page and download under their real name', async () => {
    expect(await text(site.pageOf('D1'))).toContain(`../../../../${address}`);
    const answer = await get(address);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toContain(
      `filename*=UTF-8''${encodeURIComponent('临时救助“申请表”.pdf')}`,
    );
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(FORM);
  });

  it('keep their own name whatever a link says', async () => {
    const answer = await get(`files/${sha256(FORM)}?name=evil.html`);
    expect(answer.headers.get('content-disposition')).not.toContain('evil');
  });

  it('answer parts', async () => {
    const part = await get(address, { headers: { range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, '%PDF']);
    expect((await get(address, { headers: { range: 'bytes=99999-' } })).status).toBe(416);
    expect((await get(address, { headers: { range: 'bytes=x' } })).status).toBe(200);
  });

  it('answer 304 to those who have them', async () => {
    expect(await statusFor(address, `"${sha256(FORM)}"`)).toBe(304);
  });

  it('shown in a text get the type of their content', async () => {
    expect((await get(`files/${sha256(PNG)}`)).headers.get('content-type')).toBe('image/png');
  });

  it('answer 410 where no live record uses them', async () => {
    const unused = sha256('never published');
    writeFileSync(`${paths(site.dataDir).files}/${unused}`, 'never published');
    expect((await get(`files/${unused}`)).status).toBe(410);
    expect((await get('files/../store.db')).status).toBe(404);
    expect((await get('files/abc')).status).toBe(404);
  });
});

describe('DOCX', () => {
  it('holds number, title, text and table', async () => {
    const answer = await get(site.pageOf('D1').replace('.html', '.docx'));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain(
      encodeURIComponent('望川县临时救助办法.docx'),
    );
    const entries = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const xml = new TextDecoder().decode(entries['word/document.xml']);
    for (const words of ['望川县临时救助办法', '望政发〔2026〕1号', '为规范临时救助工作', '<w:tbl>', '500元'])
      expect(xml).toContain(words);
    const media = Object.keys(entries).filter((name) => /^word\/media\/.+\.png$/.test(name));
    expect(media.map((name) => Buffer.from(entries[name]!))).toEqual([PNG]);
    expect(xml).toContain('descr="流程图"');
    expect(xml).not.toContain('［图片');
  });

  it('takes a picture from the public files only, and nothing else for one', () => {
    const { files } = paths(site.dataDir);
    expect(pictureIn(files, sha256(PNG))).toMatchObject({ type: 'png', width: 1, height: 1 });
    for (const wrong of [sha256('nothing'), sha256(FORM), '../../etc/passwd'])
      expect(pictureIn(files, wrong)).toBeUndefined();
  });

  it('is not made of what is not a record', async () => {
    expect((await get('xxgk/2026/01/05/9999.docx')).status).toBe(404);
    expect((await get('xxgk/2020/01/01/8.docx')).status).toBe(404);
  });
});

describe('whole lists', () => {
  it('hold every record, as CSV and JSON', async () => {
    const rows = parse((await text('organs/5/list/all.csv')).slice(1), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(60);
    expect(rows[59]!['名称']).toBe('第60号救助对象公示');
    const all = (await (await get('xxgk/all.json')).json()) as {
      records: { state: string; title: string }[];
    };
    expect(all.records).toHaveLength(64);
    expect(all.records.filter(({ state }) => state === 'sealed').map(({ title }) => title)).toEqual(['']);
  });

  it.each(['levels/county/list', 'organs/4/items/2', 'items/2', 'topics/17-03', 'years/2026'])(
    'are there for %s',
    async (base) => {
      expect((await (await get(`${base}/all.json`)).json()).records.length).toBeGreaterThan(0);
    },
  );

  it.each(['organs/999/list', 'items/4', 'topics/nope', 'years/1066', 'levels/galaxy/list', 'levels/constructor/list', 'nothing'])(
    'are not there for %s',
    async (base) => {
      expect((await get(`${base}/all.csv`)).status).toBe(404);
    },
  ); // prettier-ignore
});

describe('search', () => {
  it('answers JSON as described', async () => {
    const answer = await searchJson('q=临时救助');
    expect(answer).toMatchObject({ total: 1, capped: false, page: 1 });
    expect(answer.hits[0]).toEqual({
      title: '望川县临时救助办法',
      url: `https://www.example.gov.cn/zfxxgk/${site.pageOf('D1')}`,
      snippet: expect.stringContaining('临时救助工作'),
      organ: '望川县人民政府',
      level: 'county',
      publishedAt: '2026-01-05T01:00:00.000Z',
      validity: 'inForce',
    });
  });

  it('pages through everything, twenty at a time', async () => {
    const urls = new Set<string>();
    for (let page = 1; page <= 4; page++) {
      const { total, hits } = await searchJson(`q=救助对象公示&page=${page}`);
      expect(total).toBe(60);
      expect(hits.length).toBe(page < 4 ? 20 : 0);
      for (const { url } of hits) urls.add(url);
    }
    expect(urls.size).toBe(60);
  });

  it('filters by organ in any spelling, and counts', async () => {
    for (const organ of ['5', 'O2', '望川县民政局', '县民政局'])
      expect((await searchJson(`q=公示&organ=${encodeURIComponent(organ)}`)).total).toBe(60);
    const { counts } = await searchJson('q=公示');
    expect(counts.organ).toContainEqual({ value: '5', label: '望川县民政局', count: 60 });
    expect((await searchJson('q=公示&year=2019')).total).toBe(0);
  });

  it('shows hits, filters and the way on', async () => {
    const html = await text('search?q=公示');
    expect(html).toContain('<mark>公示</mark>');
    expect(html).toContain('60条');
    expect(html).toContain('organ=5');
    expect(html).toContain('page=2');
    expect(await text('search?q=公示&organ=5')).toContain('取消');
    const filtered = await text('search?validity=inForce');
    expect(filtered).toContain('<ol class="hits">');
    expect(filtered).toContain('<h1>现行有效');
    expect(await text('search?validity=repealed&year=1999')).toContain('没有符合这些条件的公开信息');
    expect(await text(`search?q=${'临时救助'.repeat(40)}`)).toContain('128个字符');
  });

  it('helps where nothing is found, and counts it without numbers', async () => {
    const html = await text('search?q=救助对象不存在的词');
    expect(html).toContain('没有找到与“救助对象不存在的词”有关的公开信息');
    expect(html).toContain('依申请公开');
    expect(html).toMatch(/试试 <a href="search\?q=[^"]+">救助对象/);
    for (let i = 0; i < 3; i++) await text('search?q=王某某 13800001234');
    await expect
      .poll(() => missedSearches(paths(site.dataDir).missedSearches))
      .toEqual([{ q: '王某某', count: 3, last: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) }]);
    expect(readFileSync(paths(site.dataDir).missedSearches, 'utf8')).not.toMatch(/\d{11}/);
  });

  it.each([
    ['page=0', '页码'],
    ['page=abc', '页码'],
    ['q=公示&order=best', '排列方式'],
    ['q=公示&level=galaxy', '层级'],
    ['q=公示&level=toString', '层级'],
    ['q=公示&organ=999999', '机关'],
    ['q=公示&topic=99', '主题'],
  ])('says what is wrong with %s', async (query, word) => {
    const page = await get(`search?${query}`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain(word);
    const json = await get(`api/search?${query}`);
    expect(json.status).toBe(400);
    expect((await json.json()).error.message).toContain(word);
  });
});

describe('hostile requests', () => {
  const EXPECTED = [200, 301, 304, 400, 404, 405, 410, 414];
  it.each([
    '/zfxxgk/%', '/zfxxgk/%E4%B8', '/zfxxgk/%00', '/zfxxgk/..%2f..%2fetc/passwd', '/zfxxgk/%2e%2e/%2e%2e/store.db',
    '/zfxxgk/a%5c..%5cb', '/zfxxgk//', '/zfxxgk/.git/config', '//evil.example/', '/zfxxgk/search?q=%', '/zfxxgk/search?q=%ff',
    '/zfxxgk/search?q[]=a&q=b&q[x]=1', '/zfxxgk/search?q=%22%20OR%20NEAR(*', '/zfxxgk/api/search', '/zfxxgk/api/search?q=%00',
    `/zfxxgk/search?q=${'a'.repeat(3900)}`, `/zfxxgk/${'a'.repeat(3900)}`, `/zfxxgk/${'a/'.repeat(1900)}`, `/${'x'.repeat(5000)}`,
    '/zfxxgk/xxgk/2026/01/05/8.html/', '/zfxxgk/xxgk/2026/01/05/8.html/x', '/zfxxgk/files/', '/zfxxgk/all.json', '/zfxxgk/x/all.json',
    '/zfxxgk/organs/99999999999999999999/list/all.csv', '/zfxxgk/xxgk/99999999999999999999.docx', '/zfxxgk/__proto__', '/zfxxgk/search/',
    '/zfxxgk/index.html?a=1&a=2', '/zfxxgk/xxgk/2026/01/05/8.r1.json', '/zfxxgk/%F0%9F%98%80.html',
  ])('%s gets a helpful answer', async (address) => {
    const answer = await get(address);
    expect(EXPECTED).toContain(answer.status);
    const body = await answer.text();
    expect(body).not.toMatch(/at .*\.ts|node_modules|ENOENT|SQLITE/);
  }); // prettier-ignore

  it('a redirect never leaves the site', async () => {
    for (const address of ['//evil.example/', '/zfxxgk//evil.example', '/zfxxgk/organs/4'])
      expect((await get(address)).headers.get('location') ?? '/zfxxgk/').toMatch(/^\/zfxxgk\//);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('%s answers 405', async (method) => {
    const answer = await get('search', { method, body: method === 'POST' ? 'a=b' : undefined });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('an unreadable request, header or line gets an answer', async () => {
    const raw = (bytes: string) =>
      new Promise<string>((resolve) => {
        const socket = connect((portal.server.address() as AddressInfo).port, '127.0.0.1');
        let received = '';
        socket.on('data', (data) => (received += data.toString())).on('close', () => resolve(received));
        socket.on('error', () => resolve(received));
        socket.write(bytes);
      });
    expect(await raw('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await raw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431 /,
    );
    expect(await raw(`GET /zfxxgk/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\nIf-None-Match: ${'"'.repeat(99)}\r\nRange: bytes=-\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /); // prettier-ignore
    expect(await raw('GET http://x/zfxxgk/about.html HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 /); // prettier-ignore
  });
});

describe('health', () => {
  it('follows the heartbeat of the publisher', async () => {
    expect((await get('/healthz')).status).toBe(503);
    site.heartbeat(new Date());
    const fresh = await get('/healthz');
    expect(fresh.status).toBe(200);
    expect(await fresh.json()).toMatchObject({ status: 'ok', store: true, seq: 1 });
    expect((await get('healthz')).status).toBe(200);
    site.heartbeat(new Date(Date.now() - 31_000));
    expect(await (await get('/healthz')).json()).toMatchObject({ problem: 'the publisher stands still' });
    site.heartbeat(new Date(), { error: 'disk full' });
    expect((await get('/healthz')).status).toBe(503);
  });
});

describe('a change behind the running portal', () => {
  it('a replaced store and release are seen', async () => {
    site.ledger.put(document('D9', { title: '全新的紧急通知' }));
    site.publish();
    await expect.poll(async () => (await searchJson('q=紧急通知')).total).toBe(1);
    expect((await get(site.pageOf('D9'))).status).toBe(200);
  });

  it('a store that is damaged answers 503 and names nothing', async () => {
    const { store } = paths(site.dataDir);
    renameSync(store, `${store}.kept`);
    writeFileSync(store, 'this is no database '.repeat(400));
    await expect.poll(async () => (await get('api/search?q=公示')).status).toBe(503);
    expect(await text('search?q=公示')).not.toMatch(/SQLITE|database/);
    expect((await get(site.pageOf('D1'))).status).toBe(200);
    renameSync(`${store}.kept`, store);
    await expect.poll(async () => (await get('api/search?q=公示')).status).toBe(200);
    openStore(store).close();
  });
});
