import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { PASSWORD } from './system';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, or the one of CHROMIUM. @throws where there is none */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find((place) => existsSync(place));
  if (!executablePath) throw new Error('No Chromium found: install the package chromium or set CHROMIUM.');
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
  ];
  return chromium.launch({ executablePath, args });
}

/** Signs in to the admin as one of the sample accounts. */
export async function signIn(browser: Browser, account: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${inject('admin')}/admin/login`);
  await page.fill('#field-email', `${account}@example.org`);
  await page.fill('#field-password', PASSWORD);
  await page.click('button[type=submit]');
  await page.waitForSelector('.gk-dashboard');
  return page;
}
