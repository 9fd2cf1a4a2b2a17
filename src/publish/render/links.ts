/** Addresses that depend on what is public: homes of organs, heads of lists, pages of other types. */
import { listHead, organGuide, organHome } from '../../domain/addresses';
import { listBase, listId, type ListKey } from '../../domain/lists';
import type { GuideRecord } from '../../domain/public-record';
import { parseRecord } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import type { Site } from './context';
import { hasHead } from './units';

/** Directory of a list; its organ and item must have been published at some time. */
export function baseOf(site: Site, key: ListKey): string | undefined {
  const { directory } = site;
  if ('organ' in key && directory.numberOf(key.organ) === undefined) return undefined;
  if ('item' in key && directory.numberOf(key.item) === undefined) return undefined;
  return listBase(key, (id) => directory.numberOf(id)!);
}

/** Head of a list, if the list is on the site. */
export function headOf(site: Site, key: ListKey): string | undefined {
  const base = hasHead(site, listId(key)) ? baseOf(site, key) : undefined;
  return base === undefined ? undefined : listHead(base);
}

export function organHomeOf(site: Site, id: string | undefined): string | undefined {
  const organ = site.directory.organ(id);
  return organ && organHome(organ.n);
}

/** Where records without a page of their own are shown. */
export function homeOf(site: Site, row: RecordRow): string | undefined {
  switch (row.type) {
    case 'organ':
      return organHomeOf(site, row.id);
    case 'item':
      return headOf(site, { kind: 'item', item: row.id });
    case 'guide': {
      const organ = site.directory.organ(parseRecord<GuideRecord>(row)?.organ.id);
      return organ && organGuide(organ.n);
    }
    default:
      return undefined;
  }
}
