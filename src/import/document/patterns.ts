/** Forms of the parts of an official document (GB/T 9704-2012 and what is in use). For text from `plain`. */

const NUMERAL = '[〇零一二三四五六七八九十百]';
const BRACKETED_YEAR = '[〔\\[(【〈〖„<{] ?(?:19|20)\\d{2} ?[〕\\])】〉〗‟”>}]';
const NUMBER = `[\\u4e00-\\u9fa5A-Za-z]{1,20} ?${BRACKETED_YEAR} ?第? ?\\d{1,5} ?(?:号|號)`;

/** A 文号 standing alone in its line, with or without brackets around it. */
export const NUMBER_LINE = new RegExp(`^[(【]? ?(${NUMBER}) ?[)】]?$`);
/** A 文号 in brackets at the end of a title. */
export const NUMBER_AT_END = new RegExp(`[(【] ?(${NUMBER}) ?[)】]$`);
/** A 文号 before a title in the same line. */
export const NUMBER_AT_START = new RegExp(`^(${NUMBER})(?= |《|关于|[\\u4e00-\\u9fa5]{2,30}关于)`);
/** Number of an order or announcement: 第12号, 云山省人民政府令第12号. */
export const ORDER_LINE = new RegExp(
  `^[(]?((?:[\\u4e00-\\u9fa5]{2,40}(?:令|公告|通告))?(?:\\d{4}年)? ?第 ?(?:\\d{1,5}|${NUMERAL}{1,6}) ?号)[)]?$`,
);

const YEAR = '(?:(?:1[89]|20)\\d{2}|[〇零一二三四五六七八九0-9O]{4})';
const WRITTEN_DATE = `${YEAR} ?年 ?(?:\\d{1,2}|[〇零一二三四五六七八九十元正]{1,3}) ?月 ?(?:\\d{1,2}|[〇零一二三四五六七八九十廿卅]{1,4}) ?[日号]`;
const NUMERIC_DATE = '(?:1[89]|20)\\d{2}(?:-\\d{1,2}-|\\.\\d{1,2}\\.|/\\d{1,2}/)\\d{1,2}';
export const DATE = new RegExp(`(${WRITTEN_DATE})`);
/** A date alone in its line. */
export const DATE_LINE = new RegExp(`^(?:${WRITTEN_DATE}|${NUMERIC_DATE})$`);
/** A date closing a line that begins with the signature. */
export const DATE_AT_END = new RegExp(`(${WRITTEN_DATE})$`);
/** A date in brackets under the title. */
export const DATE_IN_BRACKETS = new RegExp(
  `^\\(((?:${WRITTEN_DATE}|${NUMERIC_DATE}))(?:印发|发布|公布|施行)?\\)$`,
);
/** A note in brackets under the title: who passed the text and when. */
export const PASSAGE_NOTE = new RegExp(
  `^\\((?!(?:${NUMERAL}{1,4}|\\d{1,3}) ?\\)).*${WRITTEN_DATE}.*(?:通过|公布|发布|批准|修正|修订|施行|印发).*\\)?$`,
);
export const FIRST_DATE = new RegExp(`${WRITTEN_DATE}|${NUMERIC_DATE}`);

/** The words with which titles of official documents end. */
export const GENRE_END =
  /(决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|规定|办法|细则|条例|规则|规程|规范|方案|计划|规划|要点|安排|预案|措施|制度|标准|指南|目录|清单|名单|公示|章程|准则|纲要|守则|解读|总结|实施意见|若干政策|若干措施|政策措施|任务分工|分工方案|法|法典|修正案|说明|草案|答复|复函|通函|情况|预算|决算|公约|倡议书|宣言|工作规则|职责)(?:\((?:试行|暂行|草案|修订|修订版|修正|征求意见稿|[^()]{1,20}年[^()]{0,10}|第?[一二三四五六七八九十\d]+[^()]{0,6}|节录|摘要|送审稿|20\d\d[^()]*版?)\))*$/;

/** The name of an organ that can issue documents, without spaces. */
export const ORGAN = /^(?:[\u4e00-\u9fa5]{2,30}?(?:人民政府|管委会|管理委员会)|[\u4e00-\u9fa5]{2,40})$/;
const ORGAN_SUFFIX =
  /(?:人民政府|市政府|县政府|省政府|区政府|镇政府|乡政府|国务院|办公厅|办公室|委员会|管委会|厅|局|委|部|办|院|署|总署|总局|处|行|协会|联合会|总工会|工会|中心|公司|集团|学校|大学|学院|指挥部|领导小组|联席会议|办事处|支队|总队|大队|分局|党组|工委|党委|常务委员会|代表大会|检察院|法院|研究所|博物馆|图书馆|医院|基金会|社|站|所|队|团|会)$/;
const NOT_ORGAN =
  /^(?:关于|各|附件|目录|总则|附则|一|二|三|四|五|六|七|八|九|十|第|为|根据|现|请|以上|其他|全市|全省|全县|全区|本|该|与|和|及|在|对|按|由|经|向|将|是)|的|了|是否|应当|如下|通过|关于|印发|转发|网站|门户/;

/** Whether a line without spaces can be the name of an organ that signs. */
export const isOrganName = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 40 &&
  ORGAN.test(text) &&
  ORGAN_SUFFIX.test(text) &&
  !NOT_ORGAN.test(text);

/** Person who signs an order: 省长 张三. */
export const SIGNER =
  /^(?:代)?(?:国务院总理|总理|省长|主席|市长|州长|盟长|县长|区长|旗长|镇长|乡长|主任|局长|厅长|部长|署长|行长|院长|检察长) *[\u4e00-\u9fa5·]{2,10}(?: [\u4e00-\u9fa5]{1,2})?$/;

/** Note on disclosure under the signature: 此件公开发布 and its kin. */
export const DISCLOSURE_NOTE =
  /^[(【[]? *(?:(?:此件|本件|此文|本文|该件|此文件|本文件|政府信息|信息)?(?:公开(?:属性|方式|形式|类别|选项|类型)|发布方式)?[:]? *)?(主动公开|公开发布|公开|删减后公开|部分公开|依申请公开|不予公开|不公开|免予公开|免于公开)[。.]? *[)】\]]?$/;

/** Recipients: a line that ends with a colon and names whom the document is for. */
export const RECIPIENTS =
  /^(?=.{2,300}:$)(?!.*[。;!?])(?!.*(?:如下|特提出|特制定|现将|现就|意见:|通知:|事项:|以下|下列|包括|要求:|原则:))(?![一二三四五六七八九十]+、|\(|第.{1,4}[条章节]|附件?|\d|为|根据|按照|经|本)(?:.*(?:各|人民政府|政府|部门|单位|委员会|委|局|厅|办|公司|集团|院|镇|乡|街道|机构|同志|你[省市县区局厅委们院所]|学校|中心|处|所|社|行))/;

/** 份号, 密级, 紧急程度, 签发人: lines of the red head that are not public text. */
export const RED_HEAD =
  /^(?:份号 *:?.*|紧急程度 *:.*|特急|加急|平急|急件|特提|特急件|密级 *:.*|签发人? *:.*|签发 *:.*|会签 *:.*|拟稿 *:.*|核稿 *:.*|保密期限 *:.*|发文稿纸|\d{6}|№? ?\d{6,7})$/;
/** The red line with the name of the issuing organ: 云山省人民政府文件. */
export const RED_TITLE = /^([\u4e00-\u9fa5 、]{3,60}?) *(?:文件|便函|公文)$/;
/** 抄送, 印发 and what else stands under the text. */
export const IMPRINT_START =
  /^(?:抄送|抄报|分送|主送|印发机关|印发单位|印发日期|打字|校对|共印|责任校对|核稿|录入)(?: *[:：].*|\d+.*)?$/;
export const IMPRINT_ISSUED =
  /^.{2,60}(?:办公厅|办公室|厅|局|委|办|秘书处|秘书科|综合处|综合科|人民政府|科|处|部|院) *.{0,6}\d{4} ?年 ?\d{1,2} ?月 ?\d{1,2} ?日 ?印发(?: *\(?共印.*)?$|^.{0,60}(?:[〇零一二三四五六七八九十\d]+年.{1,6}月.{1,5}日) ?印发$/;
export const COPIES = /^\(?(?:共印|印数) *:? *\d+ *份\)?[。.]?$/;
export const SUBJECT_WORDS = /^主题词 *[:：]? *(.*)$/;

/** Numbering of headings and tasks, from the highest to the lowest. */
export const HEADING_LABELS: { level: 1 | 2 | 3 | 4 | 5 | 6; pattern: RegExp }[] = [
  { level: 1, pattern: new RegExp(`^第 ?${NUMERAL}{1,4} ?[编篇](?= |[\\u4e00-\\u9fa5]|$)`) },
  { level: 2, pattern: new RegExp(`^第 ?(?:${NUMERAL}{1,4}|\\d{1,2}) ?章(?= |[\\u4e00-\\u9fa5]|$)`) },
  { level: 3, pattern: new RegExp(`^第 ?(?:${NUMERAL}{1,4}|\\d{1,2}) ?节(?= |[\\u4e00-\\u9fa5]|$)`) },
  { level: 4, pattern: new RegExp(`^${NUMERAL}{1,4} ?[、.] *`) },
  { level: 5, pattern: new RegExp(`^(?:\\( ?${NUMERAL}{1,4} ?\\)|[\\u3220-\\u3229]) *[、.]? *`) },
  { level: 6, pattern: /^(?:\d{1,3} ?(?:[.、](?!\d)|\) )|\( ?\d{1,3} ?\)|[①-⑳]|[⑴-⒇]|[⒈-⒛]) */ },
];
export const ARTICLE = new RegExp(
  `^第 ?(?:${NUMERAL}{1,7}|\\d{1,4}) ?条(?:之${NUMERAL}{1,2})?(?= |[\\u4e00-\\u9fa5【《“(]|$)`,
);

/** 第一章 and the like begin a text whatever they are called; 一、 may begin a title. */
export const isChapter = (shadow: string): boolean =>
  HEADING_LABELS.some(({ level, pattern }) => level < 4 && pattern.test(shadow));
export const isNumbered = (shadow: string): boolean =>
  HEADING_LABELS.some(({ pattern }) => pattern.test(shadow)) || ARTICLE.test(shadow);

export const ANNEX_LINE = /^附 ?(?:件|录|表)? ?(?:[\d一二三四五六七八九十]{1,3})? ?(?::.*)?$/;

/** Who is responsible for a task, in the bracket at its end. */
export const RESPONSIBLE =
  /[(【[]((?:牵头(?:责任)?(?:单位|部门)?|责任(?:单位|部门|领导|主体|处室|科室)?|负责(?:单位|部门)?|落实单位|主办单位|配合(?:单位|部门)?|分工)[:：][^()【】]*(?:\([^()]*\)[^()【】]*)*)[)】\]][。.;]?$|[(]([^()。;]{2,120}(?:牵头|负责|配合|按职责分工负责|分别负责)[^()。;]{0,60})[)][。.;]?$/;
