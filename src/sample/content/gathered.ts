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

export const GATHERED: readonly SampleDocument[] = [
  ...ISSUES.map(gazette),
  ...TOPICS,
  ...CATALOGUES.map(catalogue),
];
