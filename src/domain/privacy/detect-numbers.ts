/** Numbers that name a person: resident ID, bank card, account, mobile, passport, student number. */
import { isCreditCode } from '../credit-code';
import { digitRuns, isGroupedCard, isGroupedId, isGroupedMobile, type DigitRun } from './digit-runs';
import { nameAtStart, namesIn } from './names';
import { hasIdForm, isBankCard, isMobile, isResidentId, isResidentId15 } from './numbers';
import type { Hit, Scene } from './scene';

const ID_WORDS = /身份证|身份号|证件号|公民身份|户口簿|(?:^|[^a-z])(?:id|sfz)(?:card|no|h)?(?:[^a-z]|$)/i;
const CREDIT_WORDS = /信用代码|信用码|组织机构代码/;
const CARD_WORDS = /卡号|帐号|账号|账户|帐户|银行|存折|一卡通|社保卡|工资卡|信用社|农商行|开户/;
const OTHER_NUMBER =
  /(?:编号|编码|代码|单元号|条码|订单号|流水号|批准号|合同号|发票号?|文号|标段|受理号|许可证号|证书号|登记号|注册号|税号|识别号|序列号|批次|学籍号)[^\n]{0,4}$/;
const OFFICE_PHONE =
  /(?:值班|公务|办公|工作|监督|投诉|举报|服务|咨询|报警|客服|应急|抢修|预约|招生|招聘|公开)(?:专用)?(?:手机|电话|热线|号码)|热线|客服/;
const PHONE_WORDS = /手机|电话|联系|号码|微信|tel|phone|mobile/i;
const AMOUNT_AFTER = /^ ?(?:\.\d|%|亿|万|元|吨|公斤|千瓦|平方|立方|公里|人次)/;
const URL = /[a-z][a-z0-9+.-]*:\/\/[^\s"'<>，。）)】]+|(?:www|m)\.[a-z0-9.-]+\/[^\s"'<>，。）)】]*/gi;
const CODE18 = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2} ?\d{6} ?[0-9A-HJ-NPQRTUWXY]{9} ?[0-9A-HJ-NPQRTUWXY](?![0-9A-Za-z])/gi; // prettier-ignore

type Span = readonly [start: number, end: number];
const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length]);
const within = (spans: readonly Span[], start: number, end: number) =>
  spans.some(([from, to]) => start < to && end > from);

/** Places of unified social credit codes: whatever looks personal inside one is not. */
function creditCodes(scene: Scene): Span[] {
  return spansOf(scene.text, CODE18).filter(([start, end]) => {
    const code = scene.text.slice(start, end).replace(/ /g, '').toUpperCase();
    if (!isCreditCode(code)) return false;
    if (!isResidentId(code)) return true;
    return /^[159ANY]/.test(code) && CREDIT_WORDS.test(scene.near(start, end, 24));
  });
}

function idHit(scene: Scene, run: DigitRun): Hit | undefined {
  const { digits, start, end } = run;
  const said = () => ID_WORDS.test(scene.near(start, end, 24));
  const personal = () => said() || namesIn(scene.text, scene.columns, scene.columns !== undefined).length > 0;
  if (digits.length === 18 && isGroupedId(run, personal)) {
    if (isResidentId(digits)) return { kind: 'residentId', severity: 'block', start, end };
    if (hasIdForm(digits) && said()) return { kind: 'suspectedId', severity: 'warn', start, end };
  }
  if (digits.length === 15 && run.groups.length === 1 && isResidentId15(digits)) {
    const before = scene.before(start, 14);
    if (said()) return { kind: 'residentId15', severity: 'block', start, end };
    if (OTHER_NUMBER.test(before) || CARD_WORDS.test(before)) return undefined;
    const named = namesIn(scene.text, scene.columns, true).length > 0;
    return { kind: 'residentId15', severity: named ? 'override' : 'warn', start, end };
  }
  return undefined;
}

/** Whether a line names a person as the holder of an account, not an organ or a company. */
function holderIsPerson(scene: Scene, start: number): boolean {
  const names = namesIn(scene.text, scene.columns, true);
  return names.some((name) => scene.columns !== undefined || Math.abs(name.start - start) < 80);
}

function cardHit(scene: Scene, run: DigitRun): Hit | undefined {
  const { digits, start, end } = run;
  const said = CARD_WORDS.test(scene.before(start, 24));
  if (!/^\d{12,25}$/.test(digits) || !isGroupedCard(run, said)) return undefined;
  const before = scene.before(start, 14);
  if (isBankCard(digits, said)) {
    const doubtful = !said && OTHER_NUMBER.test(before);
    return { kind: 'bankCard', severity: doubtful ? 'warn' : 'block', start, end };
  }
  if (!/(?:卡号|[账帐][号户]|存折号?)[^\n]{0,6}$/.test(before) && !CARD_WORDS.test(scene.columnAt(start)))
    return undefined;
  if (!holderIsPerson(scene, start)) return undefined;
  return { kind: 'bankAccount', severity: 'block', start, end };
}

function mobileHit(scene: Scene, run: DigitRun): Hit | undefined {
  const { start, end } = run;
  let { digits } = run;
  if (/^(?:0{0,2}86)1\d{10}$/.test(digits) && /(?:\+|\b00|\(|电话|手机)$/.test(scene.text.slice(0, start)))
    digits = digits.slice(-11);
  if (/^861\d{10}$/.test(digits) && (run.groups[0] === 2 || scene.text[start - 1] === '+'))
    digits = digits.slice(2);
  else if (!isGroupedMobile(run, () => PHONE_WORDS.test(scene.before(start, 16)))) return undefined;
  if (!isMobile(digits) || AMOUNT_AFTER.test(scene.text.slice(end, end + 6))) return undefined;
  const before = scene.before(start, 16);
  if (/\d\.$/.test(scene.text.slice(Math.max(0, start - 2), start))) return undefined;
  if (OTHER_NUMBER.test(before)) return undefined;
  if (/^(?:space|line|sign)$/.test(run.separator) && run.groups[0] !== 2)
    if (!PHONE_WORDS.test(scene.near(start, end, 16)) && !endsInName(before)) return undefined;
  return { kind: 'mobile', severity: OFFICE_PHONE.test(before) ? 'warn' : 'override', start, end };
}

function endsInName(before: string): boolean {
  const word = /([\u4e00-\u9fff]{2,4})[ :(（]*$/.exec(before)?.[1];
  return word !== undefined && nameAtStart(word, 0)?.end === word.length;
}

function lettered(scene: Scene): Hit[] {
  const hits: Hit[] = [];
  for (const match of scene.text.matchAll(/(?<![0-9A-Za-z])(?:[EGDPSMHC][A-Z]?\d{7,8}|[HM]\d{10})(?![0-9A-Za-z])/gi)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (/护照|通行证|港澳|台胞|回乡证|签证/.test(scene.before(start, 20)))
      hits.push({ kind: 'passport', severity: namesIn(scene.text, scene.columns, true).length > 0 ? 'override' : 'warn', start, end });
  }
  for (const match of scene.text.matchAll(/(?<![0-9A-Za-z])[GL]?\d{8,19}X?(?![0-9A-Za-z])/gi))
    if (/学籍(?:号|编号|辅号)/.test(scene.before(match.index, 10)))
      hits.push({ kind: 'studentNumber', severity: 'override', start: match.index, end: match.index + match[0].length });
  return hits;
} // prettier-ignore

/** Hits of numbers; a place belongs to the first kind that claims it, resident IDs before cards. */
export function detectNumbers(scene: Scene): Hit[] {
  if (!/\d{4}|\d[^\d]{0,5}\d/.test(scene.text)) return [];
  const codes = creditCodes(scene);
  const urls = spansOf(scene.text, URL);
  const runs = digitRuns(scene.text).filter((run) => !within(codes, run.start, run.end));
  const hits: Hit[] = [];
  const claim = (found: readonly (Hit | undefined)[]) => {
    for (const hit of found)
      if (hit && !hits.some((other) => hit.start < other.end && hit.end > other.start)) hits.push(hit);
  };
  claim(runs.map((run) => idHit(scene, run)));
  if (/[A-Za-z]|学籍/.test(scene.text) || scene.columns) claim(lettered(scene));
  const outside = runs.filter((run) => !within(urls, run.start, run.end));
  claim(outside.map((run) => cardHit(scene, run)));
  claim(outside.map((run) => mobileHit(scene, run)));
  return hits;
}
