import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../src/domain/document-types';
import { openBrowser } from './browser';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
const portal = inject('portal');

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** First link on a page whose address matches. */
async function find(page: string, pattern: RegExp): Promise<string> {
  const html = await (await fetch(portal + page)).text();
  const link = [...html.matchAll(/href="([^"]+)"/g)]
    .map((match) => match[1]!)
    .find((href) => pattern.test(href));
  if (!link) throw new Error(`no link like ${pattern} on ${page}`);
  return new URL(link, portal + page).href.slice(portal.length);
}

/** The list of every type of document, and one record of each. */
async function typedPages(): Promise<Record<string, string>> {
  const pages: Record<string, string> = { types: 'types/' };
  for (const { slug } of DOCUMENT_TYPES) {
    pages[`list of ${slug}`] = `types/${slug}/`;
    pages[slug] = await find(`types/${slug}/`, /xxgk\/[\d/]+\.html$/);
  }
  return pages;
}

async function kindsOfPages(): Promise<Record<string, string>> {
  const organ = await find('organs/', /organs\/\d+\/$/);
  return {
    home: '',
    organs: 'organs/',
    items: 'items/',
    topics: 'topics/',
    years: 'years/',
    level: 'levels/county/',
    organ,
    guide: `${organ}guide.html`,
    rules: `${organ}rules.html`,
    reports: `${organ}reports.html`,
    request: `${organ}request.html`,
    list: await find('items/', /items\/\d+\/$/),
    ...(await typedPages()),
    'permanent page': 'xxgk/1.html',
    document: await find('xxgk/', /\d+\.html$/),
    history: (await find('xxgk/', /\d+\.html$/)).replace('.html', '.history.html'),
    log: 'xxgk/log/',
    'page of the log': 'xxgk/log/1.html',
    search: 'search?q=%E6%95%91%E5%8A%A9',
    'search without result': 'search?q=%E9%BE%98%E9%BE%98%E9%BE%98',
    'no longer in force': 'ceased.html',
    'site map': 'sitemap.html',
    'open data': 'data.html',
    about: 'about.html',
    'not found': 'nothing-here.html',
  };
}

describe.each([
  { width: 1280, text: 100 },
  { width: 375, text: 100 },
  { width: 375, text: 200 },
])('every kind of page at $width px with text at $text %', ({ width, text }) => {
  it('has no axe violation and does not scroll sideways', async () => {
    const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true });
    const wrong: string[] = [];
    for (const [kind, address] of Object.entries(await kindsOfPages())) {
      await page.goto(portal + address);
      if (text !== 100) await page.addStyleTag({ content: `html { font-size: ${text}%; }` });
      await page.evaluate(axe);
      const violations = await page.evaluate(async () => {
        const run = (
          window as never as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          }
        ).axe;
        return (await run.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
      });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      wrong.push(...violations.map((one) => `${kind}: ${one}`));
      if (over > 0) wrong.push(`${kind}: ${over} px too wide`);
    }
    await page.close();
    expect(wrong).toEqual([]);
  });
});

it('works without JavaScript', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(portal);
  await page.fill('input[name=q]', '最低生活保障');
  await page.press('input[name=q]', 'Enter');
  await page.click('main ol a, main .lines a');
  expect(await page.locator('h1').textContent()).toBeTruthy();
  await context.close();
});

it('has no dead link, no empty meta tag and no forbidden script on any page of the sample', async () => {
  const seen = new Set<string>();
  const queue = [portal];
  const wrong: string[] = [];
  while (queue.length) {
    const url = queue.pop()!;
    if (seen.has(url)) continue;
    seen.add(url);
    const response = await fetch(url, { redirect: 'manual' });
    const gone = response.status === 410;
    if (!(response.ok || gone || (response.status >= 301 && response.status <= 308)))
      wrong.push(`${response.status} ${url}`);
    if (!response.headers.get('content-type')?.includes('text/html')) {
      await response.body?.cancel();
      continue;
    }
    const html = await response.text();
    if (/<script/i.test(html)) wrong.push(`script on ${url}`);
    if (/content="(null|undefined)?"/.test(html)) wrong.push(`empty meta tag on ${url}`);
    for (const [, href] of html.matchAll(/(?:href|src)="([^"#]+)(?:#[^"]*)?"/g)) {
      const next = new URL(href!.replaceAll('&amp;', '&'), url);
      if (next.href.startsWith(portal) && !next.pathname.includes('/search')) queue.push(next.href);
    }
  }
  expect(wrong).toEqual([]);
  expect(seen.size).toBeGreaterThan(500);
}, 600_000);
