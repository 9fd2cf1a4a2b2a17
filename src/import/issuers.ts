/** Who issued a law text, told by its kind, its place, its order and its history. */
import type { Level } from '../domain/vocabulary';
import type { OrganWish } from './organ-book';

export interface TextSource {
  title: string;
  /** Kind of text, e.g. `行政法规`, `地方性法规`, `司法解释`. */
  level: string;
  /** Short name of a province, or empty. */
  region: string;
  order: string[];
  history: string[];
}

const outside = (name: string, level: Level): OrganWish => ({
  name, level, kind: 'external', external: true, shortName: name,
}); // prettier-ignore
const national = (...names: string[]) => names.map((name) => outside(name, 'national'));

const CONGRESS = '全国人民代表大会';
const STANDING = '全国人民代表大会常务委员会';
const LAWS = /^(?:宪法|宪法相关法|民法商法|民法典|行政法|经济法|社会法|刑法|诉讼与非诉讼程序法|法律)$/;
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)$/;
const REGIONS: Record<string, string> = {
  内蒙古: '内蒙古自治区', 广西: '广西壮族自治区', 西藏: '西藏自治区', 宁夏: '宁夏回族自治区', 新疆: '新疆维吾尔自治区',
}; // prettier-ignore

/** Full name of a province-level division by its short name. */
export const provinceName = (region: string): string =>
  /(?:省|市|自治区)$/.test(region) ? region : MUNICIPALITIES.test(region) ? `${region}市` : (REGIONS[region] ?? `${region}省`); // prettier-ignore

/** The issuing organs; empty where nothing names one. */
export function issuersOf(text: TextSource): OrganWish[] {
  if (text.region !== '' || text.level === '地方性法规') return localIssuer(text);
  if (LAWS.test(text.level)) return national(text.level === '宪法' ? CONGRESS : congressOf(text));
  if (text.level === '行政法规') {
    const joint = text.order.some((order) => /国务院.{0,4}中(?:央|华人民共和国中央)军事委员会令|中央军事委员会令/.test(order));
    return national('国务院', ...(joint ? ['中央军事委员会'] : []));
  }
  if (text.level === '司法解释') return judicialIssuers(text);
  return departmentOf(text);
} // prettier-ignore

function congressOf({ title, history }: TextSource): string {
  if (title.startsWith(STANDING)) return STANDING;
  const last = history.findLast((entry) => /全国人民代表大会/.test(entry)) ?? '';
  return /全国人民代表大会常务委员会第/.test(last) ? STANDING : CONGRESS;
}

function judicialIssuers({ title }: TextSource): OrganWish[] {
  const head = title.split('关于')[0]!;
  const court = /人民法院/.test(head);
  const procuratorate = /人民检察院/.test(head);
  const names = [...(court || !procuratorate ? ['最高人民法院'] : []), ...(procuratorate ? ['最高人民检察院'] : [])];
  const ministries = [...head.matchAll(/(?<=^|[、 ])((?:国家|中国)?[\u4e00-\u9fa5]{1,12}(?:部|委员会|总局|署|局|银行))(?=[、 ]|$)/g)].map((match) => match[1]!);
  return national(...names, ...ministries);
} // prettier-ignore

/** `公安部令第127号`, `公安部令第159号《…》修正` → 公安部. */
function departmentOf({ order, history }: TextSource): OrganWish[] {
  for (const text of [...order, ...history]) {
    const found = /(?:^|[日\s])(?:中华人民共和国)?((?:国家)?[\u4e00-\u9fa5]{1,14}(?:部|委员会|总局|署|局|银行))令/.exec(text); // prettier-ignore
    if (found) return national(found[1]!);
  }
  return [];
}

/** 潍坊市第十六届人民代表大会常务委员会第三十四次会议通过 → that of 潍坊市, else that of the province. */
function localIssuer({ title, region, history }: TextSource): OrganWish[] {
  const province = region === '' ? '' : provinceName(region);
  for (const entry of history) {
    const found = /(?:^|\d日|[\s，；。（(])([\u4e00-\u9fa5]{2,12}?(?:省|市|自治区|自治州|自治县|县|区))(?:第[一二三四五六七八九十百\d]+届)?(人民代表大会(?:常务委员会)?)第.{1,8}次(?:会议|全体会议).{0,12}(?:通过|制定)/.exec(entry);
    if (found) return [outside(`${found[1]!}${found[2]!}`, levelOf(found[1]!, province))];
  }
  const place = /^[\u4e00-\u9fa5]{2,6}?(?:市|自治州|自治县)(?=[\u4e00-\u9fa5])/.exec(title)?.[0];
  const named = place && place !== province ? place : province;
  const organ = /^.{2,12}人民代表大会(?!常务委员会)/.test(title) ? '人民代表大会' : '人民代表大会常务委员会';
  return named ? [outside(`${named}${organ}`, levelOf(named, province))] : [];
} // prettier-ignore

const levelOf = (place: string, province: string): Level =>
  place === province || /(?:省|自治区)$/.test(place) || MUNICIPALITIES.test(place.replace(/市$/, ''))
    ? 'province'
    : /(?:县|区)$/.test(place)
      ? 'county'
      : 'city';
