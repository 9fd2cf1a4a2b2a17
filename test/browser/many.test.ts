/**
 * Thirty files to thirty submitted records, with every click and key of the officer counted: the figures of
 * docs/thirty-files.md. Then the grid by keyboard, on a phone, and find and replace.
 */
import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { officeFiles } from '../fixtures/thirty-files';
import { openBrowser, signIn } from './browser';
import { PASSWORD } from './system';

const ACCOUNT = `many-${randomUUID().slice(0, 8)}`;

let browser: Browser;
let page: Page;

/** What an officer does, counted: clicks, single keys, and Chinese characters that are typed. */
class Officer {
  readonly count = { clicks: 0, keys: 0, characters: 0 };
  constructor(readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    this.count.clicks += 1;
    await target.click();
  }
  async key(name: string, times = 1): Promise<void> {
    this.count.keys += times;
    for (let i = 0; i < times; i += 1) await this.page.keyboard.press(name);
  }
  async type(text: string): Promise<void> {
    this.count.characters += text.length;
    await this.page.keyboard.type(text);
  }
  /** A list of choices is opened and one is taken: two clicks. */
  async choose(list: Locator, label: string): Promise<void> {
    this.count.clicks += 2;
    await list.selectOption({ label });
  }
}

/** An officer of one bureau, as most are; the sample's own drafts for everybody. */
async function makeOfficer(): Promise<void> {
  const admin = await signIn(browser, 'admin');
  const address = inject('admin');
  const { docs } = (await (
    await admin.request.get(
      `${address}/api/organs?where[name][equals]=${encodeURIComponent('望川县教育体育局')}`,
    )
  ).json()) as { docs: { id: string }[] };
  const assignments = [{ role: 'officer', organ: docs[0]!.id, below: false }];
  const data = { name: '经办人 罗雁', email: `${ACCOUNT}@example.org`, password: PASSWORD, assignments };
  const made = await admin.request.post(`${address}/api/users`, { data });
  expect(made.ok(), await made.text()).toBe(true);
  await admin.context().close();
}

const rows = () => page.locator('.gk-grid tbody tr:not(.gk-grid__sentences)');
const cell = (n: number, column: string) => rows().nth(n).locator(`[data-column="${column}"]`);
const saved = () => expect.poll(() => page.locator('.gk-many').innerText(), { timeout: 120_000 }).not.toMatch(/尚未保存|正在保存|正在读取|等待读取/); // prettier-ignore

beforeAll(async () => {
  browser = await openBrowser();
  await makeOfficer();
  page = await signIn(browser, ACCOUNT);
});
afterAll(() => browser?.close());

describe('thirty files', () => {
  it('become thirty submitted records with few clicks and keys', { timeout: 600_000 }, async () => {
    const officer = new Officer(page);
    await officer.click(page.locator('a', { hasText: '批量录入' }).first());
    await page.waitForURL(/\/admin\/many/);
    const opened = page.waitForEvent('filechooser');
    await officer.click(page.locator('button', { hasText: '选择文件' }));
    // In the dialog of the system: a click on a file, Ctrl+A, Enter.
    officer.count.clicks += 1;
    officer.count.keys += 2;
    await (await opened).setFiles(await officeFiles());
    await expect.poll(() => rows().count()).toBe(30);
    await saved();
    expect(await cell(0, 'title').inputValue()).toBe(
      '望川县教育体育局关于做好2026年春季学校食堂检查（第11批）的通知',
    );
    expect(await cell(0, 'documentNumber').inputValue()).toBe('望教体发〔2026〕11号');
    await cell(0, 'issuedOn').focus();
    expect(await page.locator('.gk-many__about').innerText()).toMatch(/识别自原文第\d+行：“2026年3月12日”/);

    const set = page.locator('.gk-setall');
    const [field, value] = [set.locator('select').nth(1), set.locator('select').nth(2)];
    const item = await value.locator('option').nth(1).innerText();
    await officer.choose(value, item);
    await officer.click(set.locator('button', { hasText: /^设置$/ }));
    await officer.choose(field, '主题分类');
    const topic = await value.locator('option', { hasText: '教育' }).last().innerText();
    await officer.choose(value, topic);
    await officer.click(set.locator('button', { hasText: /^设置$/ }));
    await officer.click(set.locator('button', { hasText: '内容概述取正文第一句' }));

    // What the officer corrects while reading: five summaries, four genres, three titles.
    for (const n of [2, 8, 14, 20, 26]) {
      await officer.click(cell(n, 'summary'));
      await officer.key('Control+A');
      await officer.type('公布招生片区和报名时间，适用于全县。');
    }
    for (const n of [4, 5, 14, 24]) {
      await officer.click(cell(n, 'genre'));
      await officer.key('Control+A');
      await officer.type('意见');
      await officer.key('Enter');
    }
    for (const n of [1, 11, 21]) {
      await officer.click(cell(n, 'title'));
      await officer.key('Control+End');
      await officer.key('Backspace', 2);
      await officer.type('通知');
      await officer.key('Tab');
    }
    await saved();
    await officer.click(page.locator('button', { hasText: /^提交填写完整的30条$/ }));
    await expect
      .poll(() => page.locator('.gk-many__said').innerText(), { timeout: 300_000 })
      .toContain('已提交30条');
    // The table of docs/thirty-files.md, with its times for a click, a key, a character and a row.
    const { clicks, keys, characters } = officer.count;
    expect(officer.count).toEqual({ clicks: 25, keys: 27, characters: 104 });
    expect(clicks * 1.3 + (keys + 3 * characters) * 0.28 + 30 * 10).toBeLessThan(600);
  });

  it('are most of the page on a small screen', async () => {
    const inSight = () =>
      page.evaluate(() => {
        const foot = document.querySelector('.gk-many__foot')!.getBoundingClientRect().top;
        const head = document.querySelector('.gk-grid thead')!.getBoundingClientRect();
        const lines = document.querySelectorAll('.gk-grid tbody tr:not(.gk-grid__sentences)');
        const boxes = [...lines].map((line) => line.getBoundingClientRect());
        return boxes.filter(({ top, bottom }) => top >= Math.max(0, head.top) && bottom <= foot).length;
      });
    await page.reload();
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(() => rows().count()).toBe(30);
    expect(await inSight()).toBeGreaterThanOrEqual(6);
    await page.evaluate(() => scrollTo(0, 600));
    expect(await inSight()).toBeGreaterThanOrEqual(8);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.evaluate(() => scrollTo(0, 0));
    expect(await inSight()).toBeGreaterThanOrEqual(8);
  });

  it('go on after the page was left, and a second drop of the same names is pointed out', async () => {
    await page.reload();
    await expect.poll(() => rows().count()).toBe(30);
    await page.locator('button', { hasText: '移出已提交和没有采用的' }).click();
    await expect.poll(() => rows().count()).toBe(0);
    await page.locator('.gk-drop input').setInputFiles((await officeFiles(2)).concat({ name: '坏.docx', mimeType: '', buffer: Buffer.from('PK\x03\x04 坏') })); // prettier-ignore
    await saved();
    expect(await page.locator('.gk-grid').innerText()).toContain('同一机关已有名称和文号相同的信息');
    expect(await page.locator('.gk-grid').innerText()).toMatch(/坏.docx[\s\S]*没有采用[\s\S]*损坏/);
    await page.reload();
    await expect.poll(() => rows().count()).toBe(2);
  });

  it('are corrected with the keyboard', async () => {
    await cell(0, 'documentNumber').focus();
    await page.keyboard.type('望教体发[2026]88号');
    await page.keyboard.press('Escape');
    expect(await cell(0, 'documentNumber').inputValue()).toBe('望教体发〔2026〕11号');
    await cell(0, 'documentNumber').selectText();
    await page.keyboard.type('望教体发[2026]88号');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 'documentNumber').inputValue()).toBe('望教体发〔2026〕88号');
    await page.keyboard.press('Control+d');
    await saved();
    expect(await cell(1, 'documentNumber').inputValue()).toBe('望教体发〔2026〕88号');
    const focused = (row: number) => cell(row, 'documentNumber').evaluate((control) => control === document.activeElement); // prettier-ignore
    expect(await focused(1)).toBe(true);
    await page.keyboard.press('Control+Shift+D');
    expect(await focused(1)).toBe(true);
    const paste = (text: string) =>
      page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })); // prettier-ignore
      }, text);
    const disclosure = await cell(0, 'disclosure').inputValue();
    await cell(0, 'disclosure').focus();
    await paste('依申请公开\t放不下的\n');
    await expect.poll(() => rows().nth(0).innerText()).toContain('没有粘贴：“放不下的”在表中没有对应的格');
    expect(await cell(0, 'disclosure').inputValue()).toBe(disclosure);
    await cell(0, 'issuedOn').focus();
    await paste('2026.4.4\n二〇二六年五月六日\n');
    await saved();
    expect([await cell(0, 'issuedOn').inputValue(), await cell(1, 'issuedOn').inputValue()]).toEqual([
      '2026-04-04',
      '2026-05-06',
    ]);
    await cell(0, 'topic').focus();
    await page.keyboard.type('不存在的分类');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => rows().nth(0).innerText()).toContain('没有这一项，请从列表中选择');
    expect(await cell(0, 'topic').inputValue()).toBe('不存在的分类');
  });

  it('have a type, whose particulars are filled in the record’s own form', async () => {
    await cell(0, 'documentType').click();
    await page.keyboard.type('会议');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(0, 'documentType').inputValue()).toBe('政府会议');
    const sentence = page.locator('.gk-grid__sentences').first();
    await expect.poll(() => sentence.innerText()).toContain('还缺：会议类别、召开日期、议题。');
    const opened = page.context().waitForEvent('page');
    await sentence.locator('a.is-missing').click();
    const form = await opened;
    const id = /documents\/([0-9a-f-]{36})/.exec(form.url())![1]!;
    await form.locator('.gk-particulars').waitFor();
    await form.close();
    const particulars = { kind: '专题会议', heldOn: '2026-03-12', topics: [{ topic: '学校食堂检查' }] };
    await page.request.patch(`${inject('admin')}/api/documents/${id}`, { data: { particulars } });
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await expect.poll(() => sentence.innerText()).toContain('专门要素已在信息的表单中填写完整');
    await cell(0, 'documentType').fill('公示');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows().nth(0).innerText()).toContain('改变类型会丢失这些内容');
    expect(await cell(0, 'documentType').inputValue()).toBe('政府会议');
  });

  it('fit a phone', async () => {
    await page.setViewportSize({ width: 375, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('from the list of documents', () => {
  it('a text is replaced in the ticked drafts after a look at every hit', async () => {
    await page.goto(`${inject('admin')}/admin/collections/documents?where[stage][equals]=working`);
    const ticks = page.locator('.collection-list .table tbody input[type=checkbox]');
    for (const n of [0, 1]) await ticks.nth(n).check();
    await page.locator('.gk-many-bar a', { hasText: '查找替换' }).click();
    await page.fill('#gk-find', '月底前');
    await page.fill('#gk-by', '下月五日前');
    await page.locator('.gk-replace button').click();
    await page.locator('.gk-hits').nth(1).waitFor();
    expect(await page.locator('.gk-hits').first().innerText()).toMatch(/月底前\s*下月五日前\s*书面报送/);
    await page.locator('.gk-hits').nth(1).locator('input').uncheck();
    await page.locator('button', { hasText: '替换勾选的1处' }).click();
    await page.locator('.gk-note--ok', { hasText: '已替换1处' }).waitFor();
    await expect.poll(() => page.locator('.gk-hits').count()).toBe(1);
  });

  it('a ticked one is copied, without its number', async () => {
    await page.goto(`${inject('admin')}/admin/collections/documents?where[stage][equals]=working`);
    await page.locator('.collection-list .table tbody input[type=checkbox]').first().check();
    await page.locator('.gk-many-bar button', { hasText: '复制' }).click();
    await page.waitForURL(/documents\/[0-9a-f-]{36}/);
    await page.locator('#field-title').waitFor();
    expect(await page.locator('#field-title').inputValue()).toContain('望川县教育体育局');
    expect(await page.locator('#field-documentNumber').inputValue()).toBe('');
  });
});

it('the form of a decision leads to the clean-up that is written into it', async () => {
  const { docs } = (await (
    await page.request.get(`${inject('admin')}/api/organs?where[name][equals]=${encodeURIComponent('望川县教育体育局')}`)
  ).json()) as { docs: { id: string }[] };
  const data = { title: '关于公布规范性文件清理结果的决定', genre: '决定', leadOrgan: docs[0]!.id };
  const made = (await (await page.request.post(`${inject('admin')}/api/documents`, { data })).json()) as { doc: { id: string } };
  await page.goto(`${inject('admin')}/admin/collections/documents/${made.doc.id}`);
  await page.fill('#field-summary', '公布清理结果。');
  await page.locator('.gk-bar button', { hasText: '保存并清理' }).click();
  await page.waitForURL(/\/admin\/clean-up\?document=/);
  await page.locator('.gk-note a', { hasText: data.title }).waitFor();
  const kept = (await (await page.request.get(`${inject('admin')}/api/documents/${made.doc.id}`)).json()) as { summary: string };
  expect(kept.summary).toBe('公布清理结果。');
}); // prettier-ignore
