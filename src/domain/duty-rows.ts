/** The rows of Arts. 20 and 21 as data. Names are the usual names of columns; elements say what a reader should find. */
import type { Duty } from './duties';
import type { TimeLimit } from './public-record';
import type { Level, OrganKind } from './vocabulary';

type Row = Omit<Duty, 'order' | 'audienceText' | 'method'>;

const ALL: readonly Level[] = ['province', 'city', 'county', 'township'];
const SITE = ['website', 'readingPlace'] as const;

/** Art. 26: twenty working days, unless other law says otherwise. */
const GENERAL: TimeLimit = { count: 20, unit: 'workingDays', from: '信息形成或者变更之日' };
const sevenDays = (from: string): TimeLimit => ({ count: 7, unit: 'workingDays', from });
const twentyDays = (from: string): TimeLimit => ({ count: 20, unit: 'calendarDays', from });

const article20 = (
  number: string,
  name: string,
  elements: readonly string[],
  { basis: also, ...more }: Partial<Row> = {},
): Row => {
  const point = number.slice(0, 2);
  const law = `《中华人民共和国政府信息公开条例》第二十条第（${ORDINALS[Number(point)]}）项（${WORDS[point]}）`;
  return {
    code: `A20-${number}`,
    name,
    elements,
    basis: also ? `${law}；${also}` : law,
    timeLimit: GENERAL,
    channels: SITE,
    levels: ALL,
    kinds: [],
    ...more,
  };
};

/** What the law says in each point of Art. 20: shown as 公开依据. */
const WORDS: Readonly<Record<string, string>> = {
  '01': '行政法规、规章和规范性文件',
  '02': '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
  '03': '国民经济和社会发展规划、专项规划、区域规划及相关政策',
  '04': '国民经济和社会发展统计信息',
  '05': '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
  '06': '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
  '07': '财政预算、决算信息',
  '08': '行政事业性收费项目及其依据、标准',
  '09': '政府集中采购项目的目录、标准及实施情况',
  '10': '重大建设项目的批准和实施情况',
  '11': '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
  '12': '突发公共事件的应急预案、预警信息及应对情况',
  '13': '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
  '14': '公务员招考的职位、名额、报考条件等事项以及录用结果',
  '15': '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
};

const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']; // prettier-ignore

const POLICY = { parent: 'A20-01' };
const BUDGET = { parent: 'A20-07', basis: '《中华人民共和国预算法》第十四条' }; // prettier-ignore

export const ARTICLE_20: readonly Row[] = [
  article20('02', '机构职能', [
    '主要职责', '内设机构', '办公地址', '办公时间', '联系电话', '负责人姓名',
  ]),
  article20('01', '政策文件', ['标题', '文号', '正文', '有效性', '施行日期']),
  article20('01-01', '规章', ['令号', '正文', '公布日期', '施行日期', '修改和废止情况'], {
    ...POLICY,
    levels: ['province', 'city'],
    kinds: ['government'],
  }),
  article20('01-02', '行政规范性文件', ['标题', '文号', '正文', '有效期', '清理结果'], POLICY),
  article20('01-03', '其他政策文件', ['标题', '文号', '正文', '成文日期'], POLICY),
  article20('01-04', '政策解读', ['被解读的文件', '制定背景', '主要内容', '咨询电话'], {
    ...POLICY,
    timeLimit: { count: 3, unit: 'workingDays', from: '政策文件公开之日' },
  }),
  article20('03', '规划信息', ['规划名称', '规划期', '规划文本', '批准文件']),
  article20('04', '统计信息', ['统计公报', '主要指标', '数据来源', '指标解释']),
  article20('05', '行政许可和其他对外管理服务', [
    '事项名称', '法律依据', '申请条件', '办理程序', '办理结果',
  ], {
    basis: '发改办财金〔2018〕424号',
    timeLimit: sevenDays('作出行政许可决定之日'),
    channels: ['website', 'serviceCentre'],
  }),
  article20('06', '行政处罚和行政强制', [
    '决定书文号', '违法事实', '处罚依据', '处罚内容', '决定日期',
  ], {
    basis: '发改办财金〔2018〕424号',
    timeLimit: sevenDays('作出行政处罚决定之日'),
  }),
  article20('07', '财政预算和决算', ['报表', '说明', '“三公”经费', '绩效情况'], {
    timeLimit: undefined,
    timeLimitText: '批准或者批复后20日内',
  }),
  article20('07-01', '政府预算、决算', ['预算（决算）报告', '报表', '转移支付', '政府债务', '说明'], {
    ...BUDGET,
    timeLimit: twentyDays('本级人民代表大会或者其常务委员会批准之日'),
    kinds: ['government'],
  }),
  article20('07-02', '部门预算、决算', ['部门职责', '收支总表', '“三公”经费', '机关运行经费', '政府采购', '绩效情况'], {
    ...BUDGET,
    timeLimit: twentyDays('本级政府财政部门批复之日'),
    kinds: ['department', 'subdistrict', 'committee', 'unit', 'authorised'],
  }),
  article20('08', '行政事业性收费', ['收费项目', '收费依据', '收费标准', '收费单位', '减免政策']),
  article20('09', '政府采购', ['项目名称', '采购方式', '预算金额', '成交供应商', '成交金额'], {
    basis: '《中华人民共和国政府采购法实施条例》第四十三条、第五十条',
    timeLimit: { count: 2, unit: 'workingDays', from: '中标、成交供应商确定之日或者合同签订之日' },
  }),
  article20('10', '重大建设项目', ['项目名称', '批准文号', '建设内容', '投资规模', '进展情况']),
  article20('11', '民生领域', [
    '政策文件', '对象和条件', '标准', '办理程序', '实施结果',
  ], { channels: ['website', 'serviceCentre', 'board'] }),
  article20('12', '应急管理', ['应急预案', '预警信息', '应对措施', '处置结果'], {
    timeLimit: undefined,
    timeLimitText: '应急预案自印发之日起20个工作日内；预警和应对信息及时公开',
    channels: ['website', 'newMedia', 'broadcast'],
  }),
  article20('13', '监督检查', [
    '检查计划', '检查对象', '检查结果', '处理情况',
  ]),
  article20('14', '公务员招考', ['职位', '名额', '报考条件', '考试安排', '录用结果']),
  article20('15', '其他法定信息', ['标题', '正文', '公开依据']),
]; // prettier-ignore

/** Offices sent out by a city, county or district government share in its duties of Art. 21. */
const COUNTY_KINDS: readonly OrganKind[] = ['government', 'department', 'committee', 'unit', 'authorised'];

const article21County = (number: string, name: string, elements: readonly string[], more: Partial<Row> = {}): Row => ({
  code: `A21-K-${number}`,
  name,
  elements,
  basis: '《中华人民共和国政府信息公开条例》第二十一条',
  timeLimit: GENERAL,
  channels: SITE,
  levels: ['city', 'county'],
  kinds: COUNTY_KINDS,
  ...more,
}); // prettier-ignore

export const ARTICLE_21_COUNTY: readonly Row[] = [
  article21County('01', '市政建设', ['项目名称', '建设内容', '工期', '进展和验收']),
  article21County('02', '公共服务', ['服务内容', '服务对象', '办理方式', '联系方式']),
  article21County('03', '公益事业', ['项目名称', '资金来源', '实施情况']),
  article21County('04', '土地征收', ['征收预公告', '补偿安置方案', '征收批准文件', '征收公告', '补偿费用支付情况'], {
    basis: '《中华人民共和国政府信息公开条例》第二十一条；《中华人民共和国土地管理法》第四十七条、第四十八条',
  }),
  article21County('05', '房屋征收', ['征收决定', '补偿方案', '调查结果', '分户补偿情况'], {
    basis: '《中华人民共和国政府信息公开条例》第二十一条；《国有土地上房屋征收与补偿条例》',
  }),
  article21County('06', '治安管理', ['管理措施', '通告', '实施情况']),
  article21County('07', '社会救助', ['救助对象', '申请条件', '救助标准', '审核确认结果', '监督电话'], {
    basis: '《中华人民共和国政府信息公开条例》第二十一条；《社会救助暂行办法》',
    channels: ['website', 'serviceCentre', 'board'],
  }),
]; // prettier-ignore

const article21Township = (number: string, name: string, elements: readonly string[], kinds: readonly OrganKind[]): Row => ({
  code: `A21-T-${number}`,
  name,
  elements,
  basis: '《中华人民共和国政府信息公开条例》第二十一条',
  timeLimit: GENERAL,
  channels: ['website', 'serviceStation', 'board'],
  levels: ['township'],
  kinds,
}); // prettier-ignore

/** The law names township governments; a 街道办事处 gets those that do not presuppose farmland. */
const TOWNSHIP: readonly OrganKind[] = ['government'];
const TOWNSHIP_AND_STREET: readonly OrganKind[] = ['government', 'subdistrict'];

export const ARTICLE_21_TOWNSHIP: readonly Row[] = [
  article21Township('01', '贯彻落实农业农村政策', ['政策文件', '补贴对象', '补贴标准', '落实情况'], TOWNSHIP),
  article21Township('02', '农田水利工程建设运营', ['工程名称', '资金来源', '建设进度', '管护责任'], TOWNSHIP),
  article21Township('03', '农村土地承包经营权流转', ['流转面积', '流转方式', '流转期限', '合同备案'], TOWNSHIP),
  article21Township('04', '宅基地使用情况审核', ['申请人', '审核条件', '用地面积', '审核结果'], TOWNSHIP),
  article21Township('05', '土地征收', ['征收范围', '补偿安置方案', '补偿费用分配'], TOWNSHIP_AND_STREET),
  article21Township('06', '房屋征收', ['征收范围', '补偿方案', '签约情况'], TOWNSHIP_AND_STREET),
  article21Township('07', '筹资筹劳', ['议事项目', '筹集标准', '审批结果', '使用情况'], TOWNSHIP),
  article21Township('08', '社会救助', ['救助对象', '救助标准', '审核结果', '监督电话'], TOWNSHIP_AND_STREET),
]; // prettier-ignore
