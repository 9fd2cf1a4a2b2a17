import { organGuide, organHome, organReports, organRequest, organRules } from '../../domain/addresses';
import type { Directory } from '../../store/directory';
import type { OrganMenu } from '../../../templates/props';
import type { Site } from './context';
import { headOf } from './links';

const menus = new WeakMap<Directory, Map<string, OrganMenu>>();

/** Left menu of an organ that has a directory here; made once for all its pages. */
export function menuOf(site: Site, organId: string): OrganMenu | undefined {
  let known = menus.get(site.directory);
  if (!known) menus.set(site.directory, (known = new Map()));
  let menu = known.get(organId);
  if (!menu && (menu = makeMenu(site, organId))) known.set(organId, menu);
  return menu;
}

function makeMenu(site: Site, organId: string): OrganMenu | undefined {
  const entry = site.directory.organ(organId);
  if (!entry) return undefined;
  const { n, record: organ } = entry;
  const items = [...new Set(organ.items)];
  return {
    organ,
    home: organHome(n),
    guide: organGuide(n),
    rules: organRules(n),
    reports: organReports(n),
    request: organRequest(n),
    columns: items.flatMap((id) => {
      const item = site.directory.item(id)?.record;
      const path = item && headOf(site, { kind: 'organItem', organ: organId, item: id });
      const depth = item?.parent !== undefined && items.includes(item.parent) ? 1 : 0;
      return path === undefined ? [] : [{ label: item!.name, path, depth }];
    }),
  };
}
