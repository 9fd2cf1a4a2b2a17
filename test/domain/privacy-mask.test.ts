import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_PROFILE, detect, mask, type MaskProfile } from '../../src/domain/privacy';
import { person, withIdCheck } from '../fixtures/persons';

const masked = (text: string, profile: MaskProfile = DEFAULT_PROFILE, columns?: string[]) =>
  mask(text, detect({ text, layer: 'body', place: '', columns }), profile, { columns });

describe('masks of domain.md 11.2', () => {
  it.each([
    ['11010519491231002X', '11*************02X'],
    ['110105 19491231 002X', '11**** ******** *02X'],
    ['电话13800138001', '电话138****8001'],
    ['电话 +86 13800138001', '电话 +86 138****8001'],
    ['卡号6228480402564890018', '卡号***************0018'],
    ['闽C12A45', '闽C***45'],
    ['邮箱 zhangsan@example.com', '邮箱 z***@example.com'],
    ['家庭住址：青岚市望川县石桥镇新街12号3栋', '家庭住址：青岚市望川县石桥镇***'],
    ['家庭住址：青岚市望川县石桥镇东山村三组12号', '家庭住址：青岚市望川县石桥镇东山村***'],
    ['姓名：张建国，出生日期：1962年9月27日', '姓名：张建国，出生日期：1962年'],
    ['姓名：张建国，出生日期：1962-09-27', '姓名：张建国，出生日期：1962'],
    ['村民张建国因患肺癌', '村民张**因患肺癌'],
    ['孤儿李晓燕，现由祖母抚养', '孤儿***，现由祖母抚养'],
    ['统一社会信用代码 91350100M000100Y43', '统一社会信用代码 91350100M000100Y43'],
  ])('%s', (text, expected) => expect(masked(text)).toEqual({ text: expected, left: [] }));

  it('another profile', () => {
    const profile: MaskProfile = { residentId: '6+4', names: 'surnameAndLast' };
    expect(masked('11010519491231002X', profile).text).toBe('110105********002X');
    expect(masked('村民张建国因患肺癌', profile).text).toBe('村民张*国因患肺癌');
    expect(masked('村民欧阳建国因患肺癌', profile).text).toBe('村民欧阳*国因患肺癌');
  });
  it('keeps the cells of a row apart', () => {
    const id = [...'11010519491231002X'].join('\t');
    expect(masked(`1\t张三\t${id}`).text.split('\t')).toHaveLength(20);
    expect(masked('李晓燕\t二年级', DEFAULT_PROFILE, ['姓名', '年级']).text).toBe('***\t二年级');
  });
  it('leaves nothing that stops a publication', () => {
    const n = fc.integer({ min: 0, max: 50_000 });
    fc.assert(
      fc.property(n, n, fc.constantFrom('，', '\t', ' 电话 ', '\n'), (a, b, gap) => {
        const [one, two] = [person(a), person(b)];
        const text = [one.name, one.id, one.mobile, one.card, two.name, two.id].join(gap);
        const result = masked(text);
        expect(result.left.filter(({ severity }) => severity !== 'warn')).toEqual([]);
        for (const secret of [one.id, one.mobile, one.card, two.id])
          expect(result.text).not.toContain(secret);
      }),
    );
  });
  it('says what it could not mask', () => {
    const text = '承办人（签字）：\ufffc';
    expect(masked(text).left.map(({ kind }) => kind)).toEqual(['signature']);
  });
  it('scans the result, not the intention: what was not given stays and is named', () => {
    const text = `甲 ${withIdCheck('34022319620927123')} 乙 ${withIdCheck('34022319620927456')}`;
    const [first] = detect({ text, layer: 'body', place: '' });
    expect(mask(text, [first!]).left.map(({ kind }) => kind)).toEqual(['residentId']);
  });
});
