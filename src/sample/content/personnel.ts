/** 人事任免, and the later steps of recruitment. */
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { organByKey } from '../world';

interface Appointments {
  organ: string;
  issued: LocalDate;
  decidedOn: LocalDate;
  by: string;
  changes: readonly (readonly [kind: '任命' | '免去', name: string, post: string])[];
}

const LISTS: readonly Appointments[] = [
  { organ: 'ys', issued: '2024-08-06', decidedOn: '2024-08-02', by: '云山省人民政府第28次常务会议', changes: [['任命', '祝云庭', '云山省人民政府办公厅主任'], ['任命', '柏青', '云山省人民政府办公厅副主任'], ['免去', '申屠清', '云山省人民政府办公厅主任（兼）']] },
  { organ: 'ys', issued: '2025-08-26', decidedOn: '2025-08-21', by: '云山省第十四届人民代表大会常务委员会第十九次会议', changes: [['任命', '蔺长庚', '云山省民政厅厅长'], ['免去', '宫以明', '云山省民政厅厅长']] },
  { organ: 'ql', issued: '2025-10-09', decidedOn: '2025-09-30', by: '青岚市第十六届人民代表大会常务委员会第三十二次会议', changes: [['任命', '陶令仪', '青岚市民政局局长'], ['免去', '方知许', '青岚市民政局局长']] },
  { organ: 'ql', issued: '2026-06-22', decidedOn: '2026-06-18', by: '青岚市人民政府第62次常务会议', changes: [['任命', '袁见山', '青岚市教育局副局长'], ['任命', '宋清欢', '青岚市市场监督管理局四级调研员、药品安全总监'], ['免去', '丛婉', '青岚市教育局副局长（到龄退休）'], ['免去', '贺兰亭', '青岚市第二人民医院筹建办公室主任']] },
  { organ: 'wc', issued: '2024-05-11', decidedOn: '2024-05-08', by: '望川县第十八届人民代表大会常务委员会第二十次会议', changes: [['任命', '谷雨时', '望川县农业农村局局长'], ['免去', '谷雨时', '望川县乡村振兴局局长'], ['任命', '白露', '望川县民政局局长']] },
  { organ: 'wc', issued: '2025-11-05', decidedOn: '2025-11-03', by: '望川县人民政府第47次常务会议', changes: [['任命', '佟知秋', '望川县人民政府办公室主任'], ['任命', '麦以田', '望川县人民政府办公室副主任'], ['免去', '章若谷', '望川县人民政府办公室主任（兼）']] },
  { organ: 'qh', issued: '2025-12-04', decidedOn: '2025-12-01', by: '青岚市青湖区人民政府第38次常务会议', changes: [['任命', '臧雨辰', '青湖区人民政府办公室主任'], ['任命', '武宁', '青湖区市场监督管理局局长'], ['免去', '林照野', '青湖区市场监督管理局局长']] },
]; // prettier-ignore

const appointment = ({ organ, issued, decidedOn, by, changes }: Appointments): SampleDocument => {
  const { name } = organByKey.get(organ)!;
  const appointed = changes.filter(([kind]) => kind === '任命').map(([, person]) => person);
  return {
    key: `renmian-${organ}-${issued}`,
    organ,
    title: `${name}关于${appointed[0]}等职务任免的通知`,
    number: '函',
    genre: '通知',
    topic: '15-03',
    item: 'A20-02',
    otherItems: ['A20-15'],
    issued,
    summary: `${by}决定任免职务${changes.length}项。`,
    keywords: ['人事任免'],
    type: 'appointments',
    particulars: {
      decidedOn,
      decidedBy: by,
      changes: changes.map(([kind, person, post]) => ({ kind, name: person, post })),
    },
    body: '',
    signed: false,
  };
};

const RS = {
  organ: 'ql-rs',
  topic: '15-03',
  item: 'A20-14',
  type: 'recruitment',
  audience: ['citizens'],
} as const;
const telephone = organByKey.get('ql-rs')!.telephone!;

export const PERSONNEL: readonly SampleDocument[] = [
  ...LISTS.map(appointment),
  { ...RS, audience: ['citizens'], key: 'kaoshi-2026', title: '青岚市2026年度考试录用公务员笔试安排和考生须知', genre: '公告', issued: '2026-03-05', summary: '3月14日举行笔试，公布考点、准考证打印时间和纪律。', particulars: { phase: '考试安排', places: 173, telephone }, collects: ['zhaolu-2026'],
    body: `青岚市2026年度考试录用公务员笔试定于3月14日举行，现将有关事项公告如下。
一、时间和科目
| 时间 | 科目 |
| 9∶00至11∶00 | 行政职业能力测验 |
| 14∶00至17∶00 | 申论 |
二、考点
青岚一中、青岚职业技术学院、望川县第一中学，共186个考场，考生以准考证为准。
三、准考证
3月9日至3月13日在报名网站打印，不收取费用。
四、纪律
考生凭准考证和有效身份证件入场，开考30分钟后不得入场。手机等通信工具关闭后放在指定位置，带入座位的按违纪处理。
残疾考生需要合理便利的，3月10日前电话申请。` },
  { ...RS, audience: ['citizens'], key: 'luyong-2026-jg', title: '青岚市2026年度考试录用公务员结果公告', genre: '公告', issued: '2026-08-21', summary: '公布2026年度录用结果：录用169名，4个职位未完成计划。', particulars: { phase: '录用结果', places: 169, telephone }, collects: ['zhaolu-2026', 'kaoshi-2026'],
    body: `2026年度全市计划录用公务员173名，经笔试、面试、体检、考察和公示，实际录用169名。
| 层级 | 计划 | 录用 |
| 市级机关 | 38 | 37 |
| 县（区）机关 | 61 | 60 |
| 乡镇（街道）机关 | 74 | 72 |
4个职位因报考人数不足或者考察不合格取消，名额结转下一年度。拟录用人员名单公示期间收到反映2件，均已核实，不影响录用。新录用人员9月1日报到。` },
]; // prettier-ignore
