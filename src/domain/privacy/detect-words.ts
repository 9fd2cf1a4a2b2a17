/** What words give away: home address, health and minors with a name, date of birth, plate, e-mail, signature. */
import { isNameInText, nameAtStart, namesIn, type FoundName } from './names';
import type { Hit, Scene } from './scene';

const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-])/gi;
const OFFICE_MAIL = /(?:\.gov\.cn|\.gov|\.mil\.cn)$/i;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-Z][ ·•.-]?(?=[A-Z0-9]*\d[A-Z0-9]*\d[A-Z0-9]*\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9-])/g;
const ADDRESS_LABEL =
  /(?:(?:家庭|户籍|现|常|居)住?(?:地址|所在地|住址|住地)|住址|现住地|户籍地|家庭地址)(?:为|是)?[ :\t]{1,3}([^\n\t，。；;]{4,60})/g;
const ADDRESS_COLUMN = /住址|家庭地址|居住地址|户籍地址|户籍所在地/;
const BELOW_TOWNSHIP = /[\d一二三四五六七八九十A-Za-z]+ ?(?:号|室|栋|幢|座|单元|弄|组|楼|户|排|巷)/;
const TOWNSHIP = /^.*?(?:街道|[^\s城乡]镇|乡|苏木)(?!村)(?:.{1,8}?(?:村|社区)(?:委会)?)?/;
const BIRTH = /(?:出生日期|出生年月日?|出生时间|出生于|生于|生日)[ :\t]{0,3}$/;
const FULL_DATE =
  /(?<!\d)(?:19|20)\d\d(?:年 ?\d{1,2} ?月 ?\d{1,2} ?日|([-/.])\d{1,2}\1\d{1,2}(?!\d)|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))/g;
const ILLNESS =
  /[癌瘤]|艾滋|HIV|乙肝|丙肝|梅毒|淋病|尿毒症|白血病|糖尿病|高血压|冠心病|心脏病|肾衰|肝硬化|精神(?:病|分裂|障碍|残疾)|抑郁症|癫痫|脑瘫|脑梗|偏瘫|瘫痪|肺结核|尘肺|血友病|自闭症|孤独症|(?:肢体|智力|视力|听力|言语|多重)残疾|[一二三四]级残疾|残疾[一二三四]级|流产|不孕|阳性|确诊|帕金森|阿尔茨海默|地中海贫血|唐氏|先天性|类风湿|红斑狼疮|大病/;
const HEALTH_COLUMN =
  /病种|病名|疾病|病情|诊断|患病|残疾(?:类别|等级|类型|情况)|健康状[况态]|体检|检查结果|检测结果|孕(?:期|周|次|检|前)|妊娠|既往史/;
const PATIENT =
  /(?:患者|病人|病例|孕妇|产妇|村民|居民|职工|学生|残疾人|户主|教师|儿童|女儿|儿子|妻子|丈夫|母亲|父亲|本人|其子|其女|同志)[:：]?([\u4e00-\u9fff·]{2,8})/g;
const NAME_THEN_ILL = /(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4})[,，、(]?(?:因|患|身患|系|确诊|罹患)/g;
const MINOR_COLUMN = /学籍|儿童|幼儿|孤儿|学生姓名|监护人|就读(?:学校|年级)|^(?:所在)?(?:年级|班级)$/;
const MINOR_TITLE = /孤儿|儿童|未成年|幼儿|小学|初中|中小学|学生|新生儿|入学|学籍|婴/;
const ADULT_TITLE = /教师|教职|招聘|校长|岗位|特岗|职称|聘用|教练|园长|保育员|大学|高校|志愿者|主任/;
const MINOR_WORD =
  /(?:未成年人|孤儿|留守儿童|困境儿童|患儿|儿童|女童|男童|幼童|婴儿|幼儿园?学?生|(?:小学|初中|[一二三四五六七八九]年级)学生)(?:姓名)?[:：]?([\u4e00-\u9fff·]{2,8})/g;
const AGED = /([\u4e00-\u9fff·]{2,4})[(,，](?:男|女)[,，、](\d{1,2}) ?(?:周?岁|个月)/g;
const AFTER_NAME = /^(?:[,，。、；;:()（）\s\t因系年男女等患的]|$)/;
const SIGNATURE =
  /(?:签名|签字|手印|捺印|指印|签章|负责人|经办人|法定代表人|申请人|承诺人|审批人)[^\n\ufffc]{0,12}\ufffc|\ufffc[^\n\ufffc]{0,4}(?:签名|签字|手印|捺印)/g;

const span = (match: RegExpMatchArray): { start: number; end: number } => ({
  start: match.index!,
  end: match.index! + match[0].length,
});

function addresses(scene: Scene): Hit[] {
  const hits: Hit[] = [];
  const add = (address: string, start: number) => {
    if (!BELOW_TOWNSHIP.test(address)) return;
    const kept = TOWNSHIP.exec(address)?.[0].length ?? /^.*?(?:区|县|市)/.exec(address)?.[0].length ?? 0;
    if (kept < address.length)
      hits.push({ kind: 'homeAddress', severity: 'warn', start: start + kept, end: start + address.length });
  };
  for (const match of scene.text.matchAll(ADDRESS_LABEL))
    add(match[1]!, match.index + match[0].length - match[1]!.length);
  if (scene.columns?.some((column) => ADDRESS_COLUMN.test(column)))
    for (const cell of scene.cells)
      if (cell.column && ADDRESS_COLUMN.test(cell.column)) add(cell.text.trimEnd(), cell.start);
  return hits;
}

function birthDates(scene: Scene, hasName: () => boolean): Hit[] {
  return [...scene.text.matchAll(FULL_DATE)]
    .filter((match) => BIRTH.test(scene.before(match.index, 12).replace('\n', '')) || BIRTH.test(scene.columnAt(match.index)))
    .filter(hasName)
    .map((match) => ({ kind: 'birthDate', severity: 'warn', start: match.index + 4, end: span(match).end }));
} // prettier-ignore

const nameHits = (kind: 'health' | 'minor', names: readonly FoundName[]): Hit[] =>
  names.map(({ start, end }) => ({ kind, severity: 'override', start, end }));

function healthOf(scene: Scene, names: () => FoundName[]): Hit[] {
  const { text } = scene;
  const column = scene.cells.some((cell) => cell.column && HEALTH_COLUMN.test(cell.column) && cell.text.trim() !== '');
  if (!column && !ILLNESS.test(text)) return [];
  const inRow = column || text.includes('\t') || /^.{0,6}姓名/.test(text) ? names() : [];
  if (inRow.length > 0) return nameHits('health', inRow.slice(0, 1));
  const found: FoundName[] = [];
  for (const match of text.matchAll(PATIENT)) {
    const name = nameAtStart(match[1]!, match.index + match[0].length - match[1]!.length);
    if (name && AFTER_NAME.test(text.slice(name.end)) && ILLNESS.test(text.slice(name.end, name.end + 40))) found.push(name);
  }
  for (const match of text.matchAll(NAME_THEN_ILL))
    if (isNameInText(match[1]!) && ILLNESS.test(text.slice(match.index, match.index + 40)))
      found.push({ name: match[1]!, start: match.index, end: match.index + match[1]!.length });
  for (const name of names())
    if (ILLNESS.test(text.slice(name.end, name.end + 60))) found.push(name);
  return nameHits('health', found);
} // prettier-ignore

function minorsOf(scene: Scene, names: () => FoundName[]): Hit[] {
  const { text, columns, around } = scene;
  if (columns && columns.length > 0 && !ADULT_TITLE.test(around + columns.join())) {
    const age = scene.cells.find((cell) => cell.column === '年龄')?.text.trim();
    const young = age !== undefined && /^\d{1,2}$/.test(age) && Number(age) < 18;
    if (young || MINOR_TITLE.test(around) || columns.some((column) => MINOR_COLUMN.test(column)))
      return nameHits('minor', names());
  }
  const found: FoundName[] = [];
  for (const match of text.matchAll(MINOR_WORD)) {
    const name = nameAtStart(match[1]!, match.index + match[0].length - match[1]!.length);
    if (name && AFTER_NAME.test(text.slice(name.end))) found.push(name);
  }
  for (const match of text.matchAll(AGED)) {
    if (Number(match[2]) >= 18) continue;
    for (const length of [4, 3, 2])
      if (match[1]!.length >= length && isNameInText(match[1]!.slice(-length))) {
        const end = match.index + match[1]!.length;
        found.push({ name: match[1]!.slice(-length), start: end - length, end });
        break;
      }
  }
  return nameHits('minor', found);
}

/** Hits of words; `personal` says that the row or line is known to be about a person. */
export function detectWords(scene: Scene, personal: boolean): Hit[] {
  const { text } = scene;
  let known: FoundName[] | undefined;
  const names = () =>
    (known ??= (() => {
      const labelled = namesIn(text, scene.columns, false);
      return labelled.length > 0 || !personal ? labelled : namesIn(text, scene.columns, true);
    })());
  const simple: Hit[] = [];
  if (text.includes('@'))
    for (const match of text.matchAll(EMAIL))
      if (!OFFICE_MAIL.test(match[0])) simple.push({ kind: 'email', severity: 'warn', ...span(match) });
  for (const match of text.matchAll(PLATE)) simple.push({ kind: 'plate', severity: 'warn', ...span(match) });
  if (text.includes('\ufffc'))
    for (const match of text.matchAll(SIGNATURE))
      simple.push({ kind: 'signature', severity: 'warn', ...span(match) });
  return [
    ...simple,
    ...(/址|户籍|住地/.test(text + (scene.columns?.join() ?? '')) ? addresses(scene) : []),
    ...birthDates(scene, () => personal || names().length > 0),
    ...healthOf(scene, names),
    ...minorsOf(scene, names),
  ];
}
