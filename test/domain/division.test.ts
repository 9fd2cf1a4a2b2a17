import { describe, expect, it } from 'vitest';
import { divisionOf } from '../../src/admin/server/division';

const table = [
  { code: '99', name: '云山省' },
  { code: '9901', name: '青岚市' },
  { code: '990101', name: '望川县' },
  { code: '990102', name: '临溪县' },
  { code: '990101100', name: '石桥镇' },
  { code: '98', name: '海门市' },
  { code: '9801', name: '市辖区' },
  { code: '980101', name: '东城区' },
];

describe('a division code', () => {
  it.each([
    ['990000', '云山省'],
    ['990100', '云山省青岚市'],
    ['990101', '云山省青岚市望川县'],
    ['980101', '海门市东城区'],
    ['990101100', '云山省青岚市望川县石桥镇'],
  ])('%s is %s', (code, name) => expect(divisionOf(table, code)).toEqual({ name }));

  it.each(['990109', '990200', '990101999', '990201', '990201001'])('%s is not in the table', (code) =>
    expect(divisionOf(table, code)).toEqual({ unknown: true }),
  );

  it('of which the table does not tell is left alone', () => {
    expect(divisionOf([], '990101')).toBeUndefined();
    expect(divisionOf(table, '990102001')).toBeUndefined();
    expect(divisionOf(table, '880101')).toBeUndefined();
  });
});
