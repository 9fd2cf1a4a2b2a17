/** When a column is kept up (domain.md 7.6), and when a statement speaks for it. */
import { describe, expect, it } from 'vitest';
import { coverageOf, thresholdOf, withParts, type ColumnFacts } from '../../src/domain/directory-coverage';
import { latestStatement, statementInWords, type Signed } from '../../src/domain/statements';

const signed = (over: Partial<Signed> = {}): Signed => ({
  kind: 'nothing',
  from: '2026-01-01',
  until: '2026-06-30',
  signedBy: '陈明',
  signedOn: '2026-07-03',
  ...over,
});
const state = (facts: Partial<ColumnFacts>, today: string) =>
  coverageOf({ code: 'A20-05', count: 0, ...facts }, today).state;

describe('a column', () => {
  it('is late after a year, with a month of warning', () => {
    const facts = { count: 3, newest: '2025-06-01' };
    expect(state(facts, '2026-05-02')).toBe('fresh');
    expect(state(facts, '2026-05-03')).toBe('dueSoon');
    expect(state(facts, '2026-06-01')).toBe('dueSoon');
    expect(state(facts, '2026-06-02')).toBe('late');
    expect(coverageOf({ code: 'A20-05', ...facts }, '2026-05-01').renewBy).toBe('2026-06-01');
  });

  it('of policy documents after six months, of news after two weeks', () => {
    expect(thresholdOf('A20-01-02')).toEqual({ warnAfter: 150, lateAfter: 183 });
    expect(thresholdOf('A20-10').lateAfter).toBe(365);
    expect(state({ code: 'A20-01', count: 1, newest: '2026-01-01' }, '2026-07-04')).toBe('late');
    expect(state({ code: 'DT-01', count: 1, newest: '2026-01-01' }, '2026-01-12')).toBe('dueSoon');
  });

  it('without a record is empty, until somebody signs', () => {
    expect(state({}, '2026-07-10')).toBe('empty');
    expect(state({ statement: signed() }, '2026-07-10')).toBe('nothing');
    expect(state({ statement: signed() }, '2027-06-10')).toBe('dueSoon');
    expect(state({ statement: signed() }, '2027-07-01')).toBe('empty');
  });

  it('with old records is spoken for by a later statement, and the other way round', () => {
    const facts = { count: 1, newest: '2024-03-01', statement: signed() };
    expect(state(facts, '2026-07-10')).toBe('nothing');
    expect(state({ ...facts, newest: '2026-07-08' }, '2026-07-10')).toBe('fresh');
    expect(state(facts, '2027-07-01')).toBe('late');
  });

  it('that does not apply wants nothing while the statement lasts', () => {
    const statement = signed({ kind: 'notApplicable', until: undefined, basis: '“三定”规定' });
    expect(state({ statement }, '2030-01-01')).toBe('notApplicable');
    expect(state({ statement: { ...statement, until: '2026-12-31' } }, '2027-01-01')).toBe('empty');
  });

  it('counts what stands in its parts', () => {
    const column = (id: string, facts: Partial<ColumnFacts>, parent?: string) => ({
      id,
      ...(parent ? { parent } : {}),
      facts: { code: id, count: 0, ...facts },
    });
    const [whole, first] = withParts([
      column('P', {}),
      column('A', { count: 2, newest: '2026-03-01' }, 'P'),
      column('B', { count: 1, newest: '2026-05-01' }, 'P'),
    ]);
    expect(whole!.facts).toEqual({ code: 'P', count: 3, newest: '2026-05-01' });
    expect(first!.facts.count).toBe(2);
    const [silent] = withParts([
      column('P', {}),
      column('A', { statement: signed() }, 'P'),
      column('B', { statement: signed({ until: '2026-03-31' }) }, 'P'),
    ]);
    expect(silent!.facts.statement?.until).toBe('2026-03-31');
    expect(withParts([column('P', {}), column('A', { statement: signed() }, 'P'), column('B', {}, 'P')])[0]!.facts.statement).toBeUndefined(); // prettier-ignore
  });
});

describe('a statement in words', () => {
  it('names period, person and day', () => {
    expect(statementInWords(signed())).toBe(
      '2026年1月1日至2026年6月30日无此类信息，已由陈明于2026年7月3日确认。',
    );
    expect(statementInWords(signed({ kind: 'notApplicable', until: undefined, basis: '“三定”规定。' }))).toBe(
      '自2026年1月1日起依法不适用本栏目，已由陈明于2026年7月3日确认（依据：“三定”规定）。',
    );
  });

  it('counts the one that reaches furthest', () => {
    const [old, recent] = [signed({ until: '2025-12-31' }), signed()];
    expect(latestStatement([old, recent])).toBe(recent);
    expect(latestStatement([])).toBeUndefined();
  });
});
