/** Types of document that have records: their index, and those of one organ. */
import { listHead, TYPES } from '../../domain/addresses';
import { listBase, listId } from '../../domain/lists';
import { DOCUMENT_TYPES } from '../../domain/document-types';
import { listRows } from '../../store/lists';
import { renderIndex } from '../../../templates/pages';
import type { IndexPageProps } from '../../../templates/props';
import { frameOf, type Output, type Site } from './context';

type Entry = IndexPageProps['groups'][number]['entries'][number] & { path: string };

/** Types with live records, of the whole site or of an organ and those below it, in the order of their definition. */
export function typesWithRecords(site: Site, organ?: string): Entry[] {
  const lists = DOCUMENT_TYPES.map(({ slug }) =>
    organ === undefined
      ? { kind: 'type' as const, type: slug }
      : { kind: 'organType' as const, organ, type: slug },
  );
  const rows = listRows(site.store, lists.map(listId));
  return DOCUMENT_TYPES.flatMap(({ name, listName, description }, at) => {
    const row = rows.get(listId(lists[at]!));
    if (!row?.live) return [];
    const path = listHead(listBase(lists[at]!, (id) => site.directory.numberOf(id)!));
    const newest = row.newest ? { newest: row.newest } : {};
    return [{ label: listName ?? name[0], path, count: row.live, note: description, ...newest }];
  });
}

export function renderTypesUnit(site: Site): Output[] {
  return [
    {
      address: TYPES,
      content: renderIndex({
        frame: frameOf(site, TYPES),
        title: '信息类型',
        introduction: '有专门要素的信息按类型集中查阅，可以逐列下载。只列出已有信息的类型。',
        groups: [{ entries: typesWithRecords(site) }],
      }),
    },
  ];
}
