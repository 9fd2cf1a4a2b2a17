import { expect, it } from 'vitest';
import { distinctItemNames } from '../../src/domain/item-names';
import type { ItemRecord } from '../../src/domain/public-record';

const item = (id: string, name: string, levels: ItemRecord['levels']): ItemRecord =>
  ({ type: 'item', id, code: id, name, levels }) as ItemRecord;

it('names items of one name by their levels, and by their code where these are equal too', () => {
  const names = distinctItemNames([
    item('K-04', '土地征收', ['city', 'county']),
    item('T-05', '土地征收', ['township']),
    item('A', '统计信息', ['county']),
    item('X-1', '收费', ['county']),
    item('X-2', '收费', ['county']),
  ]);
  expect([...names.values()]).toEqual([
    '土地征收（市级、县级）',
    '土地征收（乡级）',
    '统计信息',
    '收费（X-1）',
    '收费（X-2）',
  ]);
});
