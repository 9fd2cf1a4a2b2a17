/** Gazettes, topic pages and catalogues on request: records that gather others, or titles. */
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { organByKey } from '../world';

interface Issue {
  organ: string;
  year: number;
  issue: number;
  total: number;
  issued: LocalDate;
  contents: string[];
}

const ISSUES: readonly Issue[] = [
  { organ: 'ql', year: 2025, issue: 3, total: 171, issued: '2025-10-15', contents: ['ling-15', 'linshi-2025', 'renmian-ql-2025-10-09'] },
  { organ: 'ql', year: 2026, issue: 1, total: 173, issued: '2026-04-14', contents: ['ling-16', 'yingshang-2026', 'guihua-155'] },
  { organ: 'ql', year: 2026, issue: 2, total: 174, issued: '2026-07-14', contents: ['dibao-2026', 'renmian-ql-2026-06-22', 'ruxue-2026'] },
  { organ: 'wc', year: 2026, issue: 1, total: 38, issued: '2026-07-08', contents: ['zhaijidi-2025', 'wc-bg-zwgk', 'huiyi-wc-52', 'renmian-wc-2025-11-05'] },
]; // prettier-ignore

const gazette = ({ organ, year, issue, total, issued, contents }: Issue): SampleDocument => {
  const { name } = organByKey.get(organ)!;
  return {
    key: `gongbao-${organ}-${year}-${issue}`,
    organ,
    title: `${name}公报${year}年第${issue}期`,
    genre: '公报',
    topic: '02-01',
    item: 'A20-01',
    issued,
    signed: false,
    summary: `刊登文件${contents.length}件，总第${total}期。`,
    keywords: ['政府公报'],
    type: 'gazette',
    particulars: {
      year,
      issue,
      total,
      printNumber: `（云${organ === 'ql' ? '青' : '望'}）内资准字第${organ === 'ql' ? '0107' : '0212'}号`,
    },
    collects: contents,
    body: '',
  };
};

const WITHIN = { genre: '其他', item: 'A20-11', signed: false, type: 'topic', particulars: {} } as const;

const TOPICS: readonly SampleDocument[] = [
  { ...WITHIN, key: 'zt-jiuye', organ: 'ql-rs', title: '专题：稳就业', topic: '15-01', issued: '2026-03-18', summary: '汇集技能补贴、最低工资、公务员招考等就业政策和服务信息。', collects: ['jineng-2024', 'jineng-2024-jd', 'zuidi-2025', 'gaowen-2023', 'zhaolu-2026', 'kaoshi-2026'],
    body: `找工作、学技能、领补贴、维权益，常用的政策都在这里，随政策变化更新。
求职登记和职业指导免费，拨打12333或者到任一零工驿站办理。` },
  { ...WITHIN, key: 'zt-ruxue', organ: 'ql-jy', title: '专题：义务教育招生入学', topic: '11-02', issued: '2026-05-06', summary: '汇集招生政策、问答、学校服务范围和学位建设信息。', collects: ['ruxue-2026', 'ruxue-2026-jd', 'ruxue-2025', 'dafu-1'], corrected: { on: '2026-05-26', reason: '补充收录青湖区2026年城区小学服务范围。', collects: ['ruxue-2026', 'ruxue-2026-jd', 'xuequ-2026', 'ruxue-2025', 'dafu-1'] },
    body: `孩子什么时候登记、要什么材料、上哪所学校，按时间顺序查看。
登记时间错过、材料不全的，不影响入学，向户籍所在地县（区）教育行政部门说明即可。任何学校不得收取与入学挂钩的费用。` },
  { ...WITHIN, key: 'zt-butie', organ: 'wc-cz', title: '专题：惠民惠农财政补贴', topic: '04-01', issued: '2026-04-29', summary: '汇集补贴清单、发放结果和办事电话。', audience: ['rural'], collects: ['wc-cz-yikatong', 'sq-butie-24', 'huiyi-wc-52'], corrected: { on: '2026-10-21', reason: '补充收录惠农政策办事直通车电话。', collects: ['wc-cz-yikatong', 'sq-butie-24', 'huiyi-wc-52', 'wc-ny-zhufu'] },
    body: `全县通过社会保障卡“一卡通”发放的补贴，标准、时间和经办部门都在清单里。
没有收到补贴的，先向村会计核对面积和账户，再向乡镇财政所反映；15个工作日内没有答复的，拨打县财政局农财股电话。` },
]; // prettier-ignore

type Title = readonly [title: string, issuedOn: LocalDate, section: string];
const CATALOGUES: readonly { organ: string; asOf: LocalDate; issued: LocalDate; titles: readonly Title[] }[] = [
  { organ: 'ql', asOf: '2026-06-30', issued: '2026-07-10', titles: [['2025年市政府常务会议议题汇总表', '2026-01-12', '市政府办公室秘书科'], ['岚江快速路望川连接线工程征地调查登记表（隐去个人信息）', '2025-05-30', '市自然资源和规划局征地管理科'], ['2025年度城区公共停车泊位普查成果', '2025-12-18', '市住房和城乡建设局'], ['青岚市集中式饮用水水源地巡查记录（2025年）', '2026-01-20', '市生态环境局水生态环境科'], ['市级储备粮轮换合同文本（2025年）', '2025-11-06', '市发展和改革委员会'], ['2025年义务教育学校学位测算分报告', '2025-12-03', '市教育局基础教育科']] },
  { organ: 'wc', asOf: '2026-06-30', issued: '2026-07-14', titles: [['望川县第二水厂施工监理月报（2025年）', '2026-01-08', '县发展和改革局项目股'], ['云栖茶产业园土地平整工程验收资料', '2026-03-16', '县发展和改革局项目股'], ['2025年农村宅基地审批台账（隐去个人信息）', '2026-01-15', '县自然资源局'], ['柳溪河道综合治理工程变更签证汇总', '2025-12-22', '县政府办公室督查股'], ['2025年公益林补偿面积核定表', '2025-09-26', '县自然资源局']] },
  { organ: 'qh', asOf: '2026-06-30', issued: '2026-07-08', titles: [['塔下片区房屋征收评估机构选定记录', '2023-07-21', '区住房和城乡建设局房屋征收科'], ['青湖区老旧小区改造竣工图（2025年）', '2025-12-30', '区住房和城乡建设局'], ['环湖路交通影响评价报告', '2025-08-14', '区政府办公室'], ['社区老年助餐点现场检查记录（2026年上半年）', '2026-06-24', '区民政局养老服务科']] },
]; // prettier-ignore

const catalogue = ({ organ, asOf, issued, titles }: (typeof CATALOGUES)[number]): SampleDocument => ({
  key: `yishenqing-${organ}`,
  organ,
  title: `${organByKey.get(organ)!.name}依申请公开信息目录`,
  genre: '其他',
  topic: '02-01',
  item: 'A20-15',
  issued,
  signed: false,
  summary: `列出可以依申请公开的信息${titles.length}项，每半年更新。`,
  type: 'on-request',
  particulars: {
    asOf,
    titles: titles.map(([title, issuedOn, section]) => ({ title, issuedOn, section })),
  },
  body: '',
});

/** Consolidated texts: for reading, beside the official ones. */
const CURRENT_TEXTS: readonly SampleDocument[] = [
  { key: 'xxwb-gongshui', organ: 'ql', title: '青岚市城市供水用水管理办法（现行文本）', genre: '其他', topic: '10-02', item: 'A20-01', issued: '2025-09-01', signed: false, summary: '按照2025年修改决定整理的现行文本，修改第四条、第五条。', type: 'current-text', collects: ['ling-12', 'ling-15'],
    particulars: { asOf: '2025-09-01', passages: [{ article: '第四条', how: '修改', source: '青岚市人民政府令第15号', from: '2025-09-01' }, { article: '第五条', how: '修改', source: '青岚市人民政府令第15号', from: '2025-09-01' }] },
    body: `= （2022年6月20日青岚市人民政府令第12号公布，根据2025年7月18日{{ling-15}}修改）
第一条 为了保障城市生活、生产用水安全，维护供水企业和用户的合法权益，根据《城市供水条例》等法律、法规，结合本市实际，制定本办法。
第二条 市住房和城乡建设主管部门负责城市供水用水的监督管理，县（区）人民政府做好本行政区域的相关工作。
第三条 新建住宅的二次供水设施应当与主体工程同时设计、同时施工、同时投入使用，竣工验收应当有供水企业参加。
第四条 居民住宅小区自建筑区划红线至入户水表的供水管道和二次供水设施，经改造验收合格后移交供水企业统一管理、维护和更新。
第五条 二次供水水箱每季度至少清洗消毒一次，水质每月检测一次，结果通过小区公告栏和网上营业厅公布，保存不少于两年。
第六条 计划停水的，供水企业应当提前24小时告知；抢修停水超过12小时的，应当提供临时供水。
第七条 用户对水表计量有异议的，可以申请检定，检定合格的费用由用户承担，不合格的由供水企业承担。
第八条 擅自在公共供水管道上接水的，责令改正，对个人处500元以上2000元以下罚款，对单位处5000元以上3万元以下罚款。
第九条 本办法自2022年8月1日起施行。` },
  { key: 'xxwb-gongzu', organ: 'ql', title: '青岚市公共租赁住房管理办法（现行文本）', genre: '其他', topic: '10-02', item: 'A20-01', issued: '2025-04-24', signed: false, summary: '按照2025年清理决定整理的现行文本，第六条收入标准改为3.5倍。', type: 'current-text', collects: ['gongzu-2023', 'linshi-2025'],
    particulars: { asOf: '2025-04-20', passages: [{ article: '第六条第一款', how: '修改', source: '关于废止和修改部分行政规范性文件的决定', from: '2025-04-20' }] },
    body: `第四条 本市城镇户籍家庭，人均住房建筑面积低于15平方米的，可以申请。
第五条 外来务工人员连续缴纳社会保险满12个月、在本市无自有住房的，可以申请。
第六条 申请家庭人均月收入不超过城市低保标准的3.5倍（根据{{linshi-2025}}修改）。
家庭财产限额由市住房城乡建设局会同有关部门每年公布。
其他各条没有修改，见{{gongzu-2023}}。` },
]; // prettier-ignore

export const GATHERED: readonly SampleDocument[] = [
  ...CURRENT_TEXTS,
  ...ISSUES.map(gazette),
  ...TOPICS,
  ...CATALOGUES.map(catalogue),
];
