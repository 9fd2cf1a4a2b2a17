/** What stands around the text of a document on a web page: navigation, share buttons, labels, disclaimers. */
import { parseDate } from '../../domain/chinese-date';
import { normaliseDocumentNumber } from '../../domain/document-number';
import { RECIPIENTS } from './patterns';
import { plain, squeezed, tidy } from './plain';
import type { Omitted, Recognised, SourceLine } from './types';

const NAVIGATION: RegExp[] = [
  /^(?:您|你)?(?:的|现在的?|所在的?)?(?:当前)?(?:所在)?位置(?:是)?[::]/,
  /^(?:首页|网站首页|返回首页|本站首页)(?:$|[>»›→|/-])|(?:首页|主页)[>»›→].*[>»›→]/,
  /^(?:返回顶部|返回列表|返回|回到顶部|打印(?:本页|此页)?|关闭(?:窗口|本页)?|收藏(?:本页)?|我要纠错|纠错|分享(?:到|至)?.{0,20}|转发|微信|微博|QQ空间|朋友圈|复制链接|下载|无障碍(?:浏览)?|长者(?:模式|版)|关怀版|繁体(?:版|中文)?|简体(?:版)?|English|登录|注册|登录注册|网站地图|联系我们|关于我们|网站声明|设为首页|加入收藏|搜索|检索|请输入.{0,10}|手机版|智能问答|导航|菜单|更多|展开|收起|大|中|小|阅读|播报|朗读|语音播报)[:>>]*$/,
  /^[[【(]?(?:字号|字体|字体大小|文字大小)[\]】)]?:?(?:[[【(]?(?:超?大|中|小|默认|标准)[\]】)]?|[|｜、\s]|打印|关闭|收藏|分享.*|保护视力色.*|视力保护色.*)*[:【]*$/,
  /^视力保护色|^(?:阅读|浏览|点击|访问)(?:次数|量|数|率)?:?\d*次?$|^(?:浏览|阅读|点击)(?:次数|量):/,
  /^(?:稿件|文章|信息|内容)?来源:.{0,40}(?:发布|更新)?(?:时间|日期):|^(?:发布|更新|发表|上传)(?:时间|日期):?\d{4}[-年./].{0,60}(?:来源|浏览|点击|字号|阅读|作者)/,
  /^(?:责任)?编辑:.{0,20}$|^(?:审核|审校|初审|终审|供稿|作者|录入者?|编审|值班编委):.{0,20}$|^(?:信息|文章|稿件|内容)来源:.{0,30}$/,
  /^(?:归档时间|本文(?:下载|作者|由)|时间:\d{4}-\d\d-\d\d \d\d:).*/,
  /^(?:附:)?(?:共收录|今日更新)[\d,]+.{0,12}(?:条|部|篇)/,
  /^(?:法规库|政策库|文件库|法律法规库|政策法规|政务公开|信息公开|政府信息公开|政府信息公开专栏|政府文件|政策文件|正文|内容|详情|信息浏览|文件下载|法规正文|通知公告|公示公告|热门推荐|最新发布|相关推荐|猜你喜欢)$/,
  /^[-—=_*~·|<>《》\s]+$/,
]; // prettier-ignore

/** From one of these on nothing more belongs to the document. */
const END: RegExp[] = [
  /^(?:免责声明|版权声明|版权所有|声明:|郑重声明|网站声明|特别声明|温馨提示:本)/,
  /^(?:上一篇|下一篇|上一条|下一条|前一篇|后一篇)[:]?/,
  /^(?:相关(?:阅读|链接|文章|新闻|信息|文件|解读|政策|稿件|内容|法规|推荐|附件下载)|延伸阅读|热点(?:推荐|新闻)|猜你喜欢|推荐阅读|最新(?:文章|信息)|友情链接|网站链接)[:]?$/,
  /^(?:网站标识码|[\u4e00-\u9fa5]?ICP备|[\u4e00-\u9fa5]公网安备|Copyright|©)/i,
  /^(?:主办(?:单位)?|承办(?:单位)?|技术支持|网站管理|网站维护)(?::|[^,。;:]{0,40}$)/,
  /^(?:扫一扫|扫描二维码|用微信扫|关注(?:我们|微信|公众号)|微信(?:扫|公众号)|分享到|打开微信)/,
  /(?:ICP备\d+号|公网安备\d+|网站标识码:?\d+|客服热线:?\d|版权所有.{0,20}(?:未经|不得|翻版))/,
  /^(?:【?打印(?:本页|此页)?】?|\[?打印\]?)[【[\s]*(?:关闭|收藏)/,
]; // prettier-ignore

export const isNavigation = (text: string): boolean => {
  const tight = squeezed(text);
  return NAVIGATION.some((pattern) => pattern.test(tight)) || /> .+> |>>/.test(plain(text));
};
const isEnd = (text: string): boolean => {
  const tight = squeezed(text);
  return tight.length < 200 && END.some((pattern) => pattern.test(tight));
};

export type LabelName =
  | 'indexNumber' | 'title' | 'documentNumber' | 'organ' | 'issuedOn' | 'publishedOn' | 'effectiveOn'
  | 'expiresOn' | 'validity' | 'keywords' | 'disclosure' | 'other'; // prettier-ignore

const LABELS: Record<LabelName, string> = {
  indexNumber: '索引号|索引编号|信息索引号',
  title: '标题|名称|信息名称|文件名称|文件标题|文章标题|公文标题',
  documentNumber: '发文字号|发文文号|文号|文件编号|公文文号|发布文号|文件字号|字号',
  organ: '发文机关|发文机构|发文单位|发布机构|发布机关|发布部门|发布单位|制发机关|制定机关|公开主体|公开责任部门|成文机关|颁布单位|颁布机关|发文部门|公开机构|责任部门',
  issuedOn: '成文日期|生成日期|发文日期|成文时间|生成时间|发文时间|制发日期|签发日期|印发日期|颁布日期',
  publishedOn: '发布日期|公布日期|公开日期|发布时间|公布时间|公开时间|上网时间|信息发布时间',
  effectiveOn: '施行日期|实施日期|生效日期|生效时间|执行日期|施行时间|实施时间',
  expiresOn: '失效日期|废止日期|废止时间|失效时间|有效期至|终止日期|有效期',
  validity: '时效性|有效性|效力状态|时效状态|文件状态|是否有效|文件有效性',
  keywords: '主题词|关键词|关键字',
  disclosure: '公开属性|公开方式|公开类别|公开形式|公开类型',
  other: '主题分类|信息分类|组配分类|体裁分类|体裁|服务对象|服务对象分类|分类|效力级别|效力等级|法规类别|内容概述|内容摘要|信息格式|语种|信息来源|来源|编号|公开范围|公开时限|公开程序|所属主题|文种|统一登记号|规范性文件编号|规范性文件登记号|登记号|载体类型|记录形式|责任编辑|分类词|文件类型|浏览次数|阅读次数|点击量|审核',
}; // prettier-ignore
const NAMES = new Map(Object.entries(LABELS).flatMap(([name, words]) => words.split('|').map((word) => [word, name as LabelName]))); // prettier-ignore
const ANY_LABEL = [...NAMES.keys()].sort((a, b) => b.length - a.length).map((word) => [...word].join(' *')).join('|'); // prettier-ignore
const LABEL = new RegExp(`(?:^ *|(?<=[ |\\]】;]))(?:[•·\\[【] *)?(${ANY_LABEL}) *[\\]】]? *: *`, 'g');

/** What the labels around a text say, each with its place; the first one counts. */
export type Labels = Partial<Record<LabelName, Recognised<string>>>;

/** Reads `发文字号：…` and its like from a line. Nothing where the line is no line of labels. */
function labelsOf(text: string): { name: LabelName; value: string }[] {
  const shadow = plain(text);
  const found = [...shadow.matchAll(LABEL)];
  if (found.length === 0 || shadow.slice(0, found[0]!.index).trim() !== '') return [];
  return found.map((match, i) => ({
    name: NAMES.get(match[1]!.replace(/ /g, ''))!,
    value: tidy(text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length)).replace(/[|｜]\s*$/, ''), // prettier-ignore
  }));
}

const isPlausible = (name: LabelName, value: string): boolean =>
  value !== '' &&
  (name === 'documentNumber' ? /\d/.test(value) && value.length < 40 && normaliseDocumentNumber(value).value !== ''
  : /On$/.test(name) ? parseDate(value.slice(0, 30)) !== undefined || parseDate(value.slice(0, 10)) !== undefined
  : value.length < 150); // prettier-ignore

export interface Framed {
  lines: SourceLine[];
  labels: Labels;
  omitted: Omitted[];
}

/**
 * Splits what was read into the text and what stands around it. A label whose value stands in the next line
 * is read with it.
 * @param isPage whether navigation and disclaimers may stand around the text
 */
export function takeFrameOff(source: readonly SourceLine[], isPage = true): Framed {
  const lines: SourceLine[] = [];
  const labels: Labels = {};
  const omitted: Omitted[] = [];
  const leaveOut = (line: SourceLine, reason: Omitted['reason']) =>
    omitted.push({ line: line.line, text: line.text.slice(0, 200), reason });
  const total = source.reduce((sum, line) => sum + line.text.length, 0);
  let seen = 0;
  let open: LabelName | undefined;
  let ended = false;
  let inHead = true;
  for (const line of source) {
    seen += line.text.length;
    if (tidy(line.text) === '' && !line.table && !line.image) continue;
    if (ended || (isPage && seen > total * 0.4 && lines.length > 2 && !line.table && isEnd(line.text))) {
      ended = true;
      leaveOut(line, 'navigation');
      continue;
    }
    const stated = line.table || !(inHead || line.outside) ? [] : labelsOf(line.text);
    const known = stated.length > 1 || (stated.length === 1 && isLabelLine(stated[0]!, line.text));
    if (known) {
      for (const { name, value } of stated)
        if (name !== 'other' && isPlausible(name, value)) labels[name] ??= at(value, line);
      const last = stated.at(-1)!;
      open = last.value === '' ? last.name : undefined;
      leaveOut(line, 'label');
    } else if (
      open &&
      open !== 'other' &&
      (open !== 'title' || line.outside) &&
      isPlausible(open, tidy(line.text)) &&
      tidy(line.text).length < (open === 'title' ? 150 : 40)
    ) {
      labels[open] ??= at(tidy(line.text), line);
      open = undefined;
      leaveOut(line, 'label');
    } else if (line.outside || (isPage && !line.table && !line.image && isNavigation(line.text))) {
      leaveOut(line, 'navigation');
    } else {
      if (open === 'title') labels.title ??= at(tidy(line.text), line);
      open = undefined;
      if (line.text.length > 100 || RECIPIENTS.test(plain(line.text).trim())) inHead = false;
      lines.push(line);
    }
  }
  return { lines, labels, omitted };
}

/** One label in a line: a value of its own kind, or nothing after it. A sentence that begins so is text. */
function isLabelLine({ name, value }: { name: LabelName; value: string }, text: string): boolean {
  if (value === '') return true;
  if (/[。；]$/.test(value) && !/^[[【•·]?(?:内容概述|内容摘要)/.test(squeezed(text))) return false;
  return text.length < 120 && (name === 'other' ? value.length < 40 : isPlausible(name, value));
}

const at = (value: string, line: SourceLine): Recognised<string> => ({
  value,
  line: line.line,
  source: line.text.slice(0, 200),
});
