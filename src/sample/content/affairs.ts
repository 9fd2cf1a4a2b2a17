/** Replies to proposals, meetings of governments, press conferences. */
import { addDays, formatChinese } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';

const MEETING = {
  genre: '其他',
  topic: '02-09',
  item: 'A20-15',
  signed: false,
  type: 'meeting',
  body: '',
} as const;

export const AFFAIRS: readonly SampleDocument[] = [
  { key: 'dafu-4', organ: 'ys-mz', title: '云山省民政厅对省十四届人大三次会议第015号建议的答复', number: '函', genre: '函', topic: '17-03', item: 'A20-15', issued: '2025-07-09', summary: '答复关于提高农村特困人员照料护理标准的建议。', type: 'proposal-reply',
    particulars: { kind: '人大代表建议', number: '第015号', session: '省十四届人大三次会议', subject: '关于提高农村特困人员照料护理标准的建议', jointOrgans: '云山省财政厅', result: '已经解决', repliedOn: '2025-07-09' },
    body: `水长东代表：
您提出的关于提高农村特困人员照料护理标准的建议收悉，经商省财政厅，现答复如下：
一、您反映的集中供养与分散供养护理补贴差距较大的情况属实。2024年全省集中供养失能特困人员护理标准平均为每月1180元，分散供养为每月640元。
二、今年起，分散供养失能特困人员护理标准按当地最低工资的三成确定，全省平均提高到每月650元至760元，所需资金由省级补助六成。
三、县级民政部门与照料人签订协议，每季度入户查看一次照料情况，对不履行照料责任的更换照料人。
四、护理标准今后与最低工资同步调整，不再另行发文。
感谢您对民政工作的关心和支持。` },
  { key: 'dafu-5', organ: 'ql-st', title: '青岚市生态环境局对市政协第十四届委员会第四次会议第083号提案的答复', number: '函', genre: '函', topic: '10-03', item: 'A20-15', issued: '2025-08-13', summary: '答复关于治理夜间餐饮油烟和噪声的提案。', type: 'proposal-reply',
    particulars: { kind: '政协提案', number: '第083号', session: '市政协十四届四次会议', subject: '关于治理居民区夜间餐饮油烟和噪声的提案', jointOrgans: '青岚市市场监督管理局、青湖区人民政府', result: '正在解决', repliedOn: '2025-08-13' },
    body: `边城委员：
您提出的《关于治理居民区夜间餐饮油烟和噪声的提案》收悉。经会同市市场监督管理局、青湖区人民政府研究，现答复如下：
一、今年以来，全市受理餐饮油烟投诉1126件，七成集中在21条临街餐饮街。已为318家餐饮单位安装在线监控，超标自动推送执法人员。
二、新办营业执照时增加选址告知：居民住宅楼、未配套专用烟道的商住楼，不得新建产生油烟的餐饮项目。
三、对您建议的“公共烟道改造补助”，青湖区正在塔山街试点，按改造费用的四成补助，每户不超过8000元，年底前评估。
四、夜间噪声由区城市管理、公安、街道联合巡查，22时后外摆桌椅的当场劝离。` },
  { key: 'dafu-6', organ: 'qh-jy', title: '青岚市青湖区教育局对区政协第九届委员会第五次会议第021号提案的答复', number: '函', genre: '函', topic: '11-02', item: 'A20-15', issued: '2026-06-30', summary: '答复关于优化小学课后服务的提案。', type: 'proposal-reply',
    particulars: { kind: '政协提案', number: '第021号', session: '区政协九届五次会议', subject: '关于丰富小学课后服务内容的提案', result: '列入计划解决', repliedOn: '2026-06-30' },
    body: `言蹊委员：
您的提案收悉，现答复如下：
一、目前全区31所小学全部开展课后服务，学生自愿参加率87%，每周五天，结束时间不早于17时30分。
二、您提出引进少年宫、体校师资的建议，我局已与区文化馆、区体校达成协议，2026年秋季学期先在12所学校开设足球、合唱、木工等项目，教师课酬由区财政按课时核拨。
三、场地不足的6所学校列入2027年改造计划，届时开放地下活动空间。` },
  { key: 'dafu-7', organ: 'wc-wj', title: '望川县卫生健康局对县十八届人大四次会议第044号建议的答复', number: '函', genre: '函', topic: '13-01', item: 'A20-15', issued: '2025-06-27', summary: '答复关于稳定乡村医生队伍的建议。', type: 'proposal-reply', audience: ['rural'],
    particulars: { kind: '人大代表建议', number: '第044号', session: '县十八届人大四次会议', subject: '关于稳定乡村医生队伍的建议', jointOrgans: '望川县财政局', result: '正在解决', repliedOn: '2025-06-27' },
    body: `向阳生代表：
您提出的建议收悉，现答复如下：
一、全县在岗乡村医生312名，60周岁以上的占27%，有19个村由邻村医生巡诊。
二、自2025年7月起，乡村医生基本药物补助由每年每千人6000元提高到8000元；在岗满10年的离岗乡村医生每月补助标准提高60元。
三、今年定向委托培养农村医学生15名，毕业后回本乡镇服务不少于6年，县财政承担学费。
四、关于养老保险，愿意参加企业职工养老保险的，单位缴费部分由乡镇卫生院承担，已有128人参保。` },
  { ...MEETING, key: 'huiyi-ys-31', organ: 'ys', title: '云山省人民政府第31次常务会议', issued: '2024-11-14', summary: '审议推进城乡公交一体化的意见，研究冬春农田水利建设。',
    particulars: { kind: '常务会议', number: '第31次', heldOn: '2024-11-12', chair: '沈怀谷', topics: [{ topic: '审议《关于推进城乡公交一体化的意见（送审稿）》', organ: '省发展和改革委员会', decision: '原则通过，由省发展和改革委员会会同有关部门修改后按程序印发。\n票价优惠资金列入2025年省级预算，按季度结算。' }, { topic: '研究今冬明春农田水利建设', organ: '省财政厅', decision: '安排省级资金6.8亿元，优先用于病险水库除险加固和山塘清淤。' }] } },
  { ...MEETING, key: 'huiyi-ql-41', organ: 'ql', title: '青岚市人民政府第41次常务会议', issued: '2025-04-07', summary: '审议废止和修改部分行政规范性文件的决定，研究义务教育招生和防汛准备。', corrected: { on: '2025-04-22', reason: '会议审议的文件已经公布，补充关联。', collects: ['linshi-2025', 'ruxue-2025'] },
    particulars: { kind: '常务会议', number: '第41次', heldOn: '2025-04-03', chair: '程望舒', topics: [{ topic: '审议《关于废止和修改部分行政规范性文件的决定（草案）》', organ: '市政府办公室', decision: '会议讨论通过，自公布之日起10个工作日内由起草机关在原网页标明有效性。' }, { topic: '研究2025年义务教育招生入学工作', organ: '市教育局', decision: '同意随迁子女凭居住证入学，不再要求社会保险缴费证明。\n各县（区）5月15日前公布招生计划。' }, { topic: '听取防汛准备情况汇报', organ: '市应急管理局', decision: '4月底前完成37处山洪沟预警设备检修，各县（区）政府主要负责人签字确认。' }] } },
  { ...MEETING, key: 'huiyi-ql-58', organ: 'ql', title: '青岚市人民政府第58次常务会议', issued: '2026-03-04', summary: '审议户外广告和招牌设施管理办法，听取十件民生实事安排。', corrected: { on: '2026-03-13', reason: '会议审议的规章已经公布，补充关联。', collects: ['ling-16'] },
    particulars: { kind: '常务会议', number: '第58次', heldOn: '2026-03-02', chair: '程望舒', topics: [{ topic: '审议《青岚市户外广告和招牌设施管理办法（草案）》', organ: '市司法局', decision: '会议讨论通过，以市政府令公布；小型招牌改为告知承诺，由县（区）免费提供设计指引。' }, { topic: '听取2026年十件民生实事安排', organ: '市政府办公室', decision: '每项明确一名副市长牵头，进展每季度公布，年底由群众代表评价。' }] } },
  { ...MEETING, key: 'huiyi-wc-52', organ: 'wc', title: '望川县人民政府第52次常务会议', issued: '2026-04-16', summary: '研究惠民惠农补贴发放和云栖茶产业园建设。',
    particulars: { kind: '常务会议', number: '第52次', heldOn: '2026-04-14', chair: '伍承泽', topics: [{ topic: '研究2026年惠民惠农财政补贴清单', organ: '县财政局', decision: '清单外不得通过“一卡通”发放资金；发放结果每季度在乡镇、村两级公开。' }, { topic: '研究云栖茶产业园冷藏库调整方案', organ: '县发展和改革局', decision: '同意冷藏库容积由1500立方米调整为2000立方米，总概算不变。' }, { topic: '听取农村供水保障情况汇报', organ: '县水利主管部门', decision: '第二水厂7月底前通水，通水前由应急水源保障3个村用水。' }] } },
  { ...MEETING, key: 'huiyi-qh-35', organ: 'qh', title: '青岚市青湖区人民政府第35次常务会议', issued: '2025-09-02', summary: '审议环湖路限制通行方案，研究老年助餐服务。',
    particulars: { kind: '常务会议', number: '第35次', heldOn: '2025-08-29', chair: '温如玉', topics: [{ topic: '审议环湖路禁止机动车通行方案', organ: '区住房和城乡建设局', decision: '同意限行时段为周末和节假日8时至20时，沿线居民免费登记通行。' }, { topic: '研究社区老年助餐点补助', organ: '区民政局', decision: '在试行期满前开展一次评估，评估结果向社会公布。' }] } },
  { ...MEETING, key: 'huiyi-sq-2', organ: 'sq', title: '石桥镇2026年第二次政务公开与民生专题会议', issued: '2026-05-12', summary: '研究宅基地审批、村级公益设施管护和防汛值守。',
    particulars: { kind: '专题会议', number: '第二次', heldOn: '2026-05-11', chair: '柳三川', topics: [{ topic: '2026年第二批宅基地审批', organ: '镇综合行政执法队', decision: '同意2户，批准后一周内公示，开工前到场放线。' }, { topic: '村级公益设施管护补助', organ: '镇经济发展办公室', decision: '按半年评比结果拨付，末位两村扣减部分用于奖励先进。' }] } },
  { key: 'fbh-2025-gs', organ: 'ql', title: '《青岚市城市供水用水管理办法》修改情况新闻发布会', genre: '其他', topic: '10-02', item: 'A20-15', otherItems: ['A21-K-01'], issued: '2025-07-24', published: '2025-07-25', signed: false, summary: '介绍二次供水“一管到户”改革，回答改造费用、水价和进度问题。', type: 'press-conference', collects: ['ling-15', 'ling-15-jd'],
    particulars: { heldOn: '2025-07-24', time: '上午10∶00', place: '青岚市人民政府新闻发布厅', speakers: [{ name: '庄临川', post: '青岚市住房和城乡建设局局长' }, { name: '闵嘉树', post: '青岚市发展和改革委员会副主任' }, { name: '桑榆', post: '青岚市城市供水集团有限公司总工程师' }] },
    body: `**主持人：**各位记者朋友，大家上午好。今天请三位发布人介绍供水管理办法修改情况。先请庄临川局长介绍。
**庄临川：**这次修改的核心是“一管到户”。过去小区红线以内的水管和水泵由业主或者物业企业管，坏了找不到人。今后改造验收合格后，移交供水企业统一管理，维修、清洗、检测由一家负责到底。
**主持人：**下面请记者提问，提问前通报所在媒体。
**云山日报记者：**改造费用由谁承担，会不会涨水价？
**闵嘉树：**2000年以前建成的小区，改造费用由财政和供水企业各承担一半，业主不出钱。运行维护费已经在现行水价中，移交后物业企业不得再收加压费，水价不因移交调整。
**青岚电视台记者：**居民最关心水质，水箱多久洗一次？
**桑榆：**由过去半年一次改为每季度至少一次，水质每月检测，结果贴在小区公告栏，网上营业厅也能查，记录保存两年以上。
**青湖融媒记者：**什么时候轮到我住的小区？
**庄临川：**今年62个小区，明年118个，名单每季度在市住房和城乡建设局网页公布。没有列入的小区，业主大会同意后可以申请提前。
**主持人：**发布会到此结束，谢谢大家。` },
  { key: 'fbh-2026-dibao', organ: 'ys', title: '云山省2026年民生保障政策新闻发布会', genre: '其他', topic: '17-03', item: 'A20-15', issued: '2026-06-25', published: '2026-06-26', signed: false, summary: '介绍社会救助、就业和教育资助政策，回答动态调整和“免申即享”问题。', type: 'press-conference', collects: ['ys-dibao-2024'],
    particulars: { heldOn: '2026-06-25', time: '下午3∶00', place: '云山省政务服务大厅三楼会议厅', speakers: [{ name: '蔺长庚', post: '云山省民政厅厅长' }, { name: '章序宁', post: '云山省财政厅厅长' }] },
    body: `**主持人：**今天的发布会介绍今年民生保障政策，先请蔺长庚厅长介绍。
**蔺长庚：**今年全省城乡低保标准全部完成调整，平均提高4.6%和6.9%，7月1日起执行。低收入人口监测平台与医保、教育、就业数据每日比对，主动发现困难家庭1.9万户。
**章序宁：**省级安排困难群众救助资金38.4亿元，全部直达县级，拨付进度在网上公开。惠民惠农补贴清单以外的项目，一律不得通过“一卡通”发放。
**主持人：**请提问。
**云山广播电视台记者：**标准提高后，家庭收入略高一点的会不会受影响？
**蔺长庚：**不会一刀切。收入低于标准1.5倍、因病因学支出较大的家庭，纳入低保边缘或者支出型困难家庭范围，可以享受医疗、教育等专项救助。
**乡村之声记者：**不会用手机的老人怎样申请？
**蔺长庚：**可以当面申请，也可以由村干部代为提交，不需要自己跑证明。` },
]; // prettier-ignore

/** A meeting that people may still apply to attend on the last day of the sample's clock. */
export function invitation(end: LocalDate): SampleDocument {
  const until = addDays(end, 5);
  const heldOn = addDays(end, 12);
  return {
    ...MEETING,
    key: 'huiyi-yaoqing',
    organ: 'ql',
    title: '关于邀请群众代表列席青岚市人民政府常务会议的公告',
    genre: '公告',
    issued: addDays(end, -4),
    published: addDays(end, -4),
    audience: ['citizens', 'enterprises'],
    summary: '邀请6名群众代表列席讨论冬季供暖和停车收费议题的市政府常务会议。',
    particulars: {
      kind: '常务会议',
      heldOn,
      chair: '程望舒',
      topics: [
        { topic: '研究城区公共停车收费调整方案', organ: '市发展和改革委员会' },
        { topic: '听取冬季供暖供气保障情况汇报', organ: '市住房和城乡建设局' },
      ],
      observers: `邀请6名群众代表列席，其中市区居民3名、企业代表2名、出租汽车或者网约车驾驶员1名。年满18周岁、在本市居住满一年的均可以报名。
报名方式：拨打市政府办公室政务公开科电话，或者到市政务服务大厅公开专区填写报名表。报名人数超过名额的，于${formatChinese(addDays(until, 1))}公开抽签确定。
列席代表可以就所列席的议题发言，每人不超过3分钟，意见记入会议记录。`,
      observersUntil: until,
    },
  };
}
