import type { ItemRecord } from './public-record';
import { LEVEL_LABELS } from './vocabulary';

const ofLevels = ({ name, levels }: ItemRecord): string =>
  levels?.length ? `${name}（${levels.map((level) => LEVEL_LABELS[level]).join('、')}）` : name;

/**
 * Names of disclosure items where items of all levels stand side by side. 条例 Art. 21 lays duties of one name
 * (土地征收、房屋征收、社会救助) on counties and on townships: those get their levels, and still equal ones their
 * code.
 * @returns names by id
 */
export function distinctItemNames(items: readonly ItemRecord[]): Map<string, string> {
  const shared = (of: (item: ItemRecord) => string) => {
    const counts = new Map<string, number>();
    for (const item of items) counts.set(of(item), (counts.get(of(item)) ?? 0) + 1);
    return (item: ItemRecord) => counts.get(of(item))! > 1;
  };
  const sameName = shared((item) => item.name);
  const sameLevels = shared(ofLevels);
  return new Map(
    items.map((item) => [
      item.id,
      !sameName(item) ? item.name : sameLevels(item) ? `${item.name}（${item.code}）` : ofLevels(item),
    ]),
  );
}
