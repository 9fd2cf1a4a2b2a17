/** Plans, statistics, projects, replies to proposals. */
import { figure } from '../codes';
import type { SampleDocument } from '../types';

interface Year {
  year: number;
  issued: string;
  /** 亿元 by sector; growth of the whole in percent. */
  first: number;
  second: number;
  third: number;
  growth: number;
  /** 万人 */
  people: number;
  urban: number;
  city: number;
  village: number;
  note: string;
}

const CITY: readonly Year[] = [
  { year: 2021, issued: '2022-04-08', first: 143.2, second: 512.6, third: 687.9, growth: 8.1, people: 286.4, urban: 58.31, city: 36842, village: 17215, note: '战略性新兴产业增加值增长14.7%，高新区新增规模以上企业31家。' },
  { year: 2022, issued: '2023-04-11', first: 149.8, second: 533.1, third: 706.4, growth: 3.6, people: 285.9, urban: 59.02, city: 38217, village: 18396, note: '粮食总产量112.6万吨，连续九年稳定在110万吨以上。' },
  { year: 2023, issued: '2024-04-09', first: 153.1, second: 551.4, third: 768.2, growth: 6.0, people: 285.1, urban: 59.88, city: 40125, village: 19812, note: '接待游客2864万人次，增长58.3%，文化旅游成为服务业增长的主要动力。' },
  { year: 2024, issued: '2025-04-10', first: 157.9, second: 574.3, third: 811.7, growth: 5.4, people: 284.2, urban: 60.71, city: 41946, village: 21179, note: '高技术制造业增加值占规模以上工业的19.6%，比上年提高1.8个百分点。' },
  { year: 2025, issued: '2026-04-09', first: 162.4, second: 596.8, third: 858.5, growth: 5.2, people: 283.5, urban: 61.46, city: 43878, village: 22640, note: '“十四五”规划确定的23项主要指标中，21项完成或者超额完成。' },
]; // prettier-ignore

const bulletin = (y: Year, i: number): SampleDocument => {
  const total = y.first + y.second + y.third;
  const share = (part: number) => ((part / total) * 100).toFixed(1);
  return {
    key: `tongji-${y.year}`, organ: 'ql-tj', title: `青岚市${y.year}年国民经济和社会发展统计公报`, genre: '统计公报', topic: '03-03', item: 'A20-04', issued: y.issued, signed: true, keywords: ['统计公报', '地区生产总值', '居民收入'], type: 'statistics',
    particulars: {
      period: `${y.year}年`, kind: '年度公报', source: '青岚市统计局、国家统计局青岚调查队', notes: '绝对数按现价计算，增长速度按不变价格计算。居民收入为抽样调查数据。',
      indicators: [
        { name: '地区生产总值', unit: '亿元', value: figure(total, 1), growth: String(y.growth) },
        { name: '第一产业增加值', unit: '亿元', value: String(y.first) },
        { name: '第二产业增加值', unit: '亿元', value: String(y.second) },
        { name: '第三产业增加值', unit: '亿元', value: String(y.third) },
        { name: '年末常住人口', unit: '万人', value: String(y.people) },
        { name: '常住人口城镇化率', unit: '%', value: String(y.urban) },
        { name: '城镇居民人均可支配收入', unit: '元', value: figure(y.city) },
        { name: '农村居民人均可支配收入', unit: '元', value: figure(y.village) },
      ],
    },
    summary: `${y.year}年全市地区生产总值${figure(total, 1)}亿元，比上年增长${y.growth}%。`,
    body: `一、综合
初步核算，全年地区生产总值${figure(total, 1)}亿元，按不变价格计算，比上年增长${y.growth}%。
| 产业 | 增加值（亿元） | 占比（%） |
| 第一产业 | ${y.first} | ${share(y.first)} |
| 第二产业 | ${y.second} | ${share(y.second)} |
| 第三产业 | ${y.third} | ${share(y.third)} |
| 合计 | ${figure(total, 1)} | 100.0 |
${y.note}
二、人口和居民生活
年末常住人口${y.people}万人，常住人口城镇化率${y.urban}%。城镇居民人均可支配收入${figure(y.city)}元，农村居民人均可支配收入${figure(y.village)}元，城乡收入比为${(y.city / y.village).toFixed(2)}。
三、指标解释
地区生产总值、各产业增加值绝对数按现价计算，增长速度按不变价格计算；部分数据因四舍五入，分项合计与总计可能略有差异。${i === 2 ? '2023年数据为第五次全国经济普查修订前的初步核算数。' : ''}`,
    files: [{ name: `青岚市${y.year}年主要统计指标.xlsx`, form: 'xlsx', sheets: [{ name: '主要指标', rows: [['指标', '单位', '数值'], ['地区生产总值', '亿元', Number(total.toFixed(1))], ['第一产业增加值', '亿元', y.first], ['第二产业增加值', '亿元', y.second], ['第三产业增加值', '亿元', y.third], ['常住人口', '万人', y.people], ['城镇居民人均可支配收入', '元', y.city], ['农村居民人均可支配收入', '元', y.village]] }] }],
  };
}; // prettier-ignore

interface KeyProjects {
  organ: string;
  number: number;
  invest: number;
  year: number;
  issued: string;
  rows: [name: string, content: string, invest: number][];
}
const PROJECT_LISTS: readonly KeyProjects[] = [
  { organ: 'ys-fg', year: 2025, issued: '2025-02-18', number: 186, invest: 2143, rows: [['云山大数据中心二期', '机柜8000架及配套电源', 42.6], ['岚江上游水库群联合调度工程', '改造闸坝11座', 18.9], ['云山省疾控中心迁建', '建筑面积5.2万平方米', 7.4]] },
  { organ: 'ql-fg', year: 2026, issued: '2026-02-10', number: 94, invest: 512, rows: [['岚江快速路望川连接线', '双向四车道12.4公里', 23.8], ['青岚市第二人民医院', '床位800张', 15.2], ['城区供水管网改造', '更新管道316公里', 9.7], ['高新区南片区标准厂房', '建筑面积28万平方米', 11.3]] },
  { organ: 'wc-fg', year: 2025, issued: '2025-03-06', number: 32, invest: 76, rows: [['望川县第二水厂', '日供水3万吨', 2.4], ['云栖茶产业园', '加工车间及交易市场', 3.1], ['柳溪河道综合治理', '整治河道14.6公里', 1.8]] },
]; // prettier-ignore

const projectList = (p: KeyProjects): SampleDocument => {
  const place = { 'ys-fg': '云山省', 'ql-fg': '青岚市', 'wc-fg': '望川县' }[p.organ]!;
  return {
    key: `zdxm-${p.organ}-${p.year}`, organ: p.organ, title: `${place}${p.year}年重点建设项目名单`, number: '发', genre: '名单', topic: '03-06', item: 'A20-10', issued: p.issued,
    summary: `公布${p.year}年${place}重点建设项目${p.number}个，年度计划投资${p.invest}亿元。`,
    body: `经同级人民政府同意，${p.year}年${place}安排重点建设项目${p.number}个，年度计划投资${p.invest}亿元。主要项目如下：
| 项目名称 | 建设内容 | 总投资（亿元） |
${p.rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
项目单位应当在开工、竣工验收后20个工作日内公开进展。列入名单不代替用地、环评、安全等审批手续。${place}项目进展每季度汇总公布一次。`,
  };
}; // prettier-ignore

export const DEVELOPMENT: readonly SampleDocument[] = [
  ...CITY.map(bulletin),
  ...PROJECT_LISTS.map(projectList),
  {
    key: 'guihua-145', organ: 'ql', title: '青岚市“十四五”养老服务体系建设规划', number: '办发', genre: '规划', topic: '17-03', item: 'A20-03', issued: '2022-01-10', expires: '2025-12-31', type: 'plan', particulars: { kind: '专项规划', fromYear: 2021, toYear: 2025, approvedBy: '青岚市人民政府', approvedOn: '2022-01-06' }, summary: '提出2025年养老服务目标、床位结构、居家社区服务和人才队伍任务。',
    body: `一、基础和形势
2020年末全市60周岁以上老年人54.8万人，占18.9%。存在护理型床位不足、农村服务薄弱、人才短缺等问题。
二、主要目标
| 指标 | 2020年 | 2025年 | 属性 |
| 护理型床位占比 | 38% | 55% | 约束性 |
| 社区日间照料机构覆盖率 | 71% | 100% | 预期性 |
| 特殊困难老年人月探访率 | — | 100% | 约束性 |
| 每千名老年人社会工作者 | 0.6人 | 1人 | 预期性 |
三、重点任务
（一）增强居家社区服务
支持家庭适老化改造6000户，建设家庭养老床位2000张，发展助餐、助浴、助急服务。
（二）提升机构质量
公办养老机构优先接收失能、高龄、低收入老年人，全部建立消防安全档案。
（三）补齐农村短板
每个县（区）建成1所失能照护为主的敬老院，乡镇区域养老服务中心覆盖率60%以上。
四、保障措施
福利彩票公益金用于养老服务的比例不低于55%。`,
  },
  {
    key: 'guihua-155', organ: 'ql', title: '青岚市国民经济和社会发展第十五个五年规划纲要', number: '发', genre: '规划', topic: '03-01', item: 'A20-03', issued: '2026-03-02', published: '2026-03-09', type: 'plan', particulars: { kind: '国民经济和社会发展规划', fromYear: 2026, toYear: 2030, approvedBy: '青岚市第十六届人民代表大会第五次会议', approvedOn: '2026-02-26', mapNumber: '云青S（2026）007号' }, keywords: ['“十五五”规划', '规划纲要'], summary: '经市人民代表大会批准，确定2026至2030年发展目标、重大任务和重大工程。',
    body: `第一章　发展环境和总体要求
“十四五”时期，全市地区生产总值年均增长5.7%，岚江干流水质总体达到Ⅱ类，城镇新增就业21.8万人。今后五年，坚持以人民为中心，以高质量发展为主题，统筹发展和安全。
第二章　主要目标
| 指标 | 2025年 | 2030年 | 属性 |
| 地区生产总值年均增长（%） | — | 5左右 | 预期性 |
| 全社会研发经费投入强度（%） | 1.92 | 2.4 | 预期性 |
| 劳动年龄人口平均受教育年限（年） | 10.9 | 11.7 | 约束性 |
| 城镇调查失业率（%） | 5.1 | 低于5.5 | 预期性 |
| 单位地区生产总值二氧化碳排放降低（%） | — | 完成省定任务 | 约束性 |
| 粮食综合生产能力（万吨） | 113 | 115 | 约束性 |
第三章　重大任务
一、建设现代化产业体系
培育精密铸造、绿色食品两个五百亿级集群，高新区南片区建成中试基地3个。
二、推进城乡融合
县域内义务教育、医疗、养老服务基本均衡，农村自来水普及率保持98%以上。
三、保障和改善民生
每年办好十件民生实事，项目由群众推荐、人大代表票决。
第四章　实施保障
规划实施情况每年向市人民代表大会报告，中期评估和总结评估结果向社会公布。`,
  },
  {
    key: 'guihua-wc-lyou', organ: 'wc', title: '望川县茶产业高质量发展规划（2023—2027年）', number: '发', genre: '规划', topic: '06-01', item: 'A20-03', issued: '2023-03-14', type: 'plan', particulars: { kind: '专项规划', fromYear: 2023, toYear: 2027, approvedBy: '望川县人民政府', approvedOn: '2023-03-10' }, summary: '确定茶园面积、加工能力、品牌和茶旅融合目标。', audience: ['rural', 'enterprises'],
    body: `一、现状
全县茶园8.6万亩，2022年干茶产量4120吨，综合产值14.7亿元；良种率54%，名优茶占产量的三成。
二、目标
到2027年，茶园稳定在9万亩，良种率75%，建成标准化加工厂40家，“云栖白毫”公用品牌授权企业30家。
三、布局
云栖乡为高山白茶核心区，石桥镇为红茶加工区，望川镇为集散交易区。
四、任务
一是每年改造低产茶园3000亩，不得占用永久基本农田，不得毁林种茶。二是推行茶园绿色防控，农药使用量五年下降20%。三是建立一芽一叶鲜叶保护价，由茶叶协会每年3月公布。
五、资金
县财政每年安排1200万元，采取先建后补，补助对象、金额在乡镇公开。`,
  },
  {
    key: 'zt-rukujiance', organ: 'ql-fg', title: '青岚市发展和改革委员会关于城区供水管网改造工程可行性研究报告的批复', number: '函', genre: '批复', topic: '03-06', item: 'A20-10', issued: '2025-11-12', summary: '批复供水管网改造规模、投资9.7亿元、资金来源和工期。',
    body: `青岚市城市供水集团有限公司：
报来《城区供水管网改造工程可行性研究报告》及有关材料收悉。经评估论证，批复如下：
一、为降低管网漏损、提升供水保障能力，同意实施该工程。
二、建设内容：更新DN100以上管道316公里，改造二次供水泵房180座，建设分区计量点420个。
三、总投资9.7亿元，其中申请上级补助3.9亿元，市财政2.6亿元，企业自筹3.2亿元。
四、建设工期36个月。招标方式为公开招标，招标组织形式为委托招标。
五、请据此编制初步设计，落实施工期间居民临时供水方案，管线开挖后5日内恢复路面通行。
此复。`,
  },
  {
    key: 'dafu-1', organ: 'ql-jy', title: '青岚市教育局对市第十六届人民代表大会第四次会议第57号建议的答复', number: '函', genre: '函', topic: '11-02', item: 'A20-15', issued: '2025-06-16', type: 'proposal-reply', particulars: { kind: '人大代表建议', number: '第57号', session: '市十六届人大四次会议', subject: '关于提前谋划初中学位供给的建议', jointOrgans: '青岚市自然资源和规划局', result: '正在解决', repliedOn: '2025-06-16' }, summary: '答复关于增加初中学位、提前应对入学高峰的建议。',
    body: `秦疏桐代表：
您提出的关于提前谋划初中学位供给的建议收悉。现答复如下：
一、基本情况
据学籍数据测算，我市初中入学人数2029年达到峰值，比2025年增加约3800人，之后逐年回落。
二、已开展的工作
今年新建、改扩建初中4所，新增学位4200个；采取“小学初中贯通”方式，把3所规模较小的小学改为九年一贯制学校。
三、下一步打算
一是学位建设以改扩建为主，避免高峰过后闲置；二是提前两年在紧缺区域发布学位预警；三是跨学段调配教师，2026年转岗培训120名小学教师。
感谢您对教育工作的关心。`,
  },
  {
    key: 'dafu-2', organ: 'ql-zj', title: '青岚市住房和城乡建设局对市政协第十四届委员会第三次会议第112号提案的答复', number: '函', genre: '函', topic: '10-02', item: 'A20-15', issued: '2024-08-27', type: 'proposal-reply', particulars: { kind: '政协提案', number: '第112号', session: '市政协十四届三次会议', subject: '关于破解老旧小区加装电梯难的提案', result: '已经解决', repliedOn: '2024-08-27' }, summary: '答复关于破解老旧小区加装电梯难的提案。',
    body: `戚云帆委员：
您提出的《关于破解老旧小区加装电梯难的提案》收悉，经研究，现答复如下：
一、截至2024年7月，全市累计加装电梯386部，在建74部。未能启动的项目中，低层住户意见不一致占六成。
二、关于您建议的“费用分摊指引”，我局已于8月印发，按楼层给出参考系数，一层不分摊，二层系数为0.3，由业主协商确定，不作强制。
三、关于底层补偿，鼓励采用降噪、采光改善等方式，社区调解组织全程参与。
四、关于管线迁移费用，供水、供电、通信企业承诺按成本的一半收取，迁移时间不超过30日。
您如有进一步意见，请与我局住房保障科联系。`,
  },
  {
    key: 'dafu-3', organ: 'wc-ny', title: '望川县农业农村局对县人大代表关于健全鲜茶叶价格协商机制建议的答复', number: '函', genre: '函', topic: '06-01', item: 'A20-15', issued: '2026-06-25', type: 'proposal-reply', particulars: { kind: '人大代表建议', number: '第031号', session: '县十八届人大五次会议', subject: '关于健全鲜茶叶价格协商机制的建议', jointOrgans: '望川县市场监督管理局', result: '已经解决', repliedOn: '2026-06-25' }, summary: '答复鲜茶叶最低保护价和收购秩序的建议。', audience: ['rural'],
    body: `温知夏代表：
您关于健全鲜茶叶价格协商机制的建议收悉，现答复如下：
一、今年3月，县茶叶协会组织茶农代表21名、加工企业13家协商，公布一芽一叶鲜叶参考价每公斤68元至92元，收购均价较去年提高7%。
二、针对您反映的压级压价问题，我局会同县市场监督管理局在12个收购点设置公平秤和分级样品，查处缺斤少两2起。
三、下一步将把价格指数发布频次由每周一次改为采茶季每日一次，并通过村级广播播报。`,
  },
  {
    key: 'dangwei-qx', organ: 'ql-bg', title: '转载：云山省气象局关于做好2026年汛期气象预警信息接收的公告', number: '云山气函〔2026〕11号', genre: '公告', topic: '10-05', item: 'A20-12', origin: 'reposted', joint: ['ext-qx'], issued: '2026-05-06', published: '2026-05-08', signed: false, summary: '转载省气象局公告：预警信号含义和四种接收渠道。',
    body: `（来源：云山省气象局，2026年5月6日）
2026年汛期已至，现将气象预警信息接收方式公告如下。
一、预警信号分蓝、黄、橙、红四级，红色最重。暴雨红色预警表示3小时降雨量将达100毫米以上。
二、接收渠道
手机短信（红色预警全网发送，无需订阅）；乡村大喇叭；“云山天气”应用；电视滚动字幕。
三、收到红色预警，请立即离开河道、山洪沟口、地质灾害隐患点和地下空间。
四、没有收到预警短信的，请检查手机是否拦截了12379号码。
> 云山省气象局
> 2026年5月6日`,
  },
  {
    key: 'gx-zhaoshang', organ: 'ql-gx', title: '青岚高新技术产业开发区促进中小企业数字化转型若干措施', number: '发', genre: '意见', topic: '07-06', item: 'A20-01-02', otherItems: ['A20-01'], issued: '2024-12-02', effective: '2025-01-01', expires: '2026-12-31', audience: ['enterprises'], summary: '对诊断、改造、上云、培训给予补助，有效期2年。',
    body: `第一条 对规模以上工业企业开展免费数字化诊断，2025年底前实现全覆盖。
第二条 企业实施生产线数字化改造，软件和联网设备投入达到50万元的，按20%补助，单个企业不超过100万元。
第三条 使用工业互联网平台服务的小微企业，按年度服务费的30%补助，最高5万元，连续支持不超过两年。
第四条 设立数字化工程师实训岗，企业选派员工脱产培训10日以上的，每人补助2000元。
第五条 补助资金实行“免申即享”与项目验收相结合，兑现结果在管委会网站公示5个工作日。
第六条 同一项目不得重复享受同类补助。提供虚假材料的，追回资金并三年内不予支持。
第七条 本措施自2025年1月1日起施行，有效期2年。`,
  },
  {
    key: 'gx-jungong', organ: 'ql-gx', title: '高新区南片区市政道路一期工程竣工验收情况公告', genre: '公告', topic: '10-02', item: 'A21-K-01', issued: '2025-10-21', summary: '公布创新路南段等4条道路长度、造价和验收结论。',
    body: `高新区南片区市政道路一期工程于2024年4月8日开工，2025年9月30日通过竣工验收。
| 道路 | 长度（米） | 红线宽度（米） | 造价（万元） |
| 创新路南段 | 1860 | 36 | 7412 |
| 智造一路 | 920 | 24 | 2685 |
| 智造二路 | 870 | 24 | 2530 |
| 映山巷 | 410 | 15 | 743 |
雨污分流管道、通信管道与道路同步建成，行道树成活率98%。质量保修期2年，市民发现路面沉陷、井盖异响，可以拨打管委会值班电话，2小时内到场处置。`,
  },
]; // prettier-ignore
