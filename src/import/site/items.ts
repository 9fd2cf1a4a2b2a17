/** A column of an old site (栏目) → a disclosure item: by code, by name, or by the one name that contains it. */
import { binds } from '../../../collections/fields/item-choice';
import type { ImportSession } from '../session';
import type { Note } from './vocabulary';

/** Shorter words are in the names of too many items. */
const LEAST = 4;

/** The one item that binds the organ and has the word in its name. */
function nearItem({ items, organs }: ImportSession, word: string, organName: string) {
  const organ = organs.find(organName);
  if (!organ?.level || word.length < LEAST) return undefined;
  const { level, kind, items: own } = organ;
  const near = items.all.filter(
    (item) => item.name.includes(word) && binds({ level, kind, items: own }, item),
  );
  return near.length === 1 ? near[0] : undefined;
}

/**
 * The item that is meant; without one, what a government numbers is a policy document.
 * @param value what stands in the catalogue, perhaps a path such as `政务公开>规范性文件`
 * @param number 文号
 * @param notes what was not found or only nearly, equal for equal values
 */
export function itemOf(session: ImportSession, value: string | undefined, number: string, organ: string, notes: Note[]): string | undefined {
  const { byCode, byName } = session.items;
  const last = value?.split(/[\\/＼>＞|]/).at(-1)!.trim();
  const named = last && (byCode.get(last) ?? byName.get(last));
  if (named) return named;
  const near = last ? nearItem(session, last, organ) : undefined;
  const note = { field: '公开事项', list: 'column' } as const;
  if (near) notes.push({ ...note, reason: `栏目“${last}”按相近的名称归入公开事项“${near.name}”` });
  else if (value) notes.push({ ...note, reason: `栏目“${value}”不在公开事项目录中，没有采用` });
  return near?.id ?? (/[政府国][\u4e00-\u9fa5]{0,4}〔/.test(number) ? byCode.get('A20-01') : undefined);
} // prettier-ignore
