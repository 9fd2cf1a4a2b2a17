/** Deadlines on the first screen, and the coverage of the directory, as people meet them. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser, signIn } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe('the first screen', () => {
  it('names what is late and due with its day, and who has it', async () => {
    const page = await signIn(browser, 'officer');
    const late = page.locator('section', { has: page.locator('h2', { hasText: '已超过公开期限' }) });
    expect(await late.innerText()).toMatch(/公开期限 \d{4}-\d{2}-\d{2}（已逾期 \d+ 个工作日）/);
    expect(await late.innerText()).toContain('现由');
    for (const width of [1280, 768, 375]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBe(0);
    }
    await page.context().close();
  });

  it('opens a new document in a usual column', async () => {
    const page = await signIn(browser, 'officer');
    const usual = page.locator('.gk-dashboard__usual a').first();
    const name = await usual.innerText();
    await usual.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/mainItem=/);
    // The type of its records stands behind the item: 机构职能（机构概况）.
    const [, item, type] = /^(.+?)(?:（(.+)）)?$/.exec(name)!;
    if (type) await page.locator('#field-documentType', { hasText: type }).waitFor();
    await page.locator('button.tabs-field__tab-button', { hasText: '分类' }).click();
    await page.locator('#field-mainItem', { hasText: item }).waitFor();
    await page.context().close();
  });
});

describe('the coverage page', () => {
  it('leads from all organs to the columns of one, and from an empty one to a statement', async () => {
    const page = await signIn(browser, 'admin');
    await page.goto(`${inject('admin')}/admin/coverage?q=民政`);
    for (const width of [1280, 768, 375]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page)).toBe(0);
    }
    await page.locator('.gk-table a', { hasText: '望川县民政局' }).click();
    await page.waitForURL(/organ=/);
    const table = page.locator('.gk-table');
    await table.waitFor();
    expect(await table.innerText()).toContain('已由沈立言于2026年7月3日确认');
    await table.locator('a', { hasText: '签署声明' }).first().click();
    await page.waitForURL(/statements\/create/);
    await page.locator('#field-organ', { hasText: '望川县民政局' }).waitFor();
    await page.context().close();
  });

  it('is exported', async () => {
    const page = await signIn(browser, 'admin');
    const answer = await page.request.get(`${inject('admin')}/api/coverage.xlsx?level=county`);
    expect(answer.status()).toBe(200);
    expect((await answer.body()).subarray(0, 2).toString()).toBe('PK');
    await page.context().close();
    const stranger = await browser.newContext();
    expect((await stranger.request.get(`${inject('admin')}/api/coverage.xlsx`)).status()).toBe(403);
    await stranger.close();
  });
});
