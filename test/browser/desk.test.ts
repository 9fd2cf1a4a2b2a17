/** What the people of an office see on the way: the checks, the review sheet, a schedule, a telephone, the night. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, signIn } from './browser';

const ID = '11010519491231002X';
const MIDNIGHT = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const tab = (on: Page, label: string) => on.locator('.tabs-field__tab-button', { hasText: label }).click();
const press = (on: Page, label: string | RegExp) => on.locator('.gk-bar button', { hasText: label }).click();
const confirm = (on: Page) => on.locator('.gk-dialog button[type=submit]').click();
const said = (on: Page, words: string) => on.locator('.gk-note--ok', { hasText: words }).waitFor();
const state = (on: Page, words: string) => on.locator('.gk-state', { hasText: words }).first().waitFor();

async function choose(on: Page, field: string, text: string): Promise<void> {
  await on.click(`#field-${field} .rs__control`);
  await on.keyboard.type(text);
  await on.locator('.rs__option').filter({ hasText: text }).first().click();
}

async function open(account: string, address: string, width = 1280): Promise<Page> {
  const page = await signIn(browser, account);
  await page.setViewportSize({ width, height: 800 });
  await page.goto(address);
  await page.waitForSelector('.gk-state');
  return page;
}

/** A draft with one file, saved. @returns its address */
async function draft(on: Page, title: string, file: { name: string; mimeType: string; buffer: Buffer }) {
  await on.goto(`${inject('admin')}/admin/collections/documents/create`);
  await on.waitForSelector('.gk-bar');
  await on.waitForLoadState('networkidle');
  await on.fill('#field-title', title);
  await choose(on, 'leadOrgan', '青岚市民政局');
  await on.fill('#field-issuedOn', '2026-11-18');
  await on.fill('#field-summary', '公布本季度临时救助情况。');
  await on.click('.ContentEditable__root');
  await on.keyboard.type('现将有关情况公布如下，名单和图见附件。');
  await tab(on, '分类');
  await choose(on, 'mainItem', '政策文件');
  await choose(on, 'topic', '社会福利');
  await tab(on, '附件');
  await on.setInputFiles('.gk-upload input[type=file]', file);
  await said(on, '已上传 1 个附件');
  await on.click('#action-save');
  await on.waitForURL(/documents\/[0-9a-f-]{36}/);
  await on.waitForLoadState('networkidle');
  await on.locator('.gk-before summary', { hasText: '处' }).waitFor();
  return on.url();
}

const LIST = { name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(`姓名,身份证号\n王小明,${ID}\n`) };
const PICTURE = {
  name: '水位图.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

let address: string;
let page: string;

it('a file with an ID number is cleaned before it can be submitted', async () => {
  const officer = await signIn(browser, 'officer');
  address = await draft(officer, '青岚市民政局关于2026年第四季度临时救助情况的公告', LIST);
  await officer.locator('.gk-before summary', { hasText: '必须改正 1 处' }).waitFor();
  await officer.locator('.gk-mask', { hasText: '还有 1 个附件' }).waitFor();
  await press(officer, /^提交$/);
  await officer.locator('.gk-bar > div .gk-note--bad', { hasText: '居民身份证号码' }).waitFor();
  await press(officer, '生成清理后的副本');
  await said(officer, '已换用清理后的附件');
  expect(await officer.locator('.gk-mask').count()).toBe(0);
  await press(officer, /^提交$/);
  await officer.locator('#gk-channel').waitFor();
  await confirm(officer);
  await said(officer, '已提交');
  await officer.context().close();
});

it('a schedule is shown with its time, and called off without losing the review', async () => {
  const reviewer = await open('reviewer', address);
  await press(reviewer, /^保密审查$/);
  // The text stays in reach beside the question.
  await reviewer.locator('.gk-dialog .gk-note', { hasText: '没有发现问题' }).waitFor();
  const [text, question] = [reviewer.locator('#field-title'), reviewer.locator('.gk-dialog')];
  const [left, right] = [(await text.boundingBox())!, (await question.boundingBox())!];
  expect(left.x + left.width).toBeLessThan(right.x);
  await reviewer.locator('.gk-dialog input[type=radio]').first().check();
  await confirm(reviewer);
  await said(reviewer, '审查意见已记入');
  await reviewer.context().close();

  const approver = await open('approver', address);
  await press(approver, /^批准$/);
  await approver.fill('#gk-publishAt', `${MIDNIGHT}T00:00`);
  await confirm(approver);
  await state(approver, `定于 ${MIDNIGHT} 00:00 公开`);
  await approver.goto(`${inject('admin')}/admin/collections/documents`);
  await state(approver, `定于 ${MIDNIGHT} 00:00 公开`);
  await approver.goto(address);
  await press(approver, '取消定时公开');
  await confirm(approver);
  await said(approver, '回到审批环节');
  await press(approver, /^批准$/);
  await confirm(approver);
  await approver.waitForSelector('.gk-state--published', { timeout: 20_000 });
  page = (await approver.locator('.gk-bar a', { hasText: '打开公开页面' }).getAttribute('href'))!;
  expect(await (await fetch(page)).text()).not.toContain(ID);
  await approver.context().close();
});

it('at night one person stops it on a phone; the authority is named the next day', async () => {
  const approver = await signIn(browser, 'approver');
  await approver.setViewportSize({ width: 375, height: 740 });
  await approver.locator('a', { hasText: '紧急停止公开' }).first().click();
  await approver.fill('#gk-take-down', page);
  await approver.locator('button', { hasText: '查找' }).click();
  await approver.locator('.gk-work button', { hasText: '停止公开' }).click();
  await approver.locator('.gk-dialog label', { hasText: '涉及个人信息' }).click();
  await approver.fill('#gk-withdraw-reason', '名单公开范围有误。');
  expect(await overflow(approver)).toBe(0);
  await confirm(approver);
  await said(approver, '已停止公开');
  await expect.poll(async () => (await fetch(page)).status, { timeout: 20_000 }).toBe(410);
  expect(await (await fetch(page)).text()).not.toContain('临时救助情况');

  await approver.goto(`${inject('admin')}/admin`);
  const waiting = approver.locator('section', { has: approver.locator('h2', { hasText: '待确认由谁决定' }) });
  await waiting.locator('a').first().click();
  await press(approver, '确认由谁决定停止公开');
  await approver.fill('#gk-authority', '青岚市民政局局长办公会');
  await confirm(approver);
  await said(approver, '已记录由谁决定');
  await approver.context().close();
});

it('an approval by telephone is recorded by one person and signed by another', async () => {
  const officer = await signIn(browser, 'officer');
  const urgent = await draft(officer, '青岚市民政局关于紧急转移安置的通知', PICTURE);
  await press(officer, /^提交$/);
  await confirm(officer);
  await said(officer, '已提交');
  await officer.context().close();

  const reviewer = await open('reviewer', urgent);
  await reviewer.locator('.gk-bar summary', { hasText: '更多' }).click();
  await press(reviewer, '登记电话批准');
  await reviewer.locator('#gk-approver').selectOption({ label: '批准人 周正言' });
  await reviewer.fill('#gk-why', '汛情紧急');
  await reviewer.fill('#gk-secrecyOpinion', '不涉密，可以公开。');
  await confirm(reviewer);
  await reviewer.locator('.gk-dialog .gk-note--bad', { hasText: '不能识别文字的图片' }).waitFor();
  // What is to be decided is decided within the question; nothing typed is lost.
  await reviewer.locator('.gk-dialog .gk-problems input').fill('水位图，没有个人信息。');
  await reviewer.locator('.gk-dialog button', { hasText: '可以公开' }).click();
  await reviewer.locator('.gk-dialog .gk-hint', { hasText: '已决定' }).waitFor();
  expect(await reviewer.inputValue('#gk-why')).toBe('汛情紧急');
  await confirm(reviewer);
  await said(reviewer, '已登记');
  await reviewer.waitForSelector('.gk-state--published', { timeout: 20_000 });
  await reviewer.context().close();

  const approver = await signIn(browser, 'approver');
  const unsigned = approver.locator('section', { has: approver.locator('h2', { hasText: '等待我补签' }) });
  expect(await unsigned.innerText()).toMatch(/补签期限 \d{4}-\d{2}-\d{2}/);
  await unsigned.locator('a').first().click();
  await press(approver, '补签电话批准');
  await confirm(approver);
  await said(approver, '已补签');
  await approver.context().close();
});
