import { organGuide, organHome, organReports, organRequest, organRules } from '../../domain/addresses';
import { listId } from '../../domain/lists';
import type { Directory } from '../../store/directory';
import { all } from '../../store/statements';
import type { OrganMenu } from '../../../templates/props';
import type { Site } from './context';
import { headOf } from './links';

interface Known {
  /** Columns that have records, as far as the menu was made of them. */
  lists: string;
  menu: OrganMenu;
}
const menus = new WeakMap<Directory, Map<string, Known>>();

/** Left menu of an organ that has a directory here; made anew when a column comes to have records, or none. */
export function menuOf(site: Site, organId: string): OrganMenu | undefined {
  let known = menus.get(site.directory);
  if (!known) menus.set(site.directory, (known = new Map()));
  const filled = columnsWithRecords(site, organId);
  const lists = filled.join(' ');
  const made = known.get(organId);
  if (made?.lists === lists) return made.menu;
  const menu = makeMenu(site, organId, new Set(filled));
  if (menu) known.set(organId, { lists, menu });
  return menu;
}

function columnsWithRecords({ store }: Site, organId: string): string[] {
  const own = listId({ kind: 'organ', organ: organId });
  const rows = all<{ id: string }>(
    store,
    'SELECT id FROM list WHERE id > ? AND id < ? AND live > 0',
    `${own}|`,
    `${own}}`,
  );
  return rows.map(({ id }) => id);
}

function makeMenu(site: Site, organId: string, filled: ReadonlySet<string>): OrganMenu | undefined {
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
      const key = { kind: 'organItem', organ: organId, item: id } as const;
      const path = item && filled.has(listId(key)) ? headOf(site, key) : undefined;
      const depth = item?.parent !== undefined && items.includes(item.parent) ? 1 : 0;
      return path === undefined ? [] : [{ label: item!.name, path, depth }];
    }),
  };
}
