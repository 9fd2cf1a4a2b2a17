/** 清理: what a table of results says, and which document it means. */
import { parseDate } from './chinese-date';
import { documentNumberKey, normaliseDocumentNumber } from './document-number';
import type { LocalDate } from './public-record';
import type { ChangeRelation, Validity } from './vocabulary';

/** 拟修订 changes nothing yet: the document stays in force, with a note. */
export type Outcome =
  Extract<ChangeRelation, 'keeps' | 'amends' | 'partlyRepeals' | 'repeals' | 'declaresVoid'> | 'toAmend';

export const OUTCOME_LABELS: Readonly<Record<Outcome, readonly [zh: string, en: string]>> = {
  keeps: ['继续有效', 'Kept in force'],
  toAmend: ['拟修订（目前继续有效）', 'To be amended (in force for now)'],
  amends: ['修改', 'Amended'],
  partlyRepeals: ['部分废止', 'Repealed in part'],
  repeals: ['废止', 'Repealed'],
  declaresVoid: ['宣布失效', 'Declared void'],
}; // prettier-ignore
export const OUTCOMES = Object.keys(OUTCOME_LABELS) as Outcome[];

/** The relation that an outcome becomes in the decision. */
export const relationOf = (outcome: Outcome): ChangeRelation => (outcome === 'toAmend' ? 'keeps' : outcome);

/** Whether a document may announce the results of a clean-up: a decision, or what names one in its title. */
export const isAboutCleanUp = ({ genre, title }: { genre?: string | null; title?: string | null }): boolean =>
  genre === '决定' || Boolean(title?.includes('清理'));

const VALIDITIES: Readonly<Record<Outcome, Validity>> = {
  keeps: 'inForce', toAmend: 'inForce', amends: 'amended', partlyRepeals: 'partlyVoid', repeals: 'repealed', declaresVoid: 'expired',
}; // prettier-ignore

/** Whether an outcome would change nothing. What was amended or repealed in part may be so again and again. */
export const isAlreadySo = (outcome: Outcome, validity: Validity | undefined): boolean =>
  outcome !== 'amends' && outcome !== 'partlyRepeals' && validity === VALIDITIES[outcome];

/** `不予废止`, `尚未失效`, `不再保留`: what is denied is no outcome, and its contrary is not said either. */
const DENIED =
  /(?:不(?!仅|但|只|断)|未|无需|毋需|无须|暂缓)(?:能|宜|得|再|必|需|应|要|作|做|列入|需要|曾)*(?:予|予以|进行|宣布)*(?:废止|失效|修[订改正]|保留|继续|有效)/;
/** What is only meant to happen changes nothing yet. */
const MEANT = /(?:拟|待|建议|计划|适时|考虑|研究)(?:定|于|对其|予|予以|宣布|进行)*(?:废止|失效)/;
/** `废止第三条` is not the whole; `依据第三条废止` is. */
const BY_ARTICLE =
  /第[\d一二三四五六七八九十百千、至-]+条.*(?:废止|失效)|(?:废止|失效).*第[\d一二三四五六七八九十百千、至-]+条/;

/** Whether a text speaks of an outcome, even if not of one that is certain. */
export const speaksOfOutcome = (text: string): boolean => /废止|失效|修[订改正]|保留|有效/.test(text);

/** The outcome that a cell or heading names; nothing where it names two, or none, or denies it. */
export function outcomeOf(text: string): Outcome | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  if (DENIED.test(plain) || MEANT.test(plain)) return undefined;
  if (/部分(?:条款|内容)?(?:废止|失效)|废止部分|(?:废止|失效)(?:部分|其中)/.test(plain))
    return 'partlyRepeals';
  if (/(?:拟|待|需要?|应当?|予以)(?:进行)?修[订改正]/.test(plain) && !/^予以/.test(plain)) return 'toAmend';
  if (BY_ARTICLE.test(plain)) return undefined;
  const kept = /继续(?:有效|执行|适用|施行)|保留|现行有效|仍然?有效|有效期(?:延长|延续)|^有效$/.test(plain);
  const found = new Set<Outcome>();
  if (/废止/.test(plain)) found.add('repeals');
  if (/失效/.test(plain)) found.add('declaresVoid');
  if (/修[订改正]/.test(plain)) found.add('amends');
  if (kept) found.add('keeps');
  return found.size === 1 ? [...found][0] : undefined;
}

const DAY =
  /(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|\d{4}[-./]\d{1,2}[-./]\d{1,2}/;

/** The day up to which something is kept, where a text names one. */
export function untilOf(text: string): LocalDate | undefined {
  const day = DAY.exec(text)?.[0];
  return day ? parseDate(day) : undefined;
}

const ORDINAL =
  /^\s*(?:[(（]?(?:\d{1,4}|[一二三四五六七八九十百千]{1,6})[)）]?\s*[.．、，,:：]|[(（](?:\d{1,4}|[一二三四五六七八九十百]{1,6})[)）]|[①-⑳])\s*/;
const NUMBER =
  /[(（]?((?:[\u4e00-\u9fa5A-Za-z]{1,20}\s*[〔[(（﹝【{]\s*\d{4}\s*[〕\])）﹞】}]\s*(?:第)?\s*\d+\s*号)|(?:[\u4e00-\u9fa5]{2,30}令)?第\s*\d+\s*号(?:令|公告)?)[)）]?/;

/** `县政府关于印发《…办法》的通知`: what stands in the marks is a part of the title. */
const ISSUING =
  /^[^《]*(?:关于|印发|公布|发布|转发|批转|下发)[^《]*《.+》的?(?:通知|决定|公告|通告|批复|意见|函|命令|令)/;

/** `1.《关于…的通知》（青政发〔2020〕1号）` → its title and number. */
export function titleAndNumber(text: string): { title: string; documentNumber?: string } {
  const plain = text.replace(/\s+/g, ' ').replace(ORDINAL, '').trim();
  const number = NUMBER.exec(plain.replace(/《.*》/, (title) => '　'.repeat(title.length)));
  const quoted = ISSUING.test(plain) ? undefined : /《(.+)》/.exec(plain)?.[1];
  const rest = number ? plain.slice(0, number.index) + plain.slice(number.index + number[0].length) : plain;
  const title = (quoted ?? rest.replace(/[，,。；;：:]\s*$/, '')).trim();
  return { title, ...(number && { documentNumber: normaliseDocumentNumber(number[1]!).value }) };
} // prettier-ignore

/** The form in which two spellings of one title are equal: without marks, quotes, width and spaces. */
export const titleKey = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/[\s《》〈〉“”"'‘’「」『』()（）〔〕[\]【】、，,。.:：;；·・\-—–_]/g, '')
    .toLowerCase();

/** Whether a text, given as its `titleKey`, names a document by title or number. */
export const isNamedIn = (
  key: string,
  { title, documentNumber }: { title: string; documentNumber?: string },
): boolean => [title, documentNumber ?? ''].map(titleKey).some((name) => name !== '' && key.includes(name));

export const pairsOf = (key: string): string[] =>
  key.length < 2
    ? [key]
    : [...new Set(Array.from({ length: key.length - 1 }, (_, i) => key.slice(i, i + 2)))];

/** Titles that a title issues: of `…关于印发〈X〉的通知` X; of what amends, repeals or explains X none. */
function issuedTitles(title: string): string[] {
  const issued = /^(.*?)[《〈「“"](.+)[》〉」”"](.*)$/s.exec(title);
  if (!issued || !/印发|发布|公布|颁布|下发|转发|批转|施行|实施/.test(issued[1]!)) return [];
  return /废止|修[订改正]|失效|解读|解释|延长|清理/.test(issued[1]! + issued[3]!)
    ? []
    : issued[2]!.split(/[》〉」”"][^《〈「“"]*[《〈「“"]/).map(titleKey);
}

/** Whether two titles of one number are the same but for the organ before it, or for what issues it. */
function isSameIssue(key: string, title: string, candidate: Candidate): boolean {
  const other = titleKey(candidate.title);
  if (key === '' || other === '') return false;
  const [short, long] = key.length < other.length ? [key, other] : [other, key];
  const before = long.slice(0, long.length - short.length);
  if (short.startsWith('关于') && long.endsWith(short) && /(?:政府|厅|局|委|办|室|会|部|院|处|中心)$/.test(before)) return true;
  return issuedTitles(candidate.title).includes(key) || issuedTitles(title).includes(other);
} // prettier-ignore

export interface Candidate {
  id: string;
  title: string;
  documentNumber?: string;
}

export type Match =
  { state: 'found'; id: string; nearly?: boolean } | { state: 'several'; ids: string[] } | { state: 'none' };

/** Most that a person is asked to choose among. */
const OFFERED = 6;
const NEAR = 0.8;
const NEARLY_SURE = 0.93;

/** Finds documents by number and title. */
export class Matcher {
  readonly #byNumber = new Map<string, Candidate[]>();
  readonly #byTitle = new Map<string, Candidate[]>();
  readonly #byPair = new Map<string, number[]>();
  readonly #pairs: number[] = [];

  constructor(private readonly candidates: readonly Candidate[]) {
    const add = <K>(map: Map<K, Candidate[]>, key: K, candidate: Candidate) => {
      const held = map.get(key);
      if (held) held.push(candidate);
      else map.set(key, [candidate]);
    };
    candidates.forEach((candidate, i) => {
      if (candidate.documentNumber) add(this.#byNumber, documentNumberKey(candidate.documentNumber), candidate);
      const key = titleKey(candidate.title);
      if (key === '') return;
      add(this.#byTitle, key, candidate);
      const pairs = pairsOf(key);
      this.#pairs[i] = pairs.length;
      for (const pair of pairs) {
        const held = this.#byPair.get(pair);
        if (held) held.push(i);
        else this.#byPair.set(pair, [i]);
      }
    });
  } // prettier-ignore

  find(title: string, documentNumber: string | undefined): Match {
    const key = titleKey(title);
    const number = documentNumber ? documentNumberKey(documentNumber) : '';
    const numbered = number ? (this.#byNumber.get(number) ?? []) : [];
    const titled = key ? (this.#byTitle.get(key) ?? []) : [];
    const both = numbered.filter((candidate) => titled.includes(candidate));
    if (both.length === 1) return { state: 'found', id: both[0]!.id };
    if (both.length > 1) return several(both);
    if (numbered.length > 0) {
      const same = numbered.filter((candidate) => isSameIssue(key, title, candidate));
      if (same.length === 1 && titled.every(({ documentNumber: other }) => other)) return { state: 'found', id: same[0]!.id };
      const alike = numbered.filter((candidate) => likeness(key, titleKey(candidate.title)) >= NEAR);
      if (alike.length === 1) return { state: 'found', id: alike[0]!.id, nearly: true };
      return key === '' && numbered.length === 1 ? { state: 'found', id: numbered[0]!.id } : several([...numbered, ...titled]);
    }
    const agree = titled.filter((candidate) => !number || !candidate.documentNumber);
    if (titled.length === 1 && agree.length === 1) return { state: 'found', id: titled[0]!.id };
    if (titled.length > 0) return several(titled);
    const near = this.#near(key);
    if (near.length === 0) return { state: 'none' };
    const [best] = near;
    const sure = best!.likeness >= NEARLY_SURE && near.length === 1 && !(number && best!.candidate.documentNumber);
    return sure ? { state: 'found', id: best!.candidate.id, nearly: true } : several(near.map(({ candidate }) => candidate));
  } // prettier-ignore

  #near(key: string): { candidate: Candidate; likeness: number }[] {
    if (key.length < 6) return [];
    const pairs = pairsOf(key);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const i of this.#byPair.get(pair) ?? []) shared.set(i, (shared.get(i) ?? 0) + 1);
    return [...shared]
      .map(([i, count]) => ({
        candidate: this.candidates[i]!,
        likeness: (2 * count) / (pairs.length + this.#pairs[i]!),
      }))
      .filter(({ likeness: value }) => value >= NEAR)
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, OFFERED);
  }
}

const several = (candidates: readonly Candidate[]): Match => ({
  state: 'several',
  ids: [...new Set(candidates.map(({ id }) => id))].slice(0, OFFERED),
});

/** Share of the character pairs that two titles have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), new Set(pairsOf(b))];
  return a === '' || b === '' ? 0 : (2 * x.filter((pair) => y.has(pair)).length) / (x.length + y.size);
}
