/** What an official full name says about an organ. A guess for imports, which mark it as such. */
import type { Level, OrganKind } from './vocabulary';

export interface OrganGuess {
  kind: OrganKind;
  /** Absent where the name names no place, e.g. `民政局`. */
  level?: Level;
  /** The place named, e.g. `青岚市望川县石桥镇`. */
  place?: string;
}

const PROVINCES =
  /^(?:北京|天津|上海|重庆)市|^(?:新疆维吾尔|宁夏回族|广西壮族|内蒙古|西藏)自治区|^(?:香港|澳门)特别行政区|^[\u4e00-\u9fa5]{2,3}?省/;
const CITY = /^[\u4e00-\u9fa5]{2,8}?(?:自治州|地区|盟|(?<!城)市(?![场政区容辖]))/;
const COUNTY = /^[\u4e00-\u9fa5]{1,9}?(?:自治县|自治旗|县|旗|林区|特区|新区|区(?![域划块]))/;
const TOWNSHIP = /^[\u4e00-\u9fa5]{1,9}?(?:民族乡|苏木|街道|(?<!城)镇|(?<!城)乡(?!村))/;
const NATIONAL =
  /^(?:国务院|中华人民共和国|全国人民代表大会|全国人大|最高人民|国家|中共中央|中国共产党中央|中央)/;

/** Guesses kind, level and place of an organ from its full name. */
export function guessOrgan(name: string): OrganGuess {
  const plain = name.normalize('NFKC').replace(/\s/g, '');
  if (NATIONAL.test(plain)) return { kind: isParty(plain) ? 'party' : 'external', level: 'national' };
  const party = isParty(plain);
  const { place, level, rest } = placeOf(plain.replace(/^(?:中共|中国共产党)/, ''));
  return { kind: party ? 'party' : kindOf(rest, plain), ...(level ? { level, place } : {}) };
}

const isParty = (name: string) =>
  /^(?:中共|中国共产党|中央)|(?:市|省|县|区|镇|乡)委(?:员会)?(?:$|办|组织部|宣传部|统战部|政法委|编办|社会工作部|网信办|党校)|纪律检查委员会|纪委|工作委员会党/.test(
    name,
  );

function placeOf(name: string): { place: string; level?: Level; rest: string } {
  let rest = name;
  let level: Level | undefined;
  const take = (pattern: RegExp, found: Level) => {
    const hit = pattern.exec(rest);
    if (!hit || hit[0] === rest) return;
    rest = rest.slice(hit[0].length);
    level = found;
  };
  take(PROVINCES, 'province');
  take(CITY, level === 'province' && /^(?:北京|天津|上海|重庆)市/.test(name) ? 'county' : 'city');
  take(COUNTY, 'county');
  take(TOWNSHIP, 'township');
  return { place: name.slice(0, name.length - rest.length), level, rest };
}

function kindOf(rest: string, name: string): OrganKind {
  if (/街道办事处$/.test(name)) return 'subdistrict';
  if (/^人民政府$/.test(rest)) return 'government';
  if (/[区园港城湖山地]管理委员会$|管委会$/.test(name)) return 'committee';
  if (/人民代表大会|人大常委会|常务委员会$|人民法院$|人民检察院$|监察委员会$|政协/.test(rest))
    return 'external';
  if (/(?:中心|学校|小学|中学|幼儿园|大学|学院|医院|卫生院|图书馆|博物馆|文化馆|所|站|支队|大队|队|馆|院)$/.test(rest))
    return 'unit'; // prettier-ignore
  return 'department';
}
