/** Many files in two windows at once: after both were closed, the page shows the drafts of both. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { officeFiles } from '../fixtures/thirty-files';
import { openBrowser, signIn } from './browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, 'officer');
});
afterAll(() => browser?.close());

const rows = (on: Page) => on.locator('.gk-grid tbody tr:not(.gk-grid__sentences)');
const saved = (on: Page) =>
  expect
    .poll(() => on.locator('.gk-many').innerText(), { timeout: 60_000 })
    .not.toMatch(/尚未保存|正在保存|正在读取|等待读取/);
const opened = async (on: Page) => {
  await on.goto(`${inject('admin')}/admin/many`);
  await on.waitForLoadState('networkidle');
}; // prettier-ignore

async function drop(on: Page, files: Awaited<ReturnType<typeof officeFiles>>): Promise<void> {
  const before = await rows(on).count();
  const organ = on.locator('#gk-many-organ');
  if (await organ.count()) await organ.selectOption({ index: 1 });
  const chooser = on.waitForEvent('filechooser');
  await on.locator('button', { hasText: '选择文件' }).click();
  await (await chooser).setFiles(files);
  await expect.poll(() => rows(on).count()).toBe(before + files.length);
  await saved(on);
}

it('each adds to what is remembered', async () => {
  const files = (await officeFiles()).slice(0, 4);
  await opened(page);
  const other = await page.context().newPage();
  await opened(other);
  await drop(page, files.slice(0, 2));
  await drop(other, files.slice(2, 3));
  await drop(page, files.slice(3));
  await other.close();
  await opened(page);
  await expect.poll(() => rows(page).count()).toBe(4);

  await page.locator('button', { hasText: '清空' }).click();
  await opened(page);
  await expect.poll(() => page.locator('.gk-many').innerText()).toContain('表中还没有文件');
});
