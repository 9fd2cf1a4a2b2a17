/** Which organs issued a document: by its signature, its title, its red head, its labels, its number. */
import { isOrganName } from './patterns';
import { plain, squeezed, tidy } from './plain';
import type { Head } from './head';
import type { Signature } from './tail';
import type { Labels } from './frame';
import type { Recognised, SourceLine } from './types';

const cut = (text: string) => text.slice(0, 200);

/** Two organs written without a gap: 中共某市委办公室某市人民政府办公室. */
const JOINED =
  /(?<=办公厅|办公室|辦公廳|辦公室|委員會|委员会)(?=[\u4e00-\u9fa5]{2,12}(?:人民政府|委员会|委員會|[局厅廳委部])(?:办公厅|办公室|辦公廳|辦公室)?$)/;

/** Organs named before 关于, 印发, 转发 … in a title. */
export function organsOfTitle(title: string): string[] {
  const shadow = plain(title);
  const prefix = /^(.{3,80}?)(?=关于|印发|转发|批转|公布|令$|公告$|通告$|文件$)/.exec(shadow)?.[1];
  if (!prefix) return [];
  const words: string[] = [];
  let start = 0;
  for (const gap of [...prefix.matchAll(/[ 、]+/g), undefined]) {
    const end = gap?.index ?? prefix.length;
    words.push(title.slice(start, end));
    start = gap ? gap.index + gap[0].length : end;
  }
  const organs = words.filter((word) => word !== '').flatMap((word) => word.split(JOINED));
  return organs.every((word) => isOrganName(squeezed(word))) ? organs.map((word) => tidy(word)) : [];
}

/** One organ named twice: `安徽省滁州市人民政府办公室` and `滁州市人民政府办公室`. */
const isSame = (a: string, b: string): boolean => {
  const [x, y] = [squeezed(a), squeezed(b)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  return long === short || (long.endsWith(short) && short.length >= 6);
};

/**
 * @param signature of the document itself, not of an annexed text
 * @param text whole text, for the name behind the abbreviation of the number
 * @returns the lead organ first; empty where nothing names one
 */
export function issuingOrgans(
  head: Head,
  signature: Signature | undefined,
  labels: Labels,
  title: Recognised<string> | undefined,
  lines: readonly SourceLine[],
): Recognised<string>[] {
  const signed = (signature?.organs ?? []).map(({ text, line }) => ({ value: text, line: line.line, source: cut(line.text) })); // prettier-ignore
  const titled = title ? organsOfTitle(title.value).map((value) => ({ ...title, value })) : [];
  const joint = mergeOrgans(titled, signed);
  if (joint.length > 0) return joint;
  const red = head.redOrgans.map(({ text, line }) => ({
    value: text,
    line: line.line,
    source: cut(line.text),
  }));
  if (red.length > 0) return mergeOrgans(red, []);
  const passed = head.notes
    .map((line) => ({ line, organ: organThatPassed(line.text) }))
    .find(({ organ }) => organ);
  if (passed) return [{ value: passed.organ!, line: passed.line.line, source: cut(passed.line.text) }];
  const label = labels.organ;
  const labelled = label?.value.split(/[\s\u3000、,，;；]+/).filter((name) => isOrganName(squeezed(name)));
  if (label && labelled && labelled.length > 0) return labelled.map((value) => ({ ...label, value }));
  const inferred = head.number && organOfNumber(head.number.text, lines);
  return inferred ? [{ ...inferred, inferred: true }] : [];
}

/** （1984年3月12日第六届全国人民代表大会常务委员会第四次会议通过 …）: the organ that passed the text. */
function organThatPassed(note: string): string | undefined {
  const tight = squeezed(note).replace(/第[一二三四五六七八九十百\d]+届/g, '');
  return /日([\u4e00-\u9fa5]{0,14}人民代表大会(?:常务委员会)?)第.{1,6}次(?:会议|全体会议).{0,6}(?:通过|批准)/.exec(
    tight,
  )?.[1];
}

/** Order of the title, names as signed; what only one of them names is kept. */
function mergeOrgans(titled: Recognised<string>[], signed: Recognised<string>[]): Recognised<string>[] {
  const result: Recognised<string>[] = [];
  for (const organ of [...titled.map((name) => signed.find((other) => isSame(other.value, name.value)) ?? name), ...signed])
    if (!result.some((known) => isSame(known.value, organ.value))) result.push(organ);
  return result;
} // prettier-ignore

/** Endings of the abbreviation in a 文号 and the organ of a place that uses them. */
const ABBREVIATIONS: [RegExp, (place: string) => string][] = [
  [/^(.+?)(?:政办|府办|政厅)(?:发|函|字|规|规发|电|通|明电|秘|综|发明电)?$/, (place) => `${place}人民政府办公${/[省]|自治区|^(?:北京|天津|上海|重庆)市/.test(place) ? '厅' : '室'}`],
  [/^(.+?)(?:政|府)(?:发|函|字|规|令|规发|电|秘|批|土|任|人)?$/, (place) => `${place}人民政府`],
]; // prettier-ignore
const PLACE = /[\u4e00-\u9fa5]{1,8}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|镇|乡)(?=人民政府|政府)/g;

/**
 * 张政办发〔2006〕58号 in a text that speaks of 张掖市人民政府: 张掖市人民政府办公室. Only where one place
 * whose name begins with that character is named.
 */
function organOfNumber(number: string, lines: readonly SourceLine[]): Recognised<string> | undefined {
  const code = /^([\u4e00-\u9fa5]{2,8})[〔[(【]/.exec(plain(number).replace(/ /g, ''))?.[1];
  if (!code) return undefined;
  for (const [pattern, nameOf] of ABBREVIATIONS) {
    const short = pattern.exec(code)?.[1];
    if (!short) continue;
    const places = new Map<string, { count: number; line: SourceLine }>();
    for (const line of lines)
      for (const match of plain(line.text).replace(/ /g, '').matchAll(PLACE)) {
        const at = match[0].indexOf(short[0]!);
        const place = at < 0 ? '' : match[0].slice(at);
        if (place.length < 3 || !/^[\u4e00-\u9fa5]{2,}/.test(place)) continue;
        const known = places.get(place);
        if (known) known.count += 1;
        else places.set(place, { count: 1, line });
      }
    const [best, second] = [...places].sort((a, b) => b[1].count - a[1].count);
    if (!best || (second && second[1].count === best[1].count)) return undefined;
    return { value: nameOf(best[0]), line: best[1].line.line, source: cut(best[1].line.text) };
  }
  return undefined;
}
