/** Pages of an organ: its home, guide, rules, reports and request page. */
import {
  listHead, organCoverage, organGuide, organHome, organReports, organRequest, organRules, recordJson,
} from '../../domain/addresses'; // prettier-ignore
import { textOf } from '../../domain/document-types';
import { listId } from '../../domain/lists';
import type { GuideRecord, RuleRecord } from '../../domain/public-record';
import type { OrganEntry } from '../../store/directory';
import { headLines, listRow, listRows, linesOfBoth } from '../../store/lists';
import { entryHeadsOf, liveRowsOf, parseRecord, recordRow, targetsOf } from '../../store/records';
import type { ListRow, RecordRow } from '../../store/rows';
import {
  renderGuide,
  renderOrgan,
  renderReports,
  renderRequest,
  renderRules,
} from '../../../templates/pages';
import type { Link, OrganLine } from '../../../templates/props';
import { resolveBody } from './body';
import { columnsOf } from './columns';
import { frameOf, type Output, type Site } from './context';
import { lineOf } from './lines';
import { headOf } from './links';
import { menuOf } from './menu';
import { currentJson } from './record-json';
import { typesWithRecords } from './types';

/** Newest records on a home. */
export const LATEST = 10;

const organList = (id: string) => listId({ kind: 'organ', organ: id });

const figures = (row: ListRow | undefined) => ({
  count: row?.live ?? 0,
  ...(row?.newest ? { newest: row.newest } : {}),
});

/** Organs with their figures, read at once. */
export function organLines(site: Site, organs: readonly OrganEntry[]): OrganLine[] {
  const rows = listRows(
    site.store,
    organs.map(({ record }) => organList(record.id)),
  );
  return organs.map(({ n, record }) => ({
    organ: record,
    path: organHome(n),
    ...figures(rows.get(organList(record.id))),
  }));
}

/** Live guides or rules of an organ, newest first. */
export const pagesOf = (site: Pick<Site, 'store'>, organ: string, type: 'guide' | 'rule'): RecordRow[] =>
  liveRowsOf(site.store, organ, type).reverse();

export function renderOrganUnit(site: Site, id: string): Output[] {
  const n = site.directory.numberOf(id);
  if (n === undefined) return [];
  const address = organHome(n);
  const organ = site.directory.organ(id);
  if (!organ) return [address, recordJson(address)].map((gone) => ({ address: gone, content: undefined }));
  const row = recordRow(site.store, id)!;
  return [
    { address, content: organHtml(site, organ, address) },
    { address: recordJson(address), content: currentJson(site, row, address, entryHeadsOf(site.store, id)) },
  ];
}

function organHtml(site: Site, { n, record: organ }: OrganEntry, address: string): string {
  const { store, directory } = site;
  const link = (id: string | undefined): Link[] => {
    const entry = directory.organ(id);
    return entry ? [{ label: entry.record.name, path: organHome(entry.n) }] : [];
  };
  const children = directory.children(organ.id);
  const isLower = ({ record }: OrganEntry) => record.kind === 'government' || record.level !== organ.level;
  const list = organList(organ.id);
  const row = listRow(store, list);
  const [parent] = link(organ.parent);
  const [successor] = link(organ.successor);
  return renderOrgan({
    frame: frameOf(site, address),
    menu: menuOf(site, organ.id)!,
    organ,
    ...(organ.reconsiderationOrgan ? { reconsideration: organ.reconsiderationOrgan } : {}),
    ...(parent ? { parent } : {}),
    predecessors: targetsOf(store, organ.id, 'succeeds').flatMap(link),
    ...(successor ? { successor } : {}),
    columns: columnsOf(site, organ.id, organ.items),
    types: typesWithRecords(site, organ.id),
    coverage: organCoverage(n),
    count: row?.live ?? 0,
    latest: headLines(store, list, LATEST).map(lineOf),
    list: { label: '全部公开信息', path: headOf(site, { kind: 'organ', organ: organ.id })! },
    hasGuide: pagesOf(site, organ.id, 'guide').length > 0,
    rules: pagesOf(site, organ.id, 'rule').length,
    departments: organLines(
      site,
      children.filter((child) => !isLower(child)),
    ),
    lower: organLines(site, children.filter(isLower)),
  });
}

export function renderOrganPages(site: Site, id: string): Output[] {
  const n = site.directory.numberOf(id);
  if (n === undefined) return [];
  const guideJson = recordJson(organGuide(n));
  const addresses = [organGuide(n), guideJson, organRules(n), organReports(n), organRequest(n)];
  const organ = site.directory.organ(id)?.record;
  if (!organ) return addresses.map((address) => ({ address, content: undefined }));
  const around = (path: string) => ({ frame: frameOf(site, path), menu: menuOf(site, id)!, organ });
  const [guideRow] = pagesOf(site, id, 'guide');
  const guide = parseRecord<GuideRecord>(guideRow);
  const resolved = guide && { ...guide, body: resolveBody(site, organGuide(n), guide.body) };
  return [
    {
      address: organGuide(n),
      content: renderGuide({ ...around(organGuide(n)), ...(resolved ? { guide: resolved } : {}) }),
    },
    {
      address: guideJson,
      content: guideRow && currentJson(site, guideRow, organGuide(n), []),
    },
    {
      address: organRules(n),
      content: renderRules({ ...around(organRules(n)), rules: pagesOf(site, id, 'rule').map(ruleLine) }),
    },
    {
      address: organReports(n),
      content: renderReports({ ...around(organReports(n)), reports: reportsOf(site, id) }),
    },
    { address: organRequest(n), content: renderRequest(around(organRequest(n))) },
  ];
}

/** Live annual reports of an organ itself, newest year first. */
const reportsOf = ({ store }: Site, organ: string) =>
  linesOfBoth(store, listId({ kind: 'organType', organ, type: 'annual-report' }), organList(organ))
    .map(lineOf)
    .map(({ title, path, day, carried, particulars }) => ({
      year: textOf(particulars, 'year') ?? '',
      title,
      path,
      day,
      carried,
    }))
    .sort((a, b) => (a.year === b.year ? 0 : a.year < b.year ? 1 : -1));

function ruleLine(row: RecordRow) {
  const rule = parseRecord<RuleRecord>(row)!;
  return {
    title: rule.title,
    path: row.path!,
    ...(rule.documentNumber ? { documentNumber: rule.documentNumber } : {}),
    ...(rule.issuedOn ? { issuedOn: rule.issuedOn } : {}),
    day: row.day,
  };
}

/** JSON of a disclosure item, beside the head of its list. */
export function renderItemUnit(site: Site, id: string): Output[] {
  const n = site.directory.numberOf(id);
  if (n === undefined) return [];
  const page = listHead(`items/${n}`);
  const row = site.directory.item(id) ? recordRow(site.store, id) : undefined;
  return [{ address: recordJson(page), content: row && currentJson(site, row, page, []) }];
}
