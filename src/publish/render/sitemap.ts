import {
  ABOUT, HOME, HOW_TO_REQUEST, ITEMS, LOG, levelHome, listHead, OPEN_DATA, organCoverage, organGuide, organHome, organRules, ORGANS,
  SITE_MAP, SITEMAP_XML, sitemapShard, TOPICS, YEARS,
} from '../../domain/addresses'; // prettier-ignore
import type { RecordRow } from '../../store/rows';
import { LEVELS } from '../../domain/vocabulary';
import { allAsJson, rowsOf } from '../../store/as-json';
import { absolute, type Output, type Site } from './context';
import { xml } from './feeds';
import { SHARD_SIZE, shards } from './units';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const FIXED = [
  HOME, ORGANS, ITEMS, TOPICS, YEARS, listHead('xxgk'), HOW_TO_REQUEST, OPEN_DATA, LOG, ABOUT, SITE_MAP,
  ...LEVELS.map(levelHome),
]; // prettier-ignore

export function renderSitemapIndex(site: Site): Output[] {
  const entries = [0, ...shards(site.store)].map(
    (k) => `<sitemap><loc>${xml(absolute(site, sitemapShard(k)))}</loc></sitemap>\n`,
  );
  return [
    {
      address: SITEMAP_XML,
      content: `${HEAD}<sitemapindex ${NAMESPACE}>\n${entries.join('')}</sitemapindex>\n`,
    },
  ];
}

type Row = Pick<RecordRow, 'id' | 'n' | 'type' | 'path' | 'changed_at'>;

const LIVE_BETWEEN = rowsOf(
  'id, n, type, path, changed_at',
  `FROM record WHERE n > ? AND n <= ? AND state = 'live' ORDER BY n`,
);

/** Pages of the records in one range of n; shard 0 has the fixed pages. */
export function renderShard(site: Site, k: number): Output[] {
  const urls: string[] = [];
  const add = (path: string, changedAt?: string) =>
    urls.push(
      `<url><loc>${xml(absolute(site, path))}</loc>${changedAt ? `<lastmod>${changedAt}</lastmod>` : ''}</url>\n`,
    );
  if (k === 0) for (const path of FIXED) add(path);
  else {
    for (const row of allAsJson<Row>(site.store, LIVE_BETWEEN, (k - 1) * SHARD_SIZE, k * SHARD_SIZE)) {
      if (row.path) add(row.path, row.changed_at);
      else if (row.type === 'item') add(listHead(`items/${row.n}`));
      else if (site.directory.organ(row.id))
        for (const page of [organHome, organGuide, organRules, organCoverage]) add(page(row.n));
    }
  }
  const content = `${HEAD}<urlset ${NAMESPACE}>\n${urls.join('')}</urlset>\n`;
  return [{ address: sitemapShard(k), content }];
}
