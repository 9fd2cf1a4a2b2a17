/** Periodical statistics of city, county and district; the plans of the fourteenth five years. */
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { organByKey } from '../world';

type Indicator = readonly [name: string, unit: string, value: string, growth: string];
interface Figures {
  key: string;
  organ: string;
  place: string;
  period: string;
  kind: '季度数据' | '年度公报' | '月度数据' | '专项调查';
  issued: LocalDate;
  rows: readonly Indicator[];
  text: string;
}

const FIGURES: readonly Figures[] = [
  { key: 'tj-ys-2025', organ: 'ys-fg', place: '云山省', period: '2025年', kind: '年度公报', issued: '2026-03-18', text: '产业结构继续优化，服务业增加值占比达到51.8%。', rows: [['地区生产总值', '亿元', '12,486.3', '5.3'], ['粮食总产量', '万吨', '1,864.7', '1.1'], ['固定资产投资', '—', '—', '4.6'], ['社会消费品零售总额', '亿元', '4,713.5', '5.0'], ['一般公共预算收入', '亿元', '742.9', '3.8'], ['城镇居民人均可支配收入', '元', '46,218', '4.7'], ['农村居民人均可支配收入', '元', '22,105', '6.6']] },
  { key: 'tj-ql-2026q1', organ: 'ql-tj', place: '青岚市', period: '2026年一季度', kind: '季度数据', issued: '2026-04-24', text: '一季度经济开局平稳，工业生产回升，消费稳步恢复。', rows: [['地区生产总值', '亿元', '371.8', '5.1'], ['规模以上工业增加值', '—', '—', '6.2'], ['固定资产投资', '—', '—', '3.9'], ['社会消费品零售总额', '亿元', '162.4', '5.4'], ['一般公共预算收入', '亿元', '31.7', '2.6'], ['居民消费价格指数（上年同期=100）', '—', '100.4', '0.4']] },
  { key: 'tj-ql-2026h1', organ: 'ql-tj', place: '青岚市', period: '2026年上半年', kind: '季度数据', issued: '2026-07-23', text: '上半年高技术制造业增加值增长9.8%，高于规模以上工业3.4个百分点。', rows: [['地区生产总值', '亿元', '782.6', '5.2'], ['规模以上工业增加值', '—', '—', '6.4'], ['固定资产投资', '—', '—', '4.1'], ['社会消费品零售总额', '亿元', '331.0', '5.2'], ['一般公共预算收入', '亿元', '58.9', '3.1'], ['城镇新增就业', '万人', '2.41', '1.7']] },
  { key: 'tj-ql-2026q3', organ: 'ql-tj', place: '青岚市', period: '2026年前三季度', kind: '季度数据', issued: '2026-10-26', text: '前三季度粮食生产再获丰收，居民收入增长与经济增长基本同步。', rows: [['地区生产总值', '亿元', '1,214.5', '5.2'], ['规模以上工业增加值', '—', '—', '6.1'], ['固定资产投资', '—', '—', '4.4'], ['社会消费品零售总额', '亿元', '502.7', '5.1'], ['进出口总额', '亿元', '74.3', '7.9'], ['城镇居民人均可支配收入', '元', '34,106', '4.8'], ['农村居民人均可支配收入', '元', '16,982', '6.3']] },
  { key: 'tj-wc-2025', organ: 'wc-fg', place: '望川县', period: '2025年', kind: '年度公报', issued: '2026-04-21', text: '茶叶全产业链产值达到19.2亿元，带动农户1.6万户。', rows: [['地区生产总值', '亿元', '168.4', '5.0'], ['第一产业增加值', '亿元', '38.1', '4.1'], ['粮食总产量', '万吨', '21.3', '0.9'], ['茶叶产量', '吨', '4,930', '6.5'], ['年末常住人口', '万人', '41.2', '-0.6'], ['农村居民人均可支配收入', '元', '19,874', '6.9']] },
  { key: 'tj-qh-ylj', organ: 'qh-mz', place: '青湖区', period: '2026年上半年', kind: '专项调查', issued: '2026-07-16', text: '对23个助餐点、1,860名老年人开展问卷调查。', rows: [['老年助餐日均服务人次', '人次', '2,436', '18.2'], ['助餐服务满意率', '%', '94.1', '1.3'], ['每餐平均自付金额', '元', '8.7', '-3.3'], ['享受助餐补助老年人', '人', '9,214', '21.5']] },
]; // prettier-ignore

const statistics = ({ key, organ, place, period, kind, issued, rows, text }: Figures): SampleDocument => ({
  key,
  organ,
  title: kind === '专项调查' ? `${place}${period}老年助餐服务调查结果` : kind === '年度公报' ? `${place}${period}国民经济和社会发展统计公报` : `青岚市${period}主要经济指标`,
  genre: kind === '年度公报' ? '统计公报' : '公告',
  topic: '03-03',
  item: 'A20-04',
  issued,
  keywords: ['统计', '主要指标'],
  summary: `公布${place}${period}主要指标${rows.length}项。`,
  type: 'statistics',
  particulars: {
    period,
    kind,
    indicators: rows.map(([name, unit, value, growth]) => ({ name, unit, value, growth })),
    source: `${organByKey.get(organ)!.name}${kind === '专项调查' ? '问卷调查' : '、统计联网直报平台'}`,
    notes: '绝对数按现价计算，增长速度按可比口径计算；部分数据因四舍五入，分项合计与总计可能略有差异。\n“—”表示不公布绝对数。',
  },
  body: text,
}); // prettier-ignore

const FIVE_YEARS = { kind: '国民经济和社会发展规划', fromYear: 2021, toYear: 2025 } as const;
const PLAN = {
  genre: '规划',
  topic: '03-01',
  item: 'A20-03',
  issued: '2021-04-12',
  expires: '2025-12-31',
  type: 'plan',
} as const;

export const STATISTICS: readonly SampleDocument[] = FIGURES.map(statistics);

export const PLANS: readonly SampleDocument[] = [
  { key: 'guihua-ys-145', organ: 'ys', title: '云山省“十四五”应急体系规划', number: '发', genre: '规划', topic: '02-03', item: 'A20-03', issued: '2021-12-20', expires: '2025-12-31', summary: '确定2025年安全生产、防灾减灾和救援能力目标，附应急物资储备布局图。', type: 'plan',
    particulars: { kind: '专项规划', fromYear: 2021, toYear: 2025, approvedBy: '云山省人民政府', approvedOn: '2021-12-15', mapNumber: '云S（2021）093号' },
    body: `第一章　发展基础
“十三五”期间，全省生产安全事故起数、死亡人数分别下降38.2%和35.7%，因灾直接经济损失占地区生产总值的比例降至0.9%。基层应急人员不足、物资储备分散的问题仍然突出。
第二章　目标
| 指标 | 2020年 | 2025年 | 属性 |
| 单位地区生产总值生产安全事故死亡率 | — | 下降33% | 约束性 |
| 灾害预警信息公众覆盖率 | 86% | 95% | 预期性 |
| 乡镇（街道）应急消防救援站覆盖率 | 41% | 100% | 约束性 |
| 年均每百万人口因灾死亡率 | 0.9 | 低于0.8 | 预期性 |
第三章　主要任务
一、健全省、市、县、乡四级应急指挥体系，2023年底前实现视频会商到村。
二、在青岚、临江、岭东建设三个区域应急物资储备库，布局见附图。
三、每年组织一次全省综合演练，每个行政村每年至少开展一次避险转移演练。
第四章　保障
规划实施情况每年评估一次，中期评估结果向社会公布。` },
  { ...PLAN, key: 'guihua-ql-145', organ: 'ql', title: '青岚市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要', number: '岚政发〔2021〕6号', summary: '确定2021至2025年发展目标、重大任务和重大工程，附重大项目布局图。', carriedOver: { originallyPublishedOn: '2021-04-15', oldPath: '/zwgk/ghjh/202104/t20210415_10502.html' },
    particulars: { ...FIVE_YEARS, approvedBy: '青岚市第十五届人民代表大会第五次会议', approvedOn: '2021-02-26', mapNumber: '云青S（2021）011号' },
    body: `第一章　发展基础
“十三五”时期，全市地区生产总值年均增长7.1%，18.6万农村贫困人口全部脱贫，岚江干流水质稳定在Ⅲ类以上。
第二章　主要目标
| 指标 | 2020年 | 2025年 | 属性 |
| 地区生产总值年均增长（%） | — | 6左右 | 预期性 |
| 常住人口城镇化率（%） | 57.4 | 61 | 预期性 |
| 每千人口执业（助理）医师数（人） | 2.7 | 3.2 | 预期性 |
| 森林覆盖率（%） | 58.9 | 59.5 | 约束性 |
| 粮食综合生产能力（万吨） | 110 | 110 | 约束性 |
第三章　重大任务
一、壮大精密铸造、绿色食品、文化旅游三大产业。
二、建设岚江快速路、城区供水管网改造等42项重大工程，布局见附图。
三、每年新增财力的七成以上用于民生。
第四章　实施
市人民政府每年向市人民代表大会报告实施情况。` },
  { ...PLAN, key: 'guihua-wc-145', organ: 'wc', title: '望川县国民经济和社会发展第十四个五年规划纲要', number: '望政发〔2021〕5号', summary: '确定“十四五”时期茶产业、农村供水、交通和公共服务目标。', carriedOver: { originallyPublishedOn: '2021-04-16', oldPath: '/wcx/ghjh/202104/t20210416_10511.html' },
    particulars: { ...FIVE_YEARS, approvedBy: '望川县第十七届人民代表大会第六次会议', approvedOn: '2021-03-19', mapNumber: '云望S（2021）004号' },
    body: `第一章　现状
2020年全县地区生产总值131.6亿元，14个贫困村全部退出，农村自来水普及率91%。
第二章　目标
| 指标 | 2020年 | 2025年 |
| 地区生产总值年均增长（%） | — | 5.5 |
| 农村自来水普及率（%） | 91 | 98 |
| 茶园面积（万亩） | 8.1 | 9.0 |
| 等级公路通组率（%） | 63 | 90 |
第三章　任务
一、建成第二水厂和6处集中供水工程，供水工程分布见附图。
二、云栖乡建设茶产业园，石桥镇改造老街片区。
三、县域医共体覆盖全部乡镇卫生院。` },
]; // prettier-ignore
