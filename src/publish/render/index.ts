/** From the name of a unit to its files. Everything comes from the store; nothing from clock or machine. */
import { ABOUT, HOW_TO_REQUEST, mark, NOT_FOUND, OPEN_DATA, type Sequence } from '../../domain/addresses';
import { signingKeys } from '../../store/log';
import type { LEVELS } from '../../domain/vocabulary';
import {
  renderAbout, renderHowToRequest, renderNotFound, renderOpenData, renderStyle,
} from '../../../templates/pages'; // prettier-ignore
import type { PlainPageProps } from '../../../templates/props';
import { frameOf, type Output, type Site } from './context';
import { renderCoverageUnit } from './coverage';
import { renderFeedUnit } from './feeds';
import {
  renderHomeUnit, renderItemsUnit, renderLevelUnit, renderOrgansUnit, renderSiteMapUnit, renderTopicsUnit,
  renderYearsUnit,
} from './homes'; // prettier-ignore
import { renderHeadUnit, renderPageUnit } from './lists';
import { renderLogHeadUnit, renderLogKeyUnit, renderLogPageUnit } from './log';
import { renderItemUnit, renderOrganPages, renderOrganUnit } from './organs';
import { recordHtmlOutputs, renderRecordUnit } from './records';
import { renderTypesUnit } from './types';
import { renderShard, renderSitemapIndex } from './sitemap';

export { openSite, type Output, type Site, type SiteOptions } from './context';
export { allUnits, type Share } from './units';
export { recordHtmlOutputs };

function renderFixed(site: Site): Output[] {
  const page = (address: string, render: (props: PlainPageProps) => string): Output => ({
    address,
    content: render({ frame: frameOf(site, address) }),
  });
  return [
    { address: site.style, content: renderStyle().css },
    page(ABOUT, renderAbout),
    page(OPEN_DATA, (props) => renderOpenData({ ...props, signed: signingKeys(site.store).length > 0 })),
    page(HOW_TO_REQUEST, renderHowToRequest),
    page(NOT_FOUND, renderNotFound),
    ...(site.directory.site.marks ?? []).map(({ sha256 }) => ({
      address: mark(sha256),
      content: site.fileOf(sha256),
    })),
  ];
}

const SINGLE: Readonly<Record<string, (site: Site) => Output[]>> = {
  fixed: renderFixed,
  home: renderHomeUnit,
  organs: renderOrgansUnit,
  items: renderItemsUnit,
  topics: renderTopicsUnit,
  years: renderYearsUnit,
  types: renderTypesUnit,
  'site-map': renderSiteMapUnit,
  'sitemap-index': renderSitemapIndex,
  log: renderLogHeadUnit,
  'log-key': renderLogKeyUnit,
};

const NAMED: Readonly<Record<string, (site: Site, name: string) => Output[]>> = {
  level: (site, level) => renderLevelUnit(site, level as (typeof LEVELS)[number]),
  organ: renderOrganUnit,
  'organ-pages': renderOrganPages,
  coverage: renderCoverageUnit,
  item: renderItemUnit,
  record: (site, n) => renderRecordUnit(site, Number(n)),
  head: renderHeadUnit,
  feed: renderFeedUnit,
  page: (site, name) => {
    const [, sequence, k, list] = /^(ours|carried):(\d+):(.*)$/.exec(name)!;
    return renderPageUnit(site, list!, sequence as Sequence, Number(k));
  },
  'log-page': (site, k) => renderLogPageUnit(site, Number(k)),
  shard: (site, k) => renderShard(site, Number(k)),
};

/** Files of one unit of `units.ts`. A file without content must not exist. */
export function renderUnit(site: Site, unit: string): Output[] {
  const single = SINGLE[unit];
  if (single) return single(site);
  const colon = unit.indexOf(':');
  const render = NAMED[unit.slice(0, colon)];
  if (!render) throw new Error(`unknown unit ${unit}`);
  return render(site, unit.slice(colon + 1));
}
