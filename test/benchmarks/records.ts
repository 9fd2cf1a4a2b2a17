/** Invented notices of realistic length, in any number, as entries of a ledger: the same ones in every run. */
import { canonicalJson } from '../../src/domain/canonical';
import { TOPICS } from '../../src/domain/topics';
import type {
  DocumentRecord, EntryContent, Instant, ItemRecord, LedgerEntry, OrganRecord, PublicRecord,
} from '../../src/domain/public-record'; // prettier-ignore
import { entryHash, GENESIS, textHash } from '../../src/publish/ledger/hash';

/** A repeatable sequence of whole numbers below a bound (Lehmer). */
export function numbers(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => (state = (state * 48271) % 2147483647) % bound;
}

const PLACES = ['云山省', '青岚市', '望川县', '临溪区', '石桥镇', '云岭乡'];
const OFFICES = [
  '发展和改革',
  '财政',
  '民政',
  '教育',
  '人力资源和社会保障',
  '自然资源',
  '卫生健康',
  '应急管理',
  '市场监督管理',
];
const MATTERS = ['农村低收入家庭救助', '义务教育学校布局调整', '城镇老旧小区改造', '防汛抗旱准备', '基层医疗机构药品配备', '高标准农田建设', '公共就业服务', '政务服务事项办理', '食品经营许可', '国有建设用地供应', '残疾人两项补贴发放', '道路交通安全整治']; // prettier-ignore
const KINDS = ['通知', '意见', '公告', '实施方案', '管理办法', '批复'];
const ACTIONS = [
  '核实对象',
  '公示名单',
  '拨付资金',
  '检查落实',
  '汇总数据',
  '培训人员',
  '更新台账',
  '答复咨询',
  '登记申请',
  '评估效果',
];
const MANNERS = [
  '逐户',
  '按月',
  '会同有关部门',
  '在规定期限内',
  '依照法定程序',
  '通过政务服务窗口',
  '委托专业机构',
  '分批次',
];
const ENDS = ['确保不漏一户、不错一人', '并将结果书面告知申请人', '有关材料归档保存', '发现问题及时纠正', '费用由同级财政承担', '接受社会监督']; // prettier-ignore

const ORGANS = 60;
const ITEMS = 30;
const BOUND_ITEMS = 8;
const WITH_SUBS = TOPICS.filter((one) => one.subs.length > 0);

/** Over how many organs, items of each organ, and topics the notices are spread: how long lists get. */
export interface Spread {
  organs: number;
  items: number;
  topics: number;
}
const WIDE: Spread = { organs: ORGANS, items: BOUND_ITEMS, topics: WITH_SUBS.length };
/** From 1,000 notices on every list has more than a page. */
export const NARROW: Spread = { organs: 4, items: 2, topics: 3 };

const FIRST_DAY = Date.parse('2015-01-05T01:00:00.000Z');

export const organId = (i: number) => `organ-${i}`;
export const itemId = (i: number) => `item-${i}`;

const organName = (i: number) => {
  const place = PLACES[i % PLACES.length]!;
  return i < PLACES.length
    ? `${place}人民政府`
    : `${place}${OFFICES[i % OFFICES.length]}局${Math.floor(i / 9)}分局`;
};

function organs(): OrganRecord[] {
  return Array.from({ length: ORGANS }, (_, i) => ({
    type: 'organ',
    recordVersion: 1,
    id: organId(i),
    name: organName(i),
    shortName: organName(i),
    kind: i < PLACES.length ? 'government' : 'department',
    level: (['province', 'city', 'county', 'county', 'township', 'township'] as const)[i % 6]!,
    ...(i === 0 ? {} : { parent: organId(i < PLACES.length ? i - 1 : i % PLACES.length) }),
    items: Array.from({ length: BOUND_ITEMS }, (_x, k) => itemId((i + k) % ITEMS)),
    order: i,
  }));
}

const items = (): ItemRecord[] =>
  Array.from({ length: ITEMS }, (_, i) => ({
    type: 'item',
    recordVersion: 1,
    id: itemId(i),
    code: `B${i}`,
    name: `${MATTERS[i % MATTERS.length]}信息${Math.floor(i / MATTERS.length) + 1}`,
    levels: ['province', 'city', 'county', 'township'],
    order: i,
  }));

function paragraph(random: (bound: number) => number): string {
  const pick = (list: readonly string[]) => list[random(list.length)]!;
  const sentence = () =>
    `对${pick(MATTERS)}工作，各单位应当${pick(MANNERS)}${pick(ACTIONS)}、${pick(ACTIONS)}，第${1 + random(4000)}号事项${pick(ENDS)}。`;
  return Array.from({ length: 2 + random(3) }, sentence).join('');
}

/** The i-th notice (from 0): in seven lists, some 1,500 characters, without citations. */
export function notice(i: number, spread = WIDE): DocumentRecord {
  const random = numbers(7919 + i);
  const pick = <Value>(list: readonly Value[]) => list[random(list.length)]!;
  const organ = random(spread.organs);
  const item = (organ + random(spread.items)) % ITEMS;
  const year = 2015 + (i % 11);
  const title = `${organName(organ)}关于${pick(MATTERS)}第${i + 1}批事项的${pick(KINDS)}`;
  const topic = WITH_SUBS[random(spread.topics)]!;
  const body = Array.from({ length: 5 }, (_, k) => {
    const heading = `<h2>${'一二三四五'[k]}、${pick(ACTIONS)}</h2>`;
    return `${heading}\n${Array.from({ length: 2 }, () => `<p>${paragraph(random)}</p>`).join('\n')}`;
  }).join('\n');
  return {
    type: 'document',
    recordVersion: 1,
    id: `notice-${i}`,
    title,
    summary: `就${pick(MATTERS)}作出安排，明确对象、程序和期限。`,
    documentNumber: `云政办发〔${year}〕${(i % 900) + 1}号`,
    organs: [{ id: organId(organ), name: organName(organ) }],
    level: (['province', 'city', 'county', 'county', 'township', 'township'] as const)[organ % 6]!,
    origin: 'own',
    disclosure: 'full',
    issuedOn: `${year}-0${1 + random(9)}-1${random(10)}`,
    topic: topic.subs[random(Math.min(2, topic.subs.length))]!.code,
    genre: '通知',
    items: [{ id: itemId(item), name: items()[item]!.name }],
    section: '办公室',
    telephone: '0999-3210000',
    keywords: [pick(MATTERS), pick(ACTIONS)],
    body: `<p>各有关单位：</p>\n${body}`,
  };
}

/** Numbers entries as the publisher would. */
export class Numbering {
  #seq = 0;
  #hash = GENESIS;
  readonly #revisions = new Map<string, number>();

  entry(record: PublicRecord, publishedAt: Instant, indexNumber?: string): LedgerEntry {
    const revision = (this.#revisions.get(record.id) ?? 0) + 1;
    this.#revisions.set(record.id, revision);
    const content: EntryContent = { record };
    const text = canonicalJson(content);
    const salt = `salt-${this.#seq}`;
    const numbered = {
      seq: ++this.#seq,
      recordId: record.id,
      revision,
      kind: revision === 1 ? ('published' as const) : ('changed' as const),
      publishedAt,
      ...(indexNumber ? { indexNumber } : {}),
      textHash: textHash(salt, text),
      previousHash: this.#hash,
    };
    this.#hash = entryHash(numbered);
    return { ...numbered, salt, text, hash: this.#hash };
  }
}

/** Time of publication of the i-th of so many notices: spread over ten years. */
export const publishedAt = (i: number, count: number): Instant =>
  new Date(FIRST_DAY + Math.floor((i * 3650) / count) * 86_400_000 + (i % 600) * 60_000).toISOString();

/** Organs, items, then so many notices, in blocks of at most 500 entries. */
export function* ledger(count: number, numbering = new Numbering(), spread = WIDE): Generator<LedgerEntry[]> {
  const start = new Date(FIRST_DAY - 86_400_000).toISOString();
  yield [...organs(), ...items()].map((record) => numbering.entry(record, start));
  for (let from = 0; from < count; from += 500)
    yield Array.from({ length: Math.min(500, count - from) }, (_, k) => {
      const i = from + k;
      const number = `11990000MB0000001${i % 10}/2026-${String((i % 99999) + 1).padStart(5, '0')}`;
      return numbering.entry(notice(i, spread), publishedAt(i, count), number);
    });
}
