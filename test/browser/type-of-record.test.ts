/** The type of a record is changed in its form: what it would drop is asked about first. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser, signIn } from './browser';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, 'officer');
});
afterAll(() => browser?.close());

const choose = async (name: string) => {
  await page.click('#field-documentType .rs__control');
  await page.locator('.rs__option').filter({ hasText: name }).first().click();
};
const shown = () => page.locator('#field-documentType .rs__single-value').innerText();
const question = () => page.getByRole('alertdialog');
const particular = (name: string) => page.locator(`#field-particulars__${name}`);

it('keeps what fits, and drops the rest only after it has asked', async () => {
  const organs = await page.request.get(`${inject('admin')}/api/organs?limit=1&where[name][equals]=${encodeURIComponent('青岚市民政局')}`);
  const { docs } = (await organs.json()) as { docs: { id: string }[] };
  const data = { title: '关于改变类型的公示', leadOrgan: docs[0]!.id, documentType: 'notice', particulars: { from: '2026-11-02', contact: '陈明', telephone: '0999-1234567' } };
  const made = await page.request.post(`${inject('admin')}/api/documents?depth=0`, { data });
  expect(made.ok(), await made.text()).toBe(true);
  const { doc } = (await made.json()) as { doc: { id: string } };
  const kept = async () => ((await (await page.request.get(`${inject('admin')}/api/documents/${doc.id}?depth=0`)).json()) as { documentType: string | null; particulars: object });
  await page.goto(`${inject('admin')}/admin/collections/documents/${doc.id}`);
  await page.waitForSelector('.gk-particulars');
  await page.waitForLoadState('networkidle');

  await choose('公务员招考');
  await question().waitFor();
  expect(await question().innerText()).toMatch(/已填写的“[^”]+”.*没有对应的栏目，将被清除；“[^”]*电话[^”]*”会保留。仍要改变类型吗？/);
  expect(await shown()).toBe('公示');
  await question().getByRole('button', { name: '保留“公示”' }).click();
  expect(await question().count()).toBe(0);
  expect(await particular('contact').inputValue()).toBe('陈明');

  await choose('公务员招考');
  await question().getByRole('button', { name: '改变类型并清除' }).click();
  await expect.poll(shown).toContain('招考');
  await expect.poll(() => particular('telephone').inputValue()).toBe('0999-1234567');
  await page.click('#action-save');
  await expect.poll(async () => (await kept()).documentType).toBe('recruitment');
  expect((await kept()).particulars).toEqual({ telephone: '0999-1234567' });
}); // prettier-ignore
