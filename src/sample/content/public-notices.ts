/** 公示 with a period and what came of them; the running ones depend on the day on which the sample is made. */
import { addDays } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { notice } from './notice';

export const PUBLIC_NOTICES: readonly SampleDocument[] = [
  { key: 'gs-xianjin', organ: 'ys-mz', title: '云山省民政厅关于全省社会救助工作先进集体拟表彰对象的公示', topic: '17-03', item: 'A20-15', issued: '2025-11-10', published: '2025-11-10',
    ...notice('ys-mz', '2025-11-10', 5, '工作日', '《评比达标表彰活动管理办法》'), corrected: { on: '2025-12-03', reason: '公示期满，关联表彰决定。', collects: ['gs-xianjin-jg'] },
    summary: '公示8个拟表彰集体，期限5个工作日。',
    body: `根据评选表彰工作安排，经自下而上推荐、逐级审核，拟表彰下列8个集体为全省社会救助工作先进集体，现予公示。
| 序号 | 单位 |
| 1 | 青岚市民政局社会救助科 |
| 2 | 望川县民政局 |
| 3 | 青湖区临湖街道社会事务办公室 |
| 4 | 望川县石桥镇社会事务办公室 |
| 5 | 临江市居民家庭经济状况核对中心 |
| 6 | 岭东县特困人员供养服务中心 |
| 7 | 松溪县城关镇便民服务中心 |
| 8 | 云山省民政厅信息中心数据科 |
公示期内，任何单位和个人可以实名反映情况。以单位名义反映的加盖公章，以个人名义反映的署真实姓名和联系方式，我们对反映人信息保密。` },
  { key: 'gs-xianjin-jg', organ: 'ys-mz', title: '云山省民政厅关于表彰全省社会救助工作先进集体的决定', number: '发', genre: '决定', topic: '17-03', item: 'A20-15', issued: '2025-11-28',
    summary: '决定表彰7个先进集体，1个公示对象因核查未完成暂缓。',
    body: `各市民政局，厅机关各处室、直属单位：
{{gs-xianjin}}期间收到实名反映1件，经核查需要进一步了解，对涉及的松溪县城关镇便民服务中心暂缓表彰。决定授予青岚市民政局社会救助科等7个单位“全省社会救助工作先进集体”称号。
希望受表彰的集体珍惜荣誉，继续把困难群众的急难愁盼放在心上。` },
  { key: 'ql-gx-qiye-jg', organ: 'ql-gx', title: '高新区2026年第一批惠企资金“免申即享”兑现结果', genre: '公告', topic: '07-06', item: 'A20-11', issued: '2026-07-13', audience: ['enterprises'], summary: '11家企业143.1万元全部拨付到账，公示期内没有收到异议。',
    body: `{{ql-gx-qiye}}于6月29日期满，没有收到异议。截至7月10日，11家企业143.1万元补助资金全部拨付到账。
| 项目 | 企业数 | 金额（万元） |
| 生产线数字化改造 | 1 | 86.4 |
| 平台服务补助 | 9 | 36.7 |
| 首次纳入规模以上统计 | 1 | 20.0 |
第二批数据比对于9月开展，符合条件的企业不需要申报。` },
  { key: 'gs-huanping', organ: 'ql-st', title: '青岚市生态环境局关于拟批准第二人民医院迁建项目环境影响报告书的公示', topic: '10-03', item: 'A21-K-01', issued: '2026-04-20', published: '2026-04-20',
    ...notice('ql-st', '2026-04-20', 5, '工作日', '《环境影响评价公众参与办法》第二十五条'), summary: '公示拟批准的环境影响报告书的主要结论，期限5个工作日。',
    body: `经审查，拟对下列建设项目环境影响报告书作出批准决定，现将有关情况公示如下。
| 项目 | 内容 |
| 建设单位 | 青岚市第二人民医院 |
| 建设地点 | 青湖区文昌路以东、滨河路以北 |
| 主要环境影响 | 医疗废水、医疗废物、锅炉废气和施工噪声 |
| 主要措施 | 日处理1200吨污水处理站；医疗废物暂存间双锁管理、48小时内清运；燃气锅炉低氮燃烧；夜间停止高噪声作业 |
| 公众参与 | 两次网络公示、一次现场听取意见，收到意见6条，采纳5条 |
申请人、利害关系人可以在公示期内提出听证申请。报告书全文可以在市生态环境局网站下载。` },
  { key: 'gs-zj-zhaijidi', organ: 'yx', title: '云栖乡2026年公益性岗位拟聘人员公示', topic: '15-01', item: 'A20-11', issued: '2026-08-31', published: '2026-08-31', audience: ['rural'],
    ...notice('yx', '2026-08-31', 7, '日历日', '《云山省公益性岗位开发管理办法》第十二条'), corrected: { on: '2026-09-15', reason: '公示期满，关联聘用结果。', collects: ['gs-gangwei-jg'] }, summary: '公示护林、保洁、水利管护岗位拟聘人员14名。',
    body: `经本人申请、村民代表评议、乡社会事务办公室审核，拟聘用下列人员到公益性岗位工作。
| 岗位 | 人数 | 拟聘人员 | 每月补贴（元） |
| 护林员 | 6 | 蓝*根、钟*生、雷*福、宋*、盘*秀、蓝*海 | 800 |
| 保洁员 | 5 | 田*英、宋*芳、钟*兰、雷*、黎*妹 | 600 |
| 水利管护员 | 3 | 蓝*旺、盘*军、宋*田 | 700 |
同一户只安排一人。不在岗、由他人顶岗的，可以向乡党政办公室反映。` },
  { key: 'gs-gangwei-jg', organ: 'yx', title: '云栖乡2026年公益性岗位聘用结果公告', genre: '公告', topic: '15-01', item: 'A20-11', issued: '2026-09-11', audience: ['rural'], summary: '聘用13名，1名因家庭已有岗位取消。',
    body: `公示期内收到异议1件，经核实，保洁岗位1名人员家中已有一人在岗，取消聘用资格，按评议名次递补。14个岗位人员于9月10日签订劳务协议，聘期一年，补贴每月20日前打卡发放，发放情况每季度公布。` },
]; // prettier-ignore

/** Notices that run on the last day of the sample's clock, or ended shortly before. */
export function recentNotices(end: LocalDate): SampleDocument[] {
  const before = (days: number) => addDays(end, -days);
  const year = end.slice(0, 4);
  const running = (organ: string, from: LocalDate, to: LocalDate, basis: string) =>
    notice(organ, from, to, '日历日', basis);
  return [
    { key: 'gs-shebao', organ: 'ql-rs', title: `青岚市${year}年第四批失业保险稳岗返还企业名单公示`, topic: '15-02', item: 'A20-11', issued: before(3), published: before(3), audience: ['enterprises'], ...running('ql-rs', before(3), addDays(end, 4), '《失业保险条例》和省稳岗返还政策'),
      summary: '公示拟返还失业保险费的企业186户、资金412.6万元。',
      body: `经后台数据比对，拟向不裁员、少裁员的186户企业返还失业保险费412.6万元，企业不需要申请。
| 企业规模 | 户数 | 返还比例 | 金额（万元） |
| 大型企业 | 4 | 30% | 118.2 |
| 中小微企业 | 171 | 60% | 283.9 |
| 社会团体、民办非企业单位 | 11 | 60% | 10.5 |
企业可以在“岚江通”企业版核对金额和收款账户。有下列情形之一的不予返还：严重违法失信、停产停业、属于“僵尸企业”。` },
    { key: 'gs-jiaoyu-wc', organ: 'wc-jt', title: '望川县教育体育局关于民办幼儿园年度检查结果的公示', topic: '11-02', item: 'A20-13', issued: before(5), published: before(5), audience: ['citizens'], ...running('wc-jt', before(5), addDays(end, 2), '《民办教育促进法实施条例》第四十二条'),
      summary: '公示23所民办幼儿园年检结果：合格20所，基本合格2所，不合格1所。',
      body: `经自查、现场核查和综合评定，全县23所民办幼儿园年度检查结果如下。
| 结果 | 数量 | 说明 |
| 合格 | 20 | — |
| 基本合格 | 2 | 师幼比不足、班额超过规定，限期两个月整改 |
| 不合格 | 1 | 食品留样和接送登记长期缺失，停止下一学期招生 |
对结果有异议的，可以在公示期内书面提出复核，县教育体育局5个工作日内答复。` },
  ]; // prettier-ignore
}
