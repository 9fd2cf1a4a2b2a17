/** 云山省: the invented organs of the sample. */
import type { Level, OrganKind } from '../domain/vocabulary';
import { pick, sampleCreditCode } from './codes';
import type { SampleOrgan } from './types';

const PROVINCE = { code: '990000', road: '青岚市青湖区云山大道1号', postcode: '990001', domain: 'ys' };
const CITY = { code: '990100', road: '青岚市青湖区岚江路88号', postcode: '990002', domain: 'ql' };
const COUNTY = { code: '990121', road: '望川县望川镇府前街12号', postcode: '990121', domain: 'wc' };
const DISTRICT = { code: '990102', road: '青岚市青湖区湖滨路66号', postcode: '990003', domain: 'qh' };

interface Seat {
  code: string;
  road: string;
  postcode: string;
  domain: string;
}
type Extra = Partial<SampleOrgan>;

/** Departments have houses of their own, in the streets of their seat. */
const STREETS = ['建设路', '文昌路', '解放路', '滨河路', '学府路', '人民路', '和平街', '青石街'] as const;
const ownAddress = (key: string, seat: Seat): string =>
  `${/^.*?[区镇]/.exec(seat.road)![0]}${STREETS[pick(`street ${key}`, STREETS.length)]}${3 + pick(key, 180)}号`;

let order = 0;
const organ = (
  key: string,
  name: string,
  shortName: string,
  kind: OrganKind,
  level: Level,
  parent: string | undefined,
  prefix: string,
  section: string,
  seat: Seat,
  number: number,
  extra: Extra = {},
): SampleOrgan => ({
  key,
  name,
  shortName,
  kind,
  level,
  ...(parent ? { parent } : {}),
  divisionCode: seat.code,
  creditCode: sampleCreditCode(seat.code, number),
  prefix,
  section,
  unit: kind === 'government' ? `${shortName}政务公开办公室` : section,
  address: kind === 'department' && number > 9 ? ownAddress(key, seat) : seat.road,
  telephone: `0989-${8620_0000 + Number(seat.code.slice(2)) * 7 + number * 13}`,
  fax: `0989-${8620_0001 + Number(seat.code.slice(2)) * 7 + number * 13}`,
  postcode: seat.postcode,
  email: `xxgk.${key.replace('-', '.')}@yunshan.example`,
  order: ++order,
  ...extra,
});

const underProvince = { reconsiderationOrgan: '云山省人民政府', court: '青湖区人民法院' };
const underCity = { reconsiderationOrgan: '青岚市人民政府', court: '青湖区人民法院' };
const underCounty = { reconsiderationOrgan: '望川县人民政府', court: '望川县人民法院' };
const underDistrict = { reconsiderationOrgan: '青湖区人民政府', court: '青湖区人民法院' };

const province = (key: string, name: string, prefix: string, section: string, number: number) =>
  organ(`ys-${key}`, `云山省${name}`, `省${shorten(name)}`, 'department', 'province', 'ys', prefix, section, PROVINCE, number, underProvince); // prettier-ignore
const city = (key: string, name: string, prefix: string, section: string, number: number) =>
  organ(`ql-${key}`, `青岚市${name}`, `市${shorten(name)}`, 'department', 'city', 'ql', prefix, section, CITY, number, underCity); // prettier-ignore
const county = (key: string, name: string, prefix: string, section: string, number: number, extra: Extra = {}) =>
  organ(`wc-${key}`, `望川县${name}`, `县${shorten(name)}`, 'department', 'county', 'wc', prefix, section, COUNTY, number, { ...underCounty, ...extra }); // prettier-ignore
const district = (key: string, name: string, prefix: string, section: string, number: number) =>
  organ(`qh-${key}`, `青岚市青湖区${name}`, `区${shorten(name)}`, 'department', 'county', 'qh', prefix, section, DISTRICT, number, underDistrict); // prettier-ignore

const SHORT_NAMES: Readonly<Record<string, string>> = {
  人民政府办公厅: '政府办公厅', 人民政府办公室: '政府办公室', 发展和改革委员会: '发展改革委', 发展和改革局: '发展改革局',
  人力资源和社会保障局: '人力资源社会保障局', 自然资源和规划局: '自然资源规划局', 住房和城乡建设局: '住房城乡建设局',
  卫生健康委员会: '卫生健康委', 市场监督管理局: '市场监管局', 应急管理厅: '应急厅', 应急管理局: '应急局',
}; // prettier-ignore
const shorten = (name: string) => SHORT_NAMES[name] ?? name;

const higher = (authority: string) => ({ reconsiderationOrgan: authority, court: '青岚市中级人民法院' });

/** Parents stand before their children. */
export const ORGANS: readonly SampleOrgan[] = [
  organ('ys', '云山省人民政府', '省政府', 'government', 'province', undefined, '云山政', '省政府办公厅政务公开处', PROVINCE, 1, higher('云山省人民政府')),
  province('bg', '人民政府办公厅', '云山政办', '政务公开处', 2),
  province('fg', '发展和改革委员会', '云山发改', '政策法规处', 11),
  province('cz', '财政厅', '云山财', '预算处', 12),
  province('mz', '民政厅', '云山民', '社会救助处', 13),
  province('yj', '应急管理厅', '云山应急', '应急指挥处', 14),
  organ('ql', '青岚市人民政府', '市政府', 'government', 'city', 'ys', '岚政', '市政府办公室政务公开科', CITY, 1, higher('云山省人民政府')),
  city('bg', '人民政府办公室', '岚政办', '政务公开科', 2),
  city('fg', '发展和改革委员会', '岚发改', '固定资产投资科', 11),
  city('cz', '财政局', '岚财', '预算科', 12),
  city('mz', '民政局', '岚民', '社会救助科', 13),
  city('jy', '教育局', '岚教', '基础教育科', 14),
  city('rs', '人力资源和社会保障局', '岚人社', '就业促进科', 15),
  city('zr', '自然资源和规划局', '岚自然资', '国土空间规划科', 16),
  city('zj', '住房和城乡建设局', '岚建', '住房保障科', 17),
  city('wj', '卫生健康委员会', '岚卫', '基层卫生科', 18),
  city('yj', '应急管理局', '岚应急', '应急指挥科', 19),
  city('sj', '市场监督管理局', '岚市监', '食品安全协调科', 20),
  city('st', '生态环境局', '岚环', '水生态环境科', 21),
  city('tj', '统计局', '岚统', '综合核算科', 22),
  organ('ql-gx', '青岚高新技术产业开发区管理委员会', '高新区管委会', 'committee', 'city', 'ql', '岚高管', '党政综合部', { ...CITY, road: '青岚市高新区创新路6号' }, 31, underCity),
  organ('wc', '望川县人民政府', '望川县政府', 'government', 'county', 'ql', '望政', '县政府办公室政务公开股', COUNTY, 1, higher('青岚市人民政府')),
  county('bg', '人民政府办公室', '望政办', '政务公开股', 2),
  county('fg', '发展和改革局', '望发改', '项目股', 11),
  county('cz', '财政局', '望财', '预算股', 12),
  county('mz', '民政局', '望民', '社会救助股', 13),
  county('jt', '教育体育局', '望教体', '义务教育股', 14),
  county('zr', '自然资源局', '望自然资', '耕地保护股', 15),
  county('ny', '农业农村局', '望农', '政策改革股', 16),
  county('wj', '卫生健康局', '望卫', '疾控股', 17),
  county('sj', '市场监督管理局', '望市监', '法规股', 18),
  county('zx', '乡村振兴局', '望乡振', '项目管理股', 19, {
    validFrom: '2021-06-18',
    validTo: '2024-04-15',
    successor: 'wc-ny',
  }),
  organ('qh', '青岚市青湖区人民政府', '青湖区政府', 'government', 'county', 'ql', '湖政', '区政府办公室政务公开科', DISTRICT, 1, higher('青岚市人民政府')),
  district('bg', '人民政府办公室', '湖政办', '政务公开科', 2),
  district('mz', '民政局', '湖民', '养老服务科', 11),
  district('zj', '住房和城乡建设局', '湖建', '房屋征收科', 12),
  district('jy', '教育局', '湖教', '招生办', 13),
  district('sj', '市场监督管理局', '湖市监', '执法监督科', 14),
  organ('sq', '望川县石桥镇人民政府', '石桥镇政府', 'government', 'township', 'wc', '石政', '党政办公室', { ...COUNTY, code: '990121101', road: '望川县石桥镇桥头街3号', postcode: '990122' }, 41, underCounty),
  organ('yx', '望川县云栖乡人民政府', '云栖乡政府', 'government', 'township', 'wc', '栖政', '党政办公室', { ...COUNTY, code: '990121201', road: '望川县云栖乡云栖村文昌路9号', postcode: '990123' }, 42, underCounty),
  organ('lh', '青岚市青湖区人民政府临湖街道办事处', '临湖街道', 'subdistrict', 'township', 'qh', '临街办', '综合办公室', { ...DISTRICT, code: '990102001', road: '青岚市青湖区临湖路21号' }, 41, underDistrict),
  {
    key: 'ext-qx', name: '云山省气象局', shortName: '省气象局', kind: 'external', level: 'province',
    prefix: '云山气', section: '', order: ++order, external: true,
  },
  {
    key: 'ext-bb', name: '中共青岚市委机构编制委员会办公室', shortName: '市委编办', kind: 'party', level: 'city',
    prefix: '岚编办', section: '', order: ++order, external: true,
  },
]; // prettier-ignore

export const organByKey = new Map(ORGANS.map((one) => [one.key, one]));
