import { beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../../src/domain/calendar';
import { sha256Hex } from '../../src/domain/canonical';
import { isCreditCode } from '../../src/domain/credit-code';
import { isStandardDocumentNumber } from '../../src/domain/document-number';
import { DOCUMENT_TYPES, documentType, particularFaults, picturesOf } from '../../src/domain/document-types';
import { reportDueOn } from '../../src/domain/document-types/annual-report';
import { DUTIES, dutiesFor } from '../../src/domain/duties';
import { daysBetween, isLocalDate, shanghaiDay } from '../../src/domain/local-date';
import { dueOn } from '../../src/domain/time-limit';
import { isTopic } from '../../src/domain/topics';
import { SEALED_WITHDRAWALS } from '../../src/domain/vocabulary';
import { lexicalBody } from '../../src/sample/body';
import { writeFile } from '../../src/sample/files';
import { STATEMENTS } from '../../src/sample/content/statements';
import { plan, type SamplePlan } from '../../src/sample/plan';
import { organByKey, ORGANS } from '../../src/sample/world';

const END = '2026-11-20';
let sample: SamplePlan;
beforeAll(() => {
  sample = plan(END);
});
const published = () => sample.documents.filter((one) => !one.stays);
/** Day of first publication by key. */
const publicationDays = () =>
  new Map(
    sample.events.flatMap((event) =>
      event.what === 'publish'
        ? [event.document, ...event.companions].map((one) => [one.key, shanghaiDay(event.at)] as const)
        : [],
    ),
  );

describe('the sample’s organs', () => {
  it('have credit codes that check and differ, telephones that differ, parents that stand before them', () => {
    const known = new Set<string>();
    for (const organ of ORGANS) {
      if (organ.parent) expect(known).toContain(organ.parent);
      known.add(organ.key);
      if (!organ.external) expect(isCreditCode(organ.creditCode!)).toBe(true);
    }
    for (const field of ['creditCode', 'telephone'] as const) {
      const values = ORGANS.flatMap((organ) => organ[field] ?? []);
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('have at least two records each, and every duty has one', () => {
    const counts = new Map<string, number>();
    const items = new Set<string>();
    for (const one of published()) {
      for (const key of [one.organ, ...(one.joint ?? [])]) counts.set(key, (counts.get(key) ?? 0) + 1);
      for (const code of [one.item, ...(one.otherItems ?? [])]) items.add(code);
    }
    for (const organ of ORGANS.filter((one) => !one.external))
      expect([organ.key, (counts.get(organ.key) ?? 0) >= 2]).toEqual([organ.key, true]);
    expect(DUTIES.map((duty) => duty.code).filter((code) => !items.has(code))).toEqual([]);
  });
});

describe('the sample’s documents', () => {
  it('stand under duties that bind their organ, with real topics and dates', () => {
    for (const one of sample.documents) {
      const organ = organByKey.get(one.organ)!;
      const codes = dutiesFor(organ.kind, organ.level).map((duty) => duty.code);
      for (const code of [one.item, ...(one.otherItems ?? [])])
        expect([one.key, codes]).toEqual([one.key, expect.arrayContaining([code])]);
      expect([one.key, isTopic(one.topic)]).toEqual([one.key, true]);
      const dates = [one.issued, one.published, one.effective, one.expires].filter(
        (day) => day !== undefined,
      );
      expect([one.key, dates.every(isLocalDate)]).toEqual([one.key, true]);
    }
  });

  it('have numbers that differ', () => {
    const numbers = [...sample.numbers.values()];
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !isStandardDocumentNumber(number))).toEqual([
      '（岚）应急罚〔2025〕14号',
    ]);
  });

  it('are public within twenty working days, after everything that they name', () => {
    const at = new Map(sample.events.flatMap((e) => (e.what === 'publish' ? [[e.document.key, e.at] as const] : [])));
    for (const event of sample.events) {
      if (event.what !== 'publish') continue;
      const { document } = event;
      expect([document.key, daysBetween(document.issued, shanghaiDay(event.at)) <= 20]).toEqual([document.key, true]);
      for (const key of document.collects ?? [])
        if (at.has(key)) expect([document.key, key, at.get(key)! < event.at]).toEqual([document.key, key, true]);
      lexicalBody(document.body, (key) => {
        const target = sample.documents.find((one) => one.key === key);
        expect([document.key, key, Boolean(target)]).toEqual([document.key, key, true]);
        if (at.has(key)) expect(at.get(key)! < event.at).toBe(true);
        return { id: key, title: target!.title };
      });
    }
  }); // prettier-ignore

  it('keep the limits of their duties, by the working days of the notices', () => {
    const days = publicationDays();
    const late = sample.documents.filter(({ key, item, issued, interprets }) => {
      const eventOn = interprets?.map((target) => days.get(target)).find((day) => day !== undefined);
      const due = dueOn({ issuedOn: issued, eventOn }, DUTIES.find(({ code }) => code === item), SHIPPED);
      return days.has(key) && due.kind === 'due' && days.get(key)! > due.on;
    });
    expect(late.map(({ key }) => key)).toEqual([]);
  }); // prettier-ignore

  it('leave columns without information to what somebody signed, of all kinds', () => {
    expect(new Set(STATEMENTS.map(({ kind }) => kind)).size).toBe(2);
    expect(STATEMENTS.some(({ withdrawn }) => withdrawn)).toBe(true);
    for (const { organ: key, item, from, until, signedOn } of STATEMENTS) {
      const organ = organByKey.get(key)!;
      expect(dutiesFor(organ.kind, organ.level).map(({ code }) => code)).toContain(item);
      expect(signedOn >= (until ?? from)).toBe(true);
      const inColumn = published().filter(
        (one) => [one.organ, ...(one.joint ?? [])].includes(key) && [one.item, ...(one.otherItems ?? [])].includes(item),
      );
      expect([key, item, inColumn.map((one) => one.key)]).toEqual([key, item, []]);
    }
  }); // prettier-ignore

  it('show every state, and end yesterday', () => {
    const all = published();
    const relations = new Set(all.flatMap((one) => one.changes?.map((change) => change.relation) ?? []));
    expect([...relations].sort()).toEqual(['amends', 'partlyRepeals', 'repeals', 'replaces']);
    const kinds = all.flatMap((one) => (one.withdrawn ? [one.withdrawn.kind] : []));
    expect(kinds.some((kind) => SEALED_WITHDRAWALS.includes(kind))).toBe(true);
    expect(kinds.some((kind) => !SEALED_WITHDRAWALS.includes(kind))).toBe(true);
    expect(all.some((one) => one.effective && one.effective > END)).toBe(true);
    expect(all.some((one) => one.expires && one.expires < END)).toBe(true);
    for (const origin of ['joint', 'forwarded', 'reposted'])
      expect(all.some((one) => one.origin === origin)).toBe(true);
    expect(shanghaiDay(sample.events.at(-1)!.at)).toBe(END);
    expect(new Set(sample.documents.map((one) => one.stays)).size).toBe(4);
  });

  it('name nobody’s identity card, mobile telephone or bank card, and no real area', () => {
    for (const one of sample.documents) {
      const text = one.title + one.body + JSON.stringify(one.files ?? []);
      expect([one.key, /\d{15,19}/.test(text) || /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text)]).toEqual([one.key, false]);
    }
  }); // prettier-ignore

  it('leave nothing after a day that comes before the end of their story', () => {
    const early = plan('2024-06-30');
    expect(shanghaiDay(early.events.at(-1)!.at) <= '2024-06-30').toBe(true);
    expect(early.events.length).toBeLessThan(sample.events.length);
    const late = plan('2028-03-10');
    const newest = late.documents.filter((one) => one.key.startsWith('shuizhi-')).at(-1)!;
    expect(newest.title).toContain('2028年2月');
  });
});

describe('documents with a type', () => {
  const typed = () => published().filter((one) => one.type);
  const values = (type: string) => typed().filter((one) => one.type === type);

  it('are there of every type, with all that their type asks for', () => {
    expect(DOCUMENT_TYPES.map(({ slug }) => slug).filter((slug) => values(slug).length < 2)).toEqual([]);
    const days = publicationDays();
    for (const one of typed()) {
      const type = documentType(one.type)!;
      const today = days.get(one.key) ?? one.issued;
      const faults = [one.particulars, { ...one.particulars, ...one.corrected?.particulars }].flatMap(
        (given) => (one.carriedOver ? [] : particularFaults(type, given, today)),
      );
      expect([one.key, faults]).toEqual([one.key, []]);
      const files = (one.files ?? []).map(({ name }) => name);
      expect([one.key, picturesOf(type, one.particulars).filter((name) => !files.includes(name))]).toEqual([
        one.key,
        [],
      ]);
    }
  });

  it('are one of a kind where an organ has only one', () => {
    const keys = typed().flatMap(({ type, organ, particulars }) => {
      const { onlyOne } = documentType(type)!;
      return onlyOne ? [`${type} ${organ} ${onlyOne === 'perYear' ? String(particulars!.year) : ''}`] : [];
    });
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it('have a notice that runs today, and results of ended ones', () => {
    const notices = values('notice');
    for (const { key, expires, particulars } of notices)
      expect([key, expires]).toEqual([key, particulars!.to]);
    expect(notices.some(({ published: day, expires }) => day! <= END && expires! > END)).toBe(true);
    expect(notices.some(({ corrected }) => corrected?.collects?.length)).toBe(true);
  });

  it('report on 2025 from every organ of today', () => {
    const reported = new Set(values('annual-report').filter(({ particulars }) => particulars!.year === 2025).map(({ organ }) => organ));
    const days = publicationDays();
    const own = ORGANS.filter(({ external, validTo }) => !external && !validTo);
    expect(own.length).toBeGreaterThan(35);
    expect(own.filter(({ key }) => !reported.has(key) || !days.has(`nb-${key}-2025`)).map(({ key }) => key)).toEqual([]);
  }); // prettier-ignore

  it('report in time, but for one organ', () => {
    const days = publicationDays();
    const late = values('annual-report').filter(({ key, organ, particulars }) => {
      const due = reportDueOn(Number(particulars!.year), organByKey.get(organ)!.kind === 'government');
      return days.has(key) && days.get(key)! > due;
    });
    expect(late.map(({ key }) => key)).toEqual(['nb-wc-ny-2025']);
  });

  it('count requests so that rows and columns add up, from year to year', () => {
    const carried = new Map<string, number>();
    for (const { key, organ, particulars, body } of values('annual-report')) {
      const rows = body
        .split('\n')
        .filter((line) => (line.match(/\|/g)?.length ?? 0) === 9)
        .slice(1)
        .map((line) => line.split('|').slice(2, 9).map(Number));
      expect([key, rows.length]).toEqual([key, 25]);
      for (const row of rows) expect([key, row.slice(0, 6).reduce((a, b) => a + b)]).toEqual([key, row[6]]);
      const [fresh, before, ...rest] = rows as [number[], number[], ...number[][]];
      const [done, left] = [rest.at(-2)!, rest.at(-1)!];
      for (let column = 0; column < 7; column++) {
        const outcomes = rest.slice(0, -2).map((row) => row[column]!);
        expect(outcomes.every((count) => count >= 0)).toBe(true);
        expect([key, outcomes.reduce((a, b) => a + b)]).toEqual([key, done[column]]);
        expect([key, fresh[column]! + before[column]!]).toEqual([key, done[column]! + left[column]!]);
      }
      const year = Number(particulars!.year);
      expect([key, carried.get(`${organ} ${year}`) ?? before[6]]).toEqual([key, before[6]]);
      carried.set(`${organ} ${year + 1}`, left[6]!);
    }
  });
});

it('writes attachments with the same bytes at every run', async () => {
  const forms = new Set<string>();
  for (const file of published().flatMap((one) => one.files ?? [])) {
    if (forms.has(file.form)) continue;
    forms.add(file.form);
    const first = await writeFile(file);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect([file.form, sha256Hex(await writeFile(file))]).toEqual([file.form, sha256Hex(first)]);
  }
  expect([...forms].sort()).toEqual(['csv', 'docx', 'pdf', 'portrait', 'xlsx']);
});
