/** 目录完整情况 of an organ. Dates, never ages: what is late follows from them and is judged inside. */
import { organCoverage, recordJson } from '../../domain/addresses';
import { renderCoverage } from '../../../templates/pages';
import { columnsOf } from './columns';
import { absolute, frameOf, json, type Output, type Site } from './context';
import { menuOf } from './menu';

export function renderCoverageUnit(site: Site, id: string): Output[] {
  const n = site.directory.numberOf(id);
  if (n === undefined) return [];
  const address = organCoverage(n);
  const data = recordJson(address);
  const organ = site.directory.organ(id)?.record;
  if (!organ) return [address, data].map((gone) => ({ address: gone, content: undefined }));
  const columns = columnsOf(site, id, organ.items);
  const bound = new Set(organ.items.filter((item) => site.directory.item(item))).size;
  const content = renderCoverage({
    frame: frameOf(site, address),
    menu: menuOf(site, id)!,
    organ,
    columns,
    bound,
  });
  const open = columns.map(({ item, path, count, newest, statement }) => ({
    code: item.code,
    name: item.name,
    ...(path ? { url: absolute(site, path) } : {}),
    count,
    ...(newest ? { newest } : {}),
    ...(statement ? { statement } : {}),
  }));
  const twin = { organ: organ.name, url: absolute(site, address), bound, columns: open };
  return [
    { address: data, content: json(twin) },
    { address, content },
  ];
}
