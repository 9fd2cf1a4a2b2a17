import { expect, it } from 'vitest';
import { guessOrgan } from '../../src/domain/organ-names';

it.each([
  ['云山省人民政府', 'government', 'province', '云山省'],
  ['重庆市人民政府', 'government', 'province', '重庆市'],
  ['重庆市渝中区人民政府', 'government', 'county', '重庆市渝中区'],
  ['宁夏回族自治区人民政府', 'government', 'province', '宁夏回族自治区'],
  ['青岚市人民政府', 'government', 'city', '青岚市'],
  ['云山省青岚市望川县人民政府', 'government', 'county', '云山省青岚市望川县'],
  ['望川县石桥镇人民政府', 'government', 'township', '望川县石桥镇'],
  ['青岚市青湖区临湖街道办事处', 'subdistrict', 'township', '青岚市青湖区临湖街道'],
  ['青岚市市场监督管理局', 'department', 'city', '青岚市'],
  ['云山省人民政府办公厅', 'department', 'province', '云山省'],
  ['望川县农业农村局', 'department', 'county', '望川县'],
  ['青岚市经济开发区管理委员会', 'committee', 'county', '青岚市经济开发区'],
  ['上海市人民代表大会常务委员会', 'external', 'province', '上海市'],
  ['望川县第一中学', 'unit', 'county', '望川县'],
  ['中共青岚市委宣传部', 'party', 'city', '青岚市'],
])('%s is a %s at level %s', (name, kind, level, place) =>
  expect(guessOrgan(name)).toEqual({ kind, level, place }),
);

it('knows national organs, and no level where no place is named', () => {
  expect(guessOrgan('国务院')).toEqual({ kind: 'external', level: 'national' });
  expect(guessOrgan('国家发展和改革委员会')).toEqual({ kind: 'external', level: 'national' });
  expect(guessOrgan('民政局')).toEqual({ kind: 'department' });
});
