/** 政府信息公开工作年度报告: those of 2025 of every organ, some back years, some carried over. */
import { addDays } from '../../domain/local-date';
import { figure, officeDay, pick } from '../codes';
import type { SampleDocument, SampleOrgan } from '../types';
import { organByKey } from '../world';
import { requestFigures } from './report-figures';

/** Organs that report, with the requests that they receive in a year and the first year that is here. */
const ORGANS: readonly (readonly [organ: string, size: number, first: number])[] = [
  ['ys', 148, 2024], ['ys-bg', 26, 2025], ['ys-fg', 41, 2025], ['ys-cz', 33, 2025], ['ys-mz', 22, 2025], ['ys-yj', 17, 2025],
  ['ql', 96, 2019], ['ql-bg', 21, 2025], ['ql-fg', 18, 2025], ['ql-cz', 15, 2025], ['ql-mz', 14, 2023], ['ql-jy', 27, 2025], ['ql-rs', 24, 2025],
  ['ql-zr', 88, 2025], ['ql-zj', 63, 2025], ['ql-wj', 12, 2025], ['ql-yj', 9, 2025], ['ql-sj', 38, 2025], ['ql-st', 16, 2025], ['ql-tj', 3, 2025], ['ql-gx', 19, 2025],
  ['wc', 52, 2020], ['wc-bg', 10, 2025], ['wc-fg', 6, 2025], ['wc-cz', 7, 2025], ['wc-mz', 5, 2024], ['wc-jt', 8, 2025], ['wc-zr', 31, 2025], ['wc-ny', 13, 2025], ['wc-wj', 5, 2025], ['wc-sj', 9, 2025],
  ['qh', 74, 2024], ['qh-bg', 12, 2025], ['qh-mz', 4, 2025], ['qh-zj', 46, 2025], ['qh-jy', 11, 2025], ['qh-sj', 15, 2025],
  ['sq', 6, 2024], ['yx', 4, 2025], ['lh', 9, 2025],
]; // prettier-ignore
const LAST = 2025;
/** The only one of 2025 that came after its day. */
const LATE = 'wc-ny';
const CARRIED_UNTIL = 2020;

const PUBLISHED = [
  '重点公开行政规范性文件、财政资金和民生领域信息，集中清理标题不规范、要素不全的信息',
  '把群众咨询最多的事项整理成问答，随政策文件一并公开，政策文件与解读双向关联',
  '按法定主动公开内容逐项检查空白栏目，补充发布时限、依据和责任单位',
  '对照权责清单调整公开事项目录，行政许可、行政处罚结果按时限公开',
] as const;
const PLATFORM = [
  '政府信息公开平台完成检索改造，支持按文号、主题和有效性查询；移动端可以直接提交申请',
  '统一五个固定栏目的名称和位置，历史信息全部保留原网址，公开数据可以批量下载',
  '在政务服务大厅和图书馆设置公开专区，配备自助查询终端和纸质公报',
] as const;
const SUPERVISION = [
  '把政务公开纳入年度综合考核，分值权重为4%；组织业务培训2次，未发生责任追究情形',
  '聘请社会监督员开展评议，满意度93.6%；对2个栏目更新不及时的单位予以提醒',
  '每季度自查并公布结果，委托第三方评估一次，发现的问题在一个月内整改',
] as const;
const PROBLEMS = [
  [
    '部分政策解读形式单一，群众看不明白',
    '起草文件时同步编制解读方案，增加案例、算账和问答，并由窗口人员试读',
  ],
  ['个别科室主动公开时限意识不强', '在办文系统中增加公开时限提醒，临期3个工作日自动提示，超期说明原因'],
  [
    '依申请公开答复的说理不够充分',
    '统一答复书范本，疑难申请由法制、业务、公开三方会商，重要答复先行合法性审核',
  ],
  ['规范性文件有效性标注不及时', '每半年清理一次，废止、修改、到期的当日在原网页标明'],
  ['公开信息中个人信息隐去不规范', '发布前逐条检查姓名、证件号码、账号和住址，名单类信息实行双人复核'],
] as const;

const has = (one: SampleOrgan) =>
  one.kind === 'government' && (one.level === 'province' || one.level === 'city');

function activeTable(one: SampleOrgan, year: number): string {
  const n = (what: string, size: number) => pick(`${one.key} ${year} ${what}`, size);
  const scale = one.kind === 'government' ? 40 : one.level === 'township' ? 1 : 3;
  const inForce = 3 + n('in force', 6 * scale);
  const rule = has(one) ? `${1 + n('rules', 2)} | ${n('ended', 2)} | ${14 + n('all', 3)}` : '/ | / | /';
  return `《条例》第二十条第（一）项
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | ${rule} |
| 行政规范性文件 | ${n('made', scale)} | ${n('void', Math.max(1, scale >> 1))} | ${inForce} |
《条例》第二十条第（五）、（六）项
| 信息内容 | 本年处理决定数量 |
| 行政许可 | ${figure(n('licences', 900 * scale))} |
| 行政处罚 | ${figure(n('penalties', 90 * scale))} |
| 行政强制 | ${n('force', 4 * scale)} |
《条例》第二十条第（八）项
| 信息内容 | 本年收费金额（单位：万元） |
| 行政事业性收费 | ${figure(n('fees', 700 * scale) / 10, 1)} |`;
}

function body(one: SampleOrgan, year: number, size: number): string {
  const figures = requestFigures(one.key, year, size);
  const choose = <T>(from: readonly T[], what: string): T => from[pick(`${one.key} ${year} ${what}`, from.length)]!;
  const [first, second] = [pick(`${one.key}${year}`, 5), pick(`${year}${one.key}`, 4)];
  const problems = [PROBLEMS[first]!, PROBLEMS[(first + 1 + second) % 5]!];
  const disputes = Math.floor(figures.processed / 30);
  const kept = disputes - pick(`${one.key} kept ${year}`, 1 + (disputes >> 1));
  const published = 40 + size * 3 + pick(`${one.key} published ${year}`, 60);
  return `本报告依照《中华人民共和国政府信息公开条例》编制，数据统计期限为${year}年1月1日至12月31日。
一、总体情况
（一）主动公开
全年主动公开政府信息${figure(published)}条，${choose(PUBLISHED, 'active')}。
（二）依申请公开
全年新收政府信息公开申请${figures.received}件，上年结转${figures.carried}件，办结${figures.processed}件，其中予以公开和部分公开${figures.granted}件，结转下年度${figures.forward}件。全部在法定期限内答复。
（三）政府信息管理
严格公开前审查，由没有参与起草的人员进行保密审查；信息内容发生变化的及时更新，并注明理由。
（四）政府信息公开平台建设
${choose(PLATFORM, 'platform')}。
（五）监督保障
${choose(SUPERVISION, 'supervision')}。
二、主动公开政府信息情况
${activeTable(one, year)}
三、收到和处理政府信息公开申请情况
本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。
${figures.table}
四、政府信息公开行政复议、行政诉讼情况
| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| 行政复议 | ${kept} | ${disputes - kept} | 0 | 0 | ${disputes} |
| 行政诉讼（未经复议直接起诉） | 0 | 0 | 0 | 0 | 0 |
| 行政诉讼（复议后起诉） | ${disputes >> 1} | 0 | 0 | 0 | ${disputes >> 1} |
五、存在的主要问题及改进情况
${problems.map(([problem, cure], at) => `${at === 0 ? '一' : '二'}是${problem}。改进措施：${cure}。`).join('\n')}
六、其他需要报告的事项
本年度没有收取政府信息公开信息处理费。没有其他需要报告的事项。`;
} // prettier-ignore

/** Departments and townships before 31 January, governments before 31 March. */
function issuedOn(one: SampleOrgan, year: number): string {
  if (one.key === LATE) return `${year + 1}-02-09`;
  const first = one.kind === 'government' && one.level !== 'township' ? `${year + 1}-03-02` : `${year + 1}-01-10`;
  return officeDay(addDays(first, pick(`${one.key} report ${year}`, 15)));
} // prettier-ignore

function report(key: string, year: number, size: number): SampleDocument {
  const one = organByKey.get(key)!;
  const issued = issuedOn(one, year);
  const original = officeDay(addDays(issued, 2));
  const serial = 9000 + pick(`${key}${year}`, 999);
  const oldPath = `/${key.startsWith('wc') ? 'wcx/' : ''}zwgk/gknb/${original.slice(0, 7).replace('-', '')}/t${original.replaceAll('-', '')}_${serial}.html`;
  return {
    key: `nb-${key}-${year}`,
    organ: key,
    title: `${one.name}${year}年政府信息公开工作年度报告`,
    genre: '报告',
    topic: '02-01',
    item: 'A20-15',
    issued,
    keywords: ['年度报告', '政府信息公开'],
    summary: `${one.name}${year}年主动公开、依申请公开、行政复议和诉讼情况。`,
    type: 'annual-report',
    particulars: { year },
    body: body(one, year, size),
    ...(year <= CARRIED_UNTIL ? { carriedOver: { originallyPublishedOn: original, oldPath } } : {}),
  };
} // prettier-ignore

export const ANNUAL_REPORTS: readonly SampleDocument[] = ORGANS.flatMap(([key, size, first]) =>
  Array.from({ length: LAST - first + 1 }, (_, at) => report(key, first + at, size)),
);
