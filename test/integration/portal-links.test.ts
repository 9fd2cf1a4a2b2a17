/** Follows every link of a small site, as a reader or an inspector would. */
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { startPortal, type RunningPortal } from '../../src/portal/start';
import { SmallSite } from '../support/small-site';

// At the root of a host, where the other portal tests have a path.
const site = new SmallSite('https://www.example.gov.cn/');
let portal: RunningPortal;
let origin: string;

beforeAll(async () => {
  site.publish();
  portal = await startPortal(site.env, 0);
  origin = `http://127.0.0.1:${(portal.server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await portal.close();
  site.remove();
});

function linksOf(html: string): string[] {
  const links: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']) => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs)
        if (['href', 'src', 'action'].includes(name)) links.push(value);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return links;
}

/** Absolute addresses of the published site, read at the test's server. */
const local = (link: string, page: string): URL | undefined => {
  const url = new URL(link.replace(site.env.publicUrl, origin), page);
  url.hash = '';
  return url.href.startsWith(origin) ? url : undefined;
};

it('has no dead link anywhere, and reaches every public record', async () => {
  const seen = new Map<string, number>();
  const dead: string[] = [];
  const queue = [origin];
  const query = `${origin}search?q=${encodeURIComponent('公示')}`;
  queue.push(query);
  for (const address of queue) {
    if (seen.has(address)) continue;
    const answer = await fetch(address);
    seen.set(address, answer.status);
    const body = await answer.text();
    if (!answer.headers.get('content-type')?.includes('text/html') || answer.status === 410) continue;
    for (const link of linksOf(body)) {
      const url = local(link, answer.url);
      if (!url || seen.has(url.href)) continue;
      if (url.pathname.endsWith('/search') && url.searchParams.size > 2) continue; // filters on filters
      queue.push(url.href);
    }
    if (![200, 410].includes(answer.status)) dead.push(`${answer.status} ${address}`);
  }
  expect(dead).toEqual([]);
  for (const id of ['D1', 'N1', 'N60', 'C1', 'R1', 'W1'])
    expect(seen.get(origin + site.pageOf(id)), id).toBe(id === 'W1' ? 410 : 200);
  expect(seen.has(origin + site.pageOf('W2'))).toBe(false);
  expect(seen.size).toBeGreaterThan(150);
});
