/** Word on the clipboard, pasted into the editor of the running admin and saved. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bodyHtml, imagesOf, type LexicalState } from '../../src/publish/project/body';
import { asClipboard, longDocument } from '../fixtures/long-document';
import { signs, textOfTags } from '../support/read-word';
import { openBrowser, signIn } from './browser';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await signIn(browser, 'officer');
}, 60_000);
afterAll(() => browser.close());

const newDocument = async () => {
  await page.goto(`${inject('admin')}/admin/collections/documents/create`);
  const editor = page.locator('.ContentEditable__root').first();
  await editor.waitFor();
  await page.locator('#field-leadOrgan').click();
  await page.locator('#field-leadOrgan [class*=option]').first().click();
  return editor;
};

const save = async (): Promise<LexicalState> => {
  await page.locator('#action-save').click();
  await page.waitForURL(/documents\/(?!create)[^/]+$/, { timeout: 60_000 });
  const id = page.url().split('/').pop();
  const row = await page.request.get(`${inject('admin')}/api/documents/${id}?depth=0`);
  return ((await row.json()) as { body: LexicalState }).body;
};

describe('a paste', () => {
  it('of 60 pages with 20 tables and pictures loses and adds no character', async () => {
    const parts = longDocument();
    const editor = await newDocument();
    await editor.click();
    await editor.evaluate(
      (node, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      asClipboard(parts, 'word'),
    );
    await page.waitForFunction(() => document.querySelectorAll('.ContentEditable__root table').length === 20, null, { timeout: 60_000 }); // prettier-ignore
    await page.fill('#field-title', '粘贴的文件');
    const body = await save();
    const html = bodyHtml(body, { image: () => ({ sha256: 'a', alt: '' }) });
    const expected = parts.flatMap((part) => part.kind === 'text' ? [`${part.label ?? ''}${part.text}`] : part.kind === 'table' ? part.rows.flat().flatMap((cell) => cell.paragraphs) : []); // prettier-ignore
    expect(signs(textOfTags(html))).toBe(signs(expected.join('')));
    expect(html.match(/ rowspan="2"/g)).toHaveLength(120);
    expect(imagesOf(body)).toHaveLength(4);
  }, 180_000);

  it('of a table into a cell replaces blank cells only, and is never dropped', async () => {
    const paste = (html: string) =>
      page.locator('.ContentEditable__root').first().evaluate((node, html) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', html);
        node.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, html); // prettier-ignore
    const editor = await newDocument();
    const into = async (cell: string, html: string) => {
      await editor.locator('td p', { hasText: cell }).first().click();
      await page.keyboard.press('End');
      await paste(html);
      await expect.poll(() => editor.innerText()).toContain('内乙');
    };
    const inner = '<table><tr><td>内甲</td><td>内乙</td></tr></table>';
    await page.fill('#field-title', '表格里的表格');
    await editor.click();
    await paste('<table><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></table>');
    await editor.locator('td').first().waitFor();
    await into('丙', inner);
    await page.getByText('放进了当前单元格').first().waitFor();
    await into('乙', `<p>段一</p>${inner.replaceAll('内', '另')}<p>段二</p>`);
    await expect.poll(() => editor.innerText()).toContain('段二');
    const html = bodyHtml(await save(), { image: () => undefined });
    expect(signs(textOfTags(html))).toBe('甲乙段一另甲另乙段二丙内甲内乙丁');
    expect(html.match(/<table>/g)).toHaveLength(3);

    await newDocument();
    await page.fill('#field-title', '填空白的表格');
    await editor.click();
    await paste('<table><tr><td>甲</td><td>乙</td></tr><tr><td></td><td></td></tr></table>');
    await editor.locator('td').nth(2).click();
    await paste(inner);
    await expect.poll(() => editor.innerText()).toContain('内乙');
    const filled = bodyHtml(await save(), { image: () => undefined });
    expect(signs(textOfTags(filled))).toBe('甲乙内甲内乙');
    expect(filled.match(/<table>/g)).toHaveLength(1);
  }, 120_000);

  it('and what is typed are saved by a browser that is never idle', async () => {
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    const editor = await newDocument();
    await editor.click();
    await page.fill('#field-title', '打字的文件');
    await editor.pressSequentially('立即保存的一段话。');
    const body = await save();
    expect(textOfTags(bodyHtml(body, { image: () => undefined }))).toBe('立即保存的一段话。');
    await page.locator('.ContentEditable__root').first().click();
    await page.locator('h1').first().click();
    expect(await page.locator('#action-save').isDisabled()).toBe(true);
    await page.locator('.ContentEditable__root').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('又一段。');
    const id = page.url().split('/').pop();
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await page.keyboard.press('Control+s');
    expect((await saved).status()).toBe(200);
    const row = (await (await page.request.get(`${inject('admin')}/api/documents/${id}?depth=0`)).json()) as { body: LexicalState }; // prettier-ignore
    expect(textOfTags(bodyHtml(row.body, { image: () => undefined }))).toBe('立即保存的一段话。又一段。');
    await page.context().close();
    page = await signIn(browser, 'officer');
  }, 60_000);

  it('offers the frame of the genre for an empty body only', async () => {
    const editor = await newDocument();
    await page.locator('button:has-text("分类")').first().click();
    await page.locator('#field-genre').click();
    await page.keyboard.type('批复');
    await page.keyboard.press('Enter');
    const offer = page.locator('button:has-text("规范格式")').first();
    await offer.click();
    await offer.waitFor({ state: 'detached' });
    await page.locator('button:has-text("正文与要素")').first().click();
    await expect.poll(() => editor.innerText()).toContain('收悉。经研究，现批复如下：');
    expect(await page.locator('button:has-text("规范格式")').count()).toBe(0);
  }, 60_000);
});
