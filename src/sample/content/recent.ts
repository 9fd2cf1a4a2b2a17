/** What depends on the day on which the sample is made: its last months, what comes into force, what waits. */
import { addDays } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { officeDay, pick } from '../codes';
import type { SampleDocument } from '../types';

const MONTHS = 8;

/** `YYYY-MM` some months before the month of a day. */
function monthBefore(day: LocalDate, back: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - back;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const monthName = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`;

const WATERS = [
  ['青湖水库', '湖库', 'Ⅱ类'],
  ['岚江城东水源地', '河流', 'Ⅱ类'],
  ['望川柳溪水库', '湖库', 'Ⅲ类'],
] as const;
const REMARKS = [
  '监测期间未发现异味和藻类聚集。',
  '柳溪水库受降雨影响浊度略高，水厂已增加沉淀时间，出厂水合格。',
  '三个水源地开展了保护区界标巡查，修复隔离网120米。',
  '对城东水源地上游两家企业进行了突击检查，未发现超标排放。',
] as const;

const water = (month: string, end: LocalDate): SampleDocument => {
  const issued = officeDay(`${monthBefore(`${month}-15`, -1)}-08`);
  const quality = (name: string) =>
    (5.6 + pick(name + month, 24) / 10).toFixed(1) + ' / ' + (1.8 + pick(month + name, 14) / 10).toFixed(1);
  return {
    key: `shuizhi-${month}`,
    organ: 'ql-st',
    title: `青岚市集中式饮用水水源水质状况报告（${monthName(month)}）`,
    genre: '公告',
    topic: '10-03',
    item: 'A20-13',
    otherItems: ['A21-K-02'],
    issued,
    published: issued > end ? end : issued,
    keywords: ['饮用水', '水源地', '水质'],
    summary: `${monthName(month)}三个集中式饮用水水源地水质全部达标。`,
    body: `一、监测情况
${monthName(month)}，市生态环境监测站对全市三个集中式饮用水水源地开展了例行监测，监测项目61项。
二、结果
| 水源地 | 类型 | 水质类别 | 溶解氧 / 高锰酸盐指数（毫克/升） |
${WATERS.map(([name, type, grade]) => `| ${name} | ${type} | ${grade} | ${quality(name)} |`).join('\n')}
达标率为100%。
三、说明
${REMARKS[Number(month.slice(5)) % REMARKS.length]}评价依据为《地表水环境质量标准》（GB 3838—2002）。`,
  };
};

/** @param end the last day of the simulated clock: yesterday */
export function recentDocuments(end: LocalDate): SampleDocument[] {
  const months = Array.from({ length: MONTHS }, (_, i) => monthBefore(end, MONTHS - i)).filter(
    (month) => officeDay(`${monthBefore(`${month}-15`, -1)}-08`) <= end,
  );
  const inForce = `${monthBefore(addDays(end, 75), 0)}-01`;
  const before = (days: number) => addDays(end, -days);
  const year = Number(end.slice(0, 4));
  return [
    ...months.map((month) => water(month, end)),
    {
      key: 'ling-17', organ: 'ql', title: '青岚市电动自行车停放充电管理办法', number: '青岚市人民政府令第17号', genre: '规章', topic: '16-01', item: 'A20-01-01', otherItems: ['A20-01', 'A21-K-06'], issued: before(16), published: before(12), effective: inForce, audience: ['citizens'], keywords: ['电动自行车', '充电', '消防安全'],
      summary: '规范电动自行车停放场所建设、充电价格和消防安全，自2027年2月1日起施行。',
      body: `第一条 为了预防和减少电动自行车火灾，方便群众停放充电，制定本办法。
第二条 新建住宅小区应当按照每户不少于1辆的标准配建停放场所，其中有充电设施的不少于三成。
第三条 禁止在建筑物的门厅、楼梯间、共用走道停放电动自行车或者为其充电，禁止携带蓄电池进入电梯。
第四条 充电服务费应当明码标价，电费与服务费分开计价，电费执行居民用电价格。
第五条 物业服务企业每日巡查，对违反第三条的予以劝阻；劝阻无效的，报告消防救援机构或者街道办事处。
第六条 违反第三条，拒不改正的，对个人处200元以上500元以下罚款。
第七条 街道办事处应当优先利用边角地增设充电点，选址征求周边居民意见。`,
    },
    {
      key: 'ling-17-jd', organ: 'ql-zj', title: '《青岚市电动自行车停放充电管理办法》政策解读', genre: '政策解读', topic: '16-01', item: 'A20-01-04', otherItems: ['A20-01'], interprets: ['ling-17'], issued: before(12), published: before(11), signed: false, audience: ['citizens'],
      summary: '说明为什么要立规、在哪里充电、多少钱、哪些行为被禁止。',
      body: `一、为什么要制定
近三年全市电动自行车火灾占住宅火灾的两成，多数发生在夜间室内充电时段。
二、在哪里充电
老旧小区新增充电端口1.2万个，位置可以在“岚江通”查询，夜间满位时自动推荐附近点位。
三、多少钱
电费按居民电价收取，服务费由运营企业公示，每度最高不超过0.35元，原有合同到期前按原合同执行。
四、哪些行为被禁止
把车推进楼道、电梯，从窗户拉“飞线”充电，都属于禁止行为。
五、什么时候施行
施行前的两个多月为宣传和整改期，不罚款。`,
    },
    {
      key: 'gkzc', organ: 'ql-bg', title: `青岚市人民政府办公室关于开展${year}年度政府信息公开平台自查的通知`, number: '函', genre: '通知', topic: '02-01', item: 'A20-15', issued: before(1), published: end, audience: ['staff'],
      summary: '要求各机关对照法定主动公开目录自查空白栏目、失效链接和个人信息保护情况。',
      body: `各县（区）人民政府，市政府各部门，高新区管委会：
现就${year}年度政府信息公开平台自查工作通知如下。
一、自查内容
（一）指南是否准确
逐项核对工作机构名称、地址、办公时间和电话，核对后更新“最近核对日期”。
（二）栏目是否有内容
法定主动公开事项没有信息的，说明原因和计划公开时间。
（三）效力是否标注
已经废止、修改、到期的文件，是否在原网页标明。
（四）个人信息是否隐去
名单类信息是否出现身份证号码、银行账号、家庭住址和病情。
二、时间
各机关20个工作日内完成自查，结果不用报送纸质材料。
三、抽查
市政府办公室随机抽取30%的机关复核，对发现问题较多的，约谈分管负责人。`,
    },
    {
      key: 'cuxiaofei', organ: 'wc', title: '望川县人民政府关于划定烟花爆竹禁止燃放区域的通告', number: '发', genre: '通告', topic: '16-01', item: 'A21-K-06', issued: before(6), published: before(5), effective: inForce, audience: ['citizens'],
      summary: '划定望川镇建成区、加油站和山林周边为禁止燃放区域，尚未施行。',
      body: `为维护公共安全和空气质量，经公开征求意见，现通告如下：
一、望川镇建成区（东至柳溪，南至望川互通，西至县体育场，北至北环路）全年禁止燃放烟花爆竹。
二、加油站、变电站、医院、学校、敬老院和山林周边200米范围内禁止燃放。
三、违反规定的，由公安机关责令停止燃放，处100元以上500元以下罚款。
四、举报有奖，拨打110，核实后给予适当奖励。`,
    },
    {
      key: 'sq-jingwei', organ: 'sq', title: '石桥镇人民政府关于秋种期间道路养护封闭施工的公告', genre: '公告', topic: '07-07', item: 'A21-T-01', issued: before(9), published: before(8), audience: ['rural'],
      summary: '公告柳溪桥段村道养护封闭的时间和绕行路线。',
      body: `柳溪村至桥头村村道K2+300至K3+100段实施路面养护，自${Number(before(7).slice(5, 7))}月${Number(before(7).slice(8))}日起封闭施工20日。
一、农用车辆绕行老街、桥头街，小型客车可以借用对岸堤顶路，限速20公里/小时。
二、学校接送车辆、救护车辆由施工现场引导通行。
三、施工噪声控制在6∶30至19∶00之间。
四、意见和建议请联系石桥镇党政办公室。`,
    },
  ]; // prettier-ignore
}

/** Working copies that wait for somebody: the first screens of the admin have work to show. */
export function waitingDocuments(end: LocalDate): SampleDocument[] {
  const base = { signed: true, issued: end, genre: '通知' as const };
  return [
    { ...base, key: 'w-1', issued: officeDay(addDays(end, -24)), stays: 'submitted', organ: 'ql-mz', title: '青岚市民政局关于做好冬季特殊困难群众走访慰问工作的通知', number: '发', topic: '17-03', item: 'A20-11', summary: '部署冬季走访慰问和临时救助工作。', body: `各县（区）民政局：\n天气转冷，现就走访慰问工作通知如下。\n一、逐户走访独居老人、重残、困境儿童家庭，核对取暖和用电安全。\n二、发现急难情形的当场受理临时救助，24小时内先行支付。\n三、走访记录由入户人员和住户双方签字，不得拍照摆拍。` },
    { ...base, key: 'w-2', stays: 'submitted', organ: 'wc-zr', title: '望川县自然资源局关于地质灾害隐患点群测群防员名单的公告', genre: '名单', topic: '05-01', item: 'A21-K-02', summary: '公布37处隐患点群测群防员和避险路线。', body: '现将37处地质灾害隐患点的群测群防员名单予以公布，名单见附件。隐患点所在村组应当每月组织一次避险演练。' },
    { ...base, key: 'w-3', stays: 'sentBack', sentBackReason: '表格中有两户的全名没有隐去，请改为只保留姓氏和末字，再提交。', organ: 'sq', title: '石桥镇第四季度农村危房改造对象公示', genre: '公示', topic: '10-02', item: 'A21-T-06', summary: '公示本季度危房改造对象7户。', body: '经农户申请、村级评议、镇级审核，拟将下列7户列入第四季度危房改造对象，公示期7日。' },
    { ...base, key: 'w-4', issued: officeDay(addDays(end, -40)), stays: 'working', organ: 'ql-jy', title: '青岚市教育局关于做好寒假期间校外培训监管工作的通知', number: '发', topic: '11-02', item: 'A20-11', summary: '', body: '各县（区）教育行政部门：\n寒假将至，为规范校外培训行为，现通知如下。' },
    { ...base, key: 'w-5', stays: 'working', organ: 'lh', title: '临湖街道明年社区微更新候选项目征集公告', genre: '公告', topic: '10-02', item: 'A20-10', summary: '', body: '为让居民参与社区更新，现面向7个社区征集下一年度微更新候选项目。' },
  ]; // prettier-ignore
}
