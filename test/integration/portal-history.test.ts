/** History pages and the public log as the portal shows them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, guide } from '../support/ledger';
import { SmallSite } from '../support/small-site';
import { servePortal, type Served } from '../support/portal';

const site = new SmallSite();
let portal: Served;

const versions = ['第一条　救助标准为每人每月500元。', '第一条　救助标准为每人每月620元。'];
const body = (first: string) =>
  `<p>为规范救助工作，制定本办法。</p>\n<p>${first}</p>\n<p>第二条　本办法自发布之日起施行。</p>`;

beforeAll(async () => {
  const { ledger } = site;
  ledger.put(document('H1', { title: '救助标准', section: '社会救助科', body: body(versions[0]!) }));
  ledger.wait(1).daily();
  ledger.append('H1', 'changed', {
    record: document('H1', { title: '救助标准（试行）', section: '救助科', body: body(versions[1]!) }),
    reason: '更正标准',
  });
  ledger.put(
    document('H2', { title: '绝密的标题', body: '<p>绝密的正文</p>' }),
    undefined,
    '11990100004100383G/2026-00077',
  );
  ledger.put(document('H2', { title: '改过的绝密标题', body: '<p>改过的绝密正文</p>' }));
  ledger.put(document('H4', { title: '先封后开', body: '<p>最早的绝密正文</p>' }));
  ledger.wait(1).daily();
  ledger.withdraw('H4', { kind: 'personalData' });
  ledger.put(document('H4', { title: '重新公开', body: '<p>可以公开的正文</p>' }), 'published');
  ledger.put(document('H4', { title: '重新公开', body: '<p>可以公开的全文</p>' }));
  ledger.put(guide('G1', 'O1', { body: '<p>到县政府办公室查阅。</p>', contact: { telephone: '0989-1' } }));
  ledger.withdraw('H2', { kind: 'secret' });
  ledger.put(document('H3', { title: '公示名单', body: '<p>张三、李四</p>' }));
  ledger.put(document('H3', { title: '公示名单', body: '<p>张三、王五</p>' }));
  ledger.wait(2).daily();
  ledger.withdraw('H3', { kind: 'noticeEnded', reason: '公示期满', authority: '望川县民政局' });
  site.publish();
  portal = await servePortal(site.env);
});
afterAll(async () => {
  await portal.close();
  site.remove();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(portal.base + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const historyOf = (id: string) => site.pageOf(id).replace('.html', '.history.html');
const words = (html: string) => html.replace(/<[^>]*>/g, '');
const SECRETS = ['绝密', '2026-00077'];

describe('the history of a changed document', () => {
  it('is linked from its page and lists every state with its time, reason and data', async () => {
    const page = await get(site.pageOf('H1'));
    expect(page.text).toContain(`href="../../../../${historyOf('H1')}"`);
    const { status, text } = await get(historyOf('H1'));
    expect(status).toBe(200);
    expect(text).toContain('第1次：公开');
    expect(text).toContain('第2次：更新');
    expect(text).toContain('更正标准');
    expect(text).toMatch(/\/\d+\.r2\.json"/);
    expect(words(text)).toContain('2026-01-06 09:00 至 2026-01-07 09:00');
    expect(words(text)).toContain('2026-01-07 09:00 至 今');
  });

  it('marks what differs in text and elements, and says so in words', async () => {
    const { text } = await get(historyOf('H1'));
    const mark = (kind: string, value: string) =>
      `<${kind}><span class="heard">［${kind === 'ins' ? '增加' : '删去'}：</span>${value}<span class="heard">］</span></${kind}>`;
    expect(text).toContain(`${mark('del', '500')}${mark('ins', '620')}元`);
    expect(text).toContain(`救助标准${mark('ins', '（试行）')}`);
    expect(text).toContain(mark('del', '社会'));
    expect(text).not.toContain(mark('del', '为规范救助工作，制定本办法。'));
  });

  it('answers what was public on a day', async () => {
    const on = async (day: string) => get(`${historyOf('H1')}?on=${day}`);
    const first = await on('2026-01-06');
    expect(first.status).toBe(200);
    expect(first.text).toContain(versions[0]);
    expect(first.text).not.toContain(versions[1]);
    const second = await on('2026-01-07');
    expect(second.text).toContain(versions[1]);
    expect(words(second.text)).toContain('当天还公开过：第1次');
    expect((await on('2026-01-08')).text).toContain(versions[1]);
    const before = await on('2026-01-05');
    expect(before.status).toBe(404);
    expect(before.text).toContain('这一天还没有在本平台公开');
  });

  it('shows any state in full', async () => {
    const { status, text } = await get(`${historyOf('H1')}?revision=1`);
    expect(status).toBe(200);
    expect(text).toContain(versions[0]);
    expect((await get(`${historyOf('H1')}?revision=9`)).status).toBe(404);
    expect((await get(`${historyOf('H1')}?page=2`)).status).toBe(404);
  });

  it('says what is wrong with a day, and keeps what was typed', async () => {
    for (const [typed, sentence] of [
      ['去年', '“去年”不是日期'],
      ['2026-02-30', '不是日期'],
      ['9999-01-01', '还没有到'],
    ] as const) {
      const { status, text } = await get(`${historyOf('H1')}?on=${encodeURIComponent(typed)}`);
      expect(status).toBe(400);
      expect(text).toContain(sentence);
      expect(text).toContain(`value="${typed}"`);
    }
  });

  it('is not sent again while nothing was published', async () => {
    const { headers } = await get(historyOf('H1'));
    const again = await get(historyOf('H1'), {
      'Cache-Control': 'max-age=0',
      'If-None-Match': headers.get('etag')!,
    });
    expect(again.status).toBe(304);
    const other = await get(`${historyOf('H1')}?on=2026-01-06`, {
      'Cache-Control': 'max-age=0',
      'If-None-Match': headers.get('etag')!,
    });
    expect(other.status).toBe(200);
  });

  it('is there for the guide of an organ as well', async () => {
    const home = `organs/${site.numberOf('O1')}`;
    expect((await get(`${home}/guide.html`)).text).toContain('guide.history.html');
    const { status, text } = await get(`${home}/guide.history.html`);
    expect(status).toBe(200);
    expect(words(text)).toContain('［增加：0989-1］');
    expect(words(text)).toContain('到县政府办公室查阅。');
    expect((await get(`${home}/guide.history.html?revision=1`)).text).toContain('编制本指南');
    expect((await get(`organs/${site.numberOf('O2')}/guide.history.html`)).status).toBe(404);
    expect((await get('organs/99999/guide.history.html')).status).toBe(404);
  });

  it('is not where nothing was ever published', async () => {
    expect((await get('xxgk/2026/01/05/99999.history.html')).status).toBe(404);
    expect((await get(`xxgk/2026/01/09/${site.numberOf('H1')}.history.html`)).status).toBe(404);
    expect((await get('xxgk/x.history.html')).status).toBe(404);
  });
});

describe('the history of a withdrawn document', () => {
  it('that is not sealed is linked from its tombstone and gives title, times and reason, no text', async () => {
    const page = await get(site.pageOf('H3'));
    expect(page.status).toBe(410);
    expect(page.text).toContain(`href="../../../../${historyOf('H3')}"`);
    const { status, text } = await get(historyOf('H3'));
    expect(status).toBe(200);
    for (const shown of ['公示名单', '公示期满', '望川县民政局', '第2次：更新'])
      expect(text).toContain(shown);
    for (const hidden of ['张三', '李四', '王五']) expect(text).not.toContain(hidden);
    const on = await get(`${historyOf('H3')}?on=2026-01-09`);
    expect(on.text).toContain('公示名单');
    expect(on.text).not.toContain('王五');
    expect((await get(`${historyOf('H3')}?on=2026-01-20`)).status).toBe(410);
  });

  it('that is sealed gives dates and hashes only, here and in the log', async () => {
    const page = await get(site.pageOf('H2'));
    expect(page.text).not.toContain('.history.html');
    const hashes = site.ledger.entries.filter(({ recordId }) => recordId === 'H2').map(({ hash }) => hash);
    for (const address of [
      historyOf('H2'),
      `${historyOf('H2')}?on=2026-01-08`,
      `${historyOf('H2')}?revision=1`,
    ]) {
      const { status, text } = await get(address);
      expect(status).toBe(410);
      for (const secret of SECRETS) expect(text).not.toContain(secret);
    }
    const { text } = await get(historyOf('H2'));
    for (const hash of hashes) expect(text).toContain(hash);
    for (const address of ['xxgk/log/', 'xxgk/log/1.html', 'xxgk/log/1.json', 'xxgk/log.jsonl']) {
      const log = await get(address);
      expect(log.status).toBe(200);
      for (const secret of SECRETS) expect(log.text).not.toContain(secret);
      expect(log.text).toContain(hashes[0]);
    }
    const { entries } = JSON.parse((await get('xxgk/log/1.json')).text) as { entries: { hash: string }[] };
    const sealed = entries.find(({ hash }) => hash === hashes[0])!;
    expect(Object.keys(sealed).sort()).toEqual(['factsHash', 'hash', 'previousHash', 'publishedAt', 'seq']);
  });

  it('that came back shows what is public again, and of the rest dates and hashes only', async () => {
    const { status, text } = await get(historyOf('H4'));
    expect(status).toBe(200);
    expect(text).not.toContain('绝密');
    expect(text).not.toContain('先封后开');
    expect(text).toContain('第4次：更新');
    expect(text).toContain('第1次公开的内容已停止公开，不能对照');
    const then = await get(`${historyOf('H4')}?on=2026-01-07`);
    expect(then.status).toBe(410);
    expect(then.text).not.toContain('绝密');
  });
});

describe('the public log', () => {
  it('names every entry with its hash, links pages for ever and publishes its key', async () => {
    const head = await get('xxgk/log/');
    expect(head.status).toBe(200);
    expect(head.text).toContain('公示名单');
    const key = await get('xxgk/log/key.pem');
    expect(key.text).toContain('-----BEGIN PUBLIC KEY-----');
    const fingerprint = /SHA-256 fingerprint ([0-9a-f]{64})/.exec(key.text)![1]!;
    expect(head.text).toContain(fingerprint);
    expect((await get('data.html')).text).toContain('xxgk/log/key.pem');
    const lines = (await get('xxgk/log.jsonl')).text.trim().split('\n');
    expect(lines.length).toBe(site.ledger.entries.length);
    const first = JSON.parse((await get('xxgk/log/1.json')).text) as { entries: object[] };
    expect(first.entries.length).toBe(Math.min(100, lines.length));
    expect(lines.slice(0, 100).map((line) => JSON.parse(line) as object)).toEqual(first.entries);
  });
});
