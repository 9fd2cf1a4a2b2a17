/** Budgets and accounts in words, fees, government procurement. Amounts add up: see `budget`. */
import { figure } from '../codes';
import type { SampleDocument } from '../types';

interface Revenue {
  year: number;
  /** 万元 */
  tax: number;
  other: number;
  transfer: number;
  carry: number;
  text: string;
  approved: string;
}

const CITY_BUDGETS: readonly Revenue[] = [
  { year: 2022, tax: 702400, other: 311600, transfer: 1286500, carry: 42300, approved: '2022-01-14', text: '预算安排首先保基本民生、保工资、保运转，疫情防控经费单列，“三公”经费比上年压减5%。' },
  { year: 2023, tax: 741900, other: 318700, transfer: 1334200, carry: 38900, approved: '2023-01-12', text: '新增财力的七成用于教育、社会保障和卫生健康，首次把城市内涝治理列为重点项目支出。' },
  { year: 2024, tax: 779600, other: 309400, transfer: 1391800, carry: 35200, approved: '2024-01-18', text: '非税收入占比降到28.4%，收入质量继续改善；科技支出增长11.6%。' },
  { year: 2025, tax: 816300, other: 302700, transfer: 1437600, carry: 33800, approved: '2025-01-16', text: '全面实行零基预算，取消和压减低效项目83个，腾出资金4.27亿元用于养老服务和职业教育。' },
  { year: 2026, tax: 850800, other: 298100, transfer: 1489300, carry: 31600, approved: '2026-01-15', text: '“十五五”开局之年，安排2.6亿元支持老旧小区和供水管网改造，预备费按1.2%设置。' },
]; // prettier-ignore

const SHARES: readonly [string, number][] = [
  ['一般公共服务', 0.092], ['公共安全', 0.051], ['教育', 0.186], ['科学技术', 0.027], ['社会保障和就业', 0.168],
  ['卫生健康', 0.104], ['节能环保', 0.033], ['城乡社区', 0.087], ['农林水', 0.121], ['交通运输', 0.046],
]; // prettier-ignore

function budget({ year, tax, other, transfer, carry, text, approved }: Revenue): SampleDocument {
  const total = tax + other + transfer + carry;
  const lines = SHARES.map(([name, share]) => [name, Math.round(total * share)] as const);
  const rest = total - lines.reduce((sum, [, amount]) => sum + amount, 0);
  const rows = [...lines, ['其他支出和预备费', rest] as const];
  return {
    key: `yusuan-${year}`, organ: 'ql', title: `青岚市${year}年一般公共预算说明`, genre: '预算', topic: '04-01', item: 'A20-07-01', otherItems: ['A20-07'], issued: approved, keywords: ['政府预算', '一般公共预算'],
    summary: `经市人民代表大会批准，${year}年全市一般公共预算总收入${figure(total / 10000, 2)}亿元，收支平衡。`,
    body: `青岚市${year}年预算已经市人民代表大会会议批准，现将一般公共预算说明如下。
一、收入
| 项目 | 金额（万元） |
| 税收收入 | ${figure(tax)} |
| 非税收入 | ${figure(other)} |
| 上级补助收入 | ${figure(transfer)} |
| 上年结转 | ${figure(carry)} |
| 收入总计 | ${figure(total)} |
地方一般公共预算收入${figure(tax + other)}万元，其中税收占${((tax / (tax + other)) * 100).toFixed(1)}%。
二、支出
| 科目 | 金额（万元） | 占比 |
${rows.map(([name, amount]) => `| ${name} | ${figure(amount)} | ${((amount / total) * 100).toFixed(1)}% |`).join('\n')}
| 支出总计 | ${figure(total)} | 100.0% |
三、安排的重点
${text}
四、说明
本说明的金额单位为万元，分项合计与总数一致；专项转移支付、政府债务和“三公”经费另见附件。`,
    files: [{ name: `青岚市${year}年一般公共预算收支表.xlsx`, form: 'xlsx', sheets: [
      { name: '收入', rows: [['项目', '金额（万元）'], ['税收收入', tax], ['非税收入', other], ['上级补助收入', transfer], ['上年结转', carry], ['收入总计', total]] },
      { name: '支出', rows: [['科目', '金额（万元）'], ...rows.map(([name, amount]) => [name, amount]), ['支出总计', total]] },
    ] }],
  };
} // prettier-ignore

interface Account {
  organ: string;
  name: string;
  year: number;
  issued: string;
  /** 万元: appropriated, spent on staff, spent on projects. */
  given: number;
  staff: number;
  projects: number;
  vehicles: number;
  reception: number;
  duties: string;
  result: string;
}

const ACCOUNTS: readonly Account[] = [
  { organ: 'ql-mz', name: '青岚市民政局', year: 2024, issued: '2025-08-19', given: 18462.37, staff: 2316.52, projects: 16021.4, vehicles: 18.6, reception: 1.27, duties: '社会救助、养老服务、儿童福利、殡葬管理和基层政权建设', result: '对11个项目开展绩效自评，平均93.6分；“适老化改造”项目因招标推迟，当年完成率78%，结转2025年继续实施。' },
  { organ: 'ql-yj', name: '青岚市应急管理局', year: 2025, issued: '2026-08-20', given: 6274.18, staff: 1893.06, projects: 4188.92, vehicles: 46.3, reception: 0.94, duties: '安全生产监管、防汛抗旱、森林防灭火和救灾物资储备', result: '防汛物资储备项目评价等级为“优”，卫星电话覆盖全部乡镇；应急广播二期未达预期，已调减2026年预算120万元。' },
  { organ: 'wc-jt', name: '望川县教育体育局', year: 2025, issued: '2026-09-08', given: 52617.84, staff: 41208.33, projects: 11126.7, vehicles: 7.2, reception: 0.38, duties: '义务教育、学前教育、职业教育和群众体育', result: '寄宿制学校食堂改造完成9所，学生满意度96.2%。' },
  { organ: 'lh', name: '临湖街道办事处', year: 2025, issued: '2026-09-14', given: 3318.46, staff: 1422.71, projects: 1840.55, vehicles: 5.8, reception: 0, duties: '党群服务、社区治理、综合执法和便民服务', result: '社区微更新项目完成14处，居民投票参与率61%。' },
  { organ: 'sq', name: '石桥镇人民政府', year: 2025, issued: '2026-09-10', given: 4126.93, staff: 1986.4, projects: 2039.28, vehicles: 6.4, reception: 0.52, duties: '农业农村、社会事务、平安建设和便民服务', result: '农村人居环境整治项目验收合格率100%，村级财务审计覆盖全部17个村。' },
]; // prettier-ignore

function account(a: Account): SampleDocument {
  const spent = a.staff + a.projects;
  const left = a.given - spent;
  const town = a.organ === 'sq';
  return {
    key: `juesuan-${a.organ}-${a.year}`, organ: a.organ, title: `${a.name}${a.year}年度${town ? '财政' : '部门'}决算说明`, genre: '决算', topic: '04-01', item: town ? 'A20-07-01' : 'A20-07-02', otherItems: ['A20-07'], issued: a.issued, keywords: ['决算', '“三公”经费'],
    summary: `${a.year}年支出${figure(spent, 2)}万元，“三公”经费支出${figure(a.vehicles + a.reception, 2)}万元。`,
    body: `一、主要职责
${a.name}承担${a.duties}等职责。
二、收支情况
| 项目 | 金额（万元） |
| 财政拨款收入 | ${figure(a.given, 2)} |
| 基本支出 | ${figure(a.staff, 2)} |
| 项目支出 | ${figure(a.projects, 2)} |
| 支出合计 | ${figure(spent, 2)} |
| 年末结转和结余 | ${figure(left, 2)} |
三、“三公”经费
| 项目 | 决算数（万元） |
| 因公出国（境）费 | 0.00 |
| 公务用车购置费 | 0.00 |
| 公务用车运行维护费 | ${figure(a.vehicles, 2)} |
| 公务接待费 | ${figure(a.reception, 2)} |
| 合计 | ${figure(a.vehicles + a.reception, 2)} |
${a.reception === 0 ? `全年没有发生公务接待。` : `公务接待费用于接待上级检查和兄弟单位学习交流，严格执行工作餐标准。`}
四、绩效情况
${a.result}`,
    files: [{ name: `${a.name}${a.year}年度决算公开表.csv`, form: 'csv', rows: [['项目', '金额（万元）'], ['财政拨款收入', a.given.toFixed(2)], ['基本支出', a.staff.toFixed(2)], ['项目支出', a.projects.toFixed(2)], ['年末结转和结余', left.toFixed(2)]] }],
  };
} // prettier-ignore

export const FINANCE: readonly SampleDocument[] = [
  ...CITY_BUDGETS.map(budget),
  ...ACCOUNTS.map(account),
  {
    key: 'shoufei-2025', organ: 'ql-cz', joint: ['ql-fg'], origin: 'joint', title: '青岚市2025年行政事业性收费目录清单', number: '发', genre: '公告', topic: '04-01', item: 'A20-08', issued: '2025-02-12', audience: ['citizens', 'enterprises'], summary: '公布全市执行的行政事业性收费项目、标准和依据，清单之外一律不得收费。',
    body: `现将2025年在我市执行的行政事业性收费目录清单公布如下（节选常用项目，完整清单见附件）。清单之外的，公民、法人和其他组织有权拒绝缴纳。
| 序号 | 项目 | 标准 | 征收单位 |
| 1 | 不动产登记费（住宅） | 80元/件 | 自然资源和规划局 |
| 2 | 机动车号牌工本费（汽车） | 100元/副 | 公安局 |
| 3 | 居民身份证补领工本费 | 40元/证 | 公安局 |
| 4 | 城镇垃圾处理费（居民） | 5元/户·月 | 城市管理部门 |
| 5 | 公办幼儿园保教费 | 280至460元/月 | 教育部门 |
小微企业免收不动产登记费。2024年清单中的“特种设备检验检测费（部分）”已改为经营服务性收费，不再列入。
收费单位应当在收费场所公示项目、依据、标准和投诉电话。`,
    files: [{ name: '2025年行政事业性收费目录清单.xlsx', form: 'xlsx', sheets: [{ name: '清单', rows: [['序号', '部门', '项目', '资金管理方式', '政策依据'], [1, '教育', '公办幼儿园保教费', '缴入财政专户', '省价格、财政部门文件'], [2, '自然资源', '不动产登记费', '缴入国库', '国家发展改革委、财政部文件'], [3, '公安', '证照工本费', '缴入国库', '国家发展改革委、财政部文件']] }] }],
  },
  {
    key: 'shoufei-wc-2026', organ: 'wc-cz', title: '望川县2026年行政事业性收费目录清单', number: '发', genre: '公告', topic: '04-01', item: 'A20-08', issued: '2026-02-25', audience: ['citizens'], summary: '公布望川县执行的收费项目，较上年减少2项。',
    body: `2026年，望川县执行行政事业性收费19项，比上年减少2项，没有自行设立的项目。减少的项目是：农村集体建设用地规划验线费（已取消）、水土保持补偿费（按规定划转税务部门征收）。
| 类别 | 项目数 | 说明 |
| 资源补偿类 | 3 | 全部缴入国库 |
| 证照类 | 6 | 工本费按成本核定 |
| 教育类 | 5 | 缴入财政专户 |
| 其他 | 5 | 实行收支两条线 |
企业和群众发现清单外收费的，可以向县财政局或者县市场监督管理局投诉。`,
  },
  {
    key: 'caigou-mulu', organ: 'ys-cz', title: '云山省财政厅关于印发政府集中采购目录及标准（2025年版）的通知', number: '发', genre: '通知', topic: '04-01', item: 'A20-09', issued: '2024-12-09', effective: '2025-01-01', expires: '2026-12-31', audience: ['enterprises', 'staff'], summary: '公布集中采购目录、分散采购限额和公开招标数额标准，有效期至2026年底。',
    body: `各市财政局，省级各预算单位：
经省政府批准，现将《云山省政府集中采购目录及标准（2025年版）》印发给你们。
一、集中采购目录
计算机、打印设备、公务用车、物业管理、印刷、车辆加油和维修等14个品目。
二、限额标准
| 项目 | 省级 | 设区的市级 | 县级 |
| 分散采购限额（货物、服务） | 100万元 | 80万元 | 60万元 |
| 分散采购限额（工程） | 120万元 | 100万元 | 100万元 |
| 公开招标数额（货物、服务） | 400万元 | 400万元 | 300万元 |
三、执行要求
不得以化整为零方式规避公开招标；面向中小企业预留的份额不低于规定比例。
本标准执行至2026年12月31日。`,
  },
  ...([
    ['ql-wj', 'cg-yiliao', '2023-04-18', '基层医疗机构数字化影像设备', '公开招标', 860, 843.5, '云山瑞康医疗器械有限公司'],
    ['ql-jy', 'cg-zhuoyi', '2024-07-09', '中小学升降课桌椅', '公开招标', 612, 588.96, '青岚育才家具有限公司'],
    ['ql-yj', 'cg-paishui', '2025-05-15', '移动式大流量排水泵车', '公开招标', 480, 471.2, '岚江特种车辆制造有限公司'],
    ['lh', 'cg-wuye', '2026-03-19', '街道便民服务中心物业服务', '竞争性磋商', 96, 92.8, '青岚和佑物业服务有限公司'],
    ['ql-st', 'cg-jiance', '2026-06-02', '岚江流域水质自动监测站运行维护', '公开招标', 328, 316.4, '云山清源环境监测有限公司'],
  ] as const).map(([organ, key, issued, name, way, planned, price, winner], i): SampleDocument => ({
    key, organ, title: `${name}采购项目中标（成交）结果公告`, genre: '公告', topic: '04-01', item: 'A20-09', issued, published: issued, audience: ['enterprises'], signed: true,
    summary: `${way}，预算${planned}万元，${winner}以${price}万元中标（成交）。`,
    body: `一、项目名称：${name}
二、采购方式和预算：${way}，${planned}万元
三、结果
| 供应商 | 金额（万元） | 评审得分 |
| ${winner} | ${price} | ${(91.4 + i * 0.7).toFixed(1)} |
四、评审情况
评审专家${5 + (i % 2) * 2}名，从省级专家库随机抽取，采购人代表1名。${['两家供应商因未提供检测报告被否决。', '样品经匿名编号后评审。', '评审过程全程录音录像，现场演示环节占10分。', '三家供应商完成最后报价。', '五家供应商投标均有效。'][i]}
五、公告期限和质疑
公告期1个工作日。对结果有异议的供应商，可以在公告期满之日起7个工作日内以书面形式提出质疑。
节约资金${(planned - price).toFixed(2)}万元，合同签订后2个工作日内公开合同。`,
  })),
]; // prettier-ignore
