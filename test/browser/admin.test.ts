/** The main job: a document is written, submitted, approved by somebody else and on the portal a second later. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, signIn } from './browser';

const TITLE = '青岚市民政局关于做好2026年冬季临时救助工作的通知';
let browser: Browser;
let address: string;
let page: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function choose(on: Page, field: string, text: string): Promise<void> {
  await on.click(`#field-${field} .rs__control`);
  await on.keyboard.type(text);
  await on.locator('.rs__option').filter({ hasText: text }).first().click();
}

const tab = (on: Page, label: string) => on.locator('.tabs-field__tab-button', { hasText: label }).click();
const button = (on: Page, label: string | RegExp) => on.locator('.gk-bar button', { hasText: label });

it('an officer writes a document; what is missing is named', async () => {
  const officer = await signIn(browser, 'officer');
  await officer.goto(`${inject('admin')}/admin/collections/documents/create`);
  await officer.waitForSelector('.gk-bar');
  await officer.waitForLoadState('networkidle');
  await officer.fill('#field-title', TITLE);
  await choose(officer, 'leadOrgan', '青岚市民政局');
  await officer.fill('#field-issuedOn', '2026-11-18');
  await officer.click('.ContentEditable__root');
  await officer.keyboard.type('各县（市、区）民政局：');
  await officer.keyboard.press('Enter');
  await officer.keyboard.type('现将冬季临时救助工作有关事项通知如下。');
  await officer.click('#action-save');
  await officer.waitForURL(/documents\/[0-9a-f-]{36}/);
  address = officer.url();
  await officer.waitForSelector('.gk-state');
  await button(officer, '提交').click();
  const refused = officer.locator('.gk-bar > div', { hasText: '请填写内容概述' });
  await refused.waitFor();

  await officer.fill('#field-summary', '安排冬季临时救助工作，适用于全市民政系统。');
  await tab(officer, '分类');
  await choose(officer, 'mainItem', '政策文件');
  await choose(officer, 'topic', '社会福利');
  await button(officer, '保存并提交').click();
  // What goes on the review sheet is filled in already; the old refusals are gone.
  await officer.locator('#gk-carrier').waitFor();
  expect(await officer.inputValue('#gk-plannedOn')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  expect(await refused.count()).toBe(0);
  await officer.locator('.gk-dialog button[type=submit]').click();
  await officer.locator('.gk-state', { hasText: '审查审批中' }).first().waitFor();
  await officer.context().close();
});

it('an approver publishes it after the secrecy review, and it is on the portal within seconds', async () => {
  const reviewer = await signIn(browser, 'reviewer');
  await reviewer.goto(address);
  await button(reviewer, /^保密审查$/).click();
  await reviewer.locator('.gk-dialog input[type=radio]').first().check();
  await reviewer.locator('.gk-dialog button[type=submit]').click();
  await reviewer.waitForSelector('.gk-note--ok:visible', { timeout: 20_000 });
  await reviewer.context().close();

  const approver = await signIn(browser, 'approver');
  await approver.goto(address);
  await button(approver, /^批准$/).click();
  await approver.locator('.gk-dialog button[type=submit]').click();
  await approver.waitForSelector('.gk-state--published', { timeout: 20_000 });
  page = (await approver.locator('.gk-bar a', { hasText: '打开公开页面' }).getAttribute('href'))!;
  expect(page).toMatch(/\/xxgk\/\d{4}\/\d{2}\/\d{2}\/\d+\.html$/);
  const public_ = await fetch(page);
  expect(public_.status).toBe(200);
  expect(await public_.text()).toContain('现将冬季临时救助工作有关事项通知如下。');
  const found = await (await fetch(`${inject('portal')}api/search?q=${encodeURIComponent(TITLE)}`)).json();
  expect(found.hits[0].title).toBe(TITLE);
  await approver.context().close();
});

it('an approver takes it back at 375 px: the page says 410 and search no longer finds it', async () => {
  const approver = await signIn(browser, 'approver');
  await approver.setViewportSize({ width: 375, height: 740 });
  await approver.goto(address);
  await button(approver, /^停止公开$/).click();
  await approver.locator('.gk-dialog label', { hasText: '误发布' }).click();
  await approver.fill('#gk-withdraw-reason', '文件版本有误，更正后重新公布。');
  await approver.locator('.gk-dialog button[type=submit]').click();
  await approver.locator('.gk-state', { hasText: '已停止公开' }).first().waitFor({ timeout: 20_000 });
  const gone = await fetch(page);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain('文件版本有误');
  const found = await (await fetch(`${inject('portal')}api/search?q=${encodeURIComponent(TITLE)}`)).json();
  expect(found.hits.filter((hit: { title: string }) => hit.title === TITLE)).toEqual([]);
  await approver.context().close();
});
