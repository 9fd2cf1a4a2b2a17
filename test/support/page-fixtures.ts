/** Props of every page type, as the publisher and the portal would fill them in. */
import { bodyOf } from '../../templates/body-text';
import type {
  DocumentRecord, ItemRecord, OrganRecord, SiteRecord, StatementRecord,
} from '../../src/domain/public-record'; // prettier-ignore
import type {
  DocumentPageProps, Frame, HomePageProps, OrganMenu, OrganPageProps, RecordLine, SearchPageProps,
} from '../../templates/props'; // prettier-ignore

export const site: SiteRecord = {
  id: 'site',
  recordVersion: 1,
  type: 'site',
  name: '云山省政府信息公开',
  siteName: '云山省人民政府',
  identificationCode: '9900000001',
  icpNumber: '京ICP备00000000号',
  policeNumber: '京公网安备 00000000000000号',
  sponsor: '云山省人民政府办公厅',
  operator: '云山省大数据中心',
  telephone: '0999-1234567',
  sample: true,
  marks: [
    {
      label: '示例标识',
      url: 'https://www.example.gov.cn/mark',
      sha256: 'c'.repeat(64),
      mediaType: 'image/png',
    },
  ],
};

export const frameAt = (path: string, over: Partial<Frame> = {}): Frame => ({
  site,
  path,
  publicUrl: 'https://www.example.gov.cn/zfxxgk/',
  style: 'assets/0123456789abcdef.css',
  ...over,
});

export const organ: OrganRecord = {
  id: 'organ-1',
  recordVersion: 1,
  type: 'organ',
  name: '青岚市民政局',
  shortName: '市民政局',
  kind: 'department',
  level: 'city',
  items: ['item-1', 'item-2'],
  reconsiderationOrgan: 'organ-9',
  court: '青岚市江北区人民法院',
  order: 1,
  contact: {
    unit: '市民政局办公室',
    address: '青岚市江北区民生路8号',
    hours: '工作日 8:30—12:00，14:00—17:30',
    telephone: '0999-1234567',
    fax: '0999-1234568',
    email: 'mzj@example.gov.cn',
    postcode: '990001',
  },
};

export const item: ItemRecord = {
  id: 'item-1',
  recordVersion: 1,
  type: 'item',
  code: 'A20-01',
  name: '政策文件',
  elements: ['行政规范性文件', '其他文件'],
  basis: '《中华人民共和国政府信息公开条例》第二十条第一项',
  timeLimit: { count: 20, unit: 'workingDays', from: '信息形成或者变更之日' },
  levels: ['province', 'city', 'county', 'township'],
  order: 1,
};
const interpretation: ItemRecord = {
  ...item,
  id: 'item-2',
  code: 'A20-01-1',
  name: '政策解读',
  parent: 'item-1',
};

export const menu: OrganMenu = {
  organ,
  home: 'organs/12/index.html',
  guide: 'organs/12/guide.html',
  rules: 'organs/12/rules.html',
  reports: 'organs/12/reports.html',
  request: 'organs/12/request.html',
  columns: [
    { label: '政策文件', path: 'organs/12/items/3/index.html', depth: 0 },
    { label: '政策解读', path: 'organs/12/items/4/index.html', depth: 1 },
  ],
};

const PARAGRAPH =
  '本市户籍居民和持有本市居住证的人员，因火灾、交通事故、重大疾病等原因导致基本生活暂时出现严重困难的，可以申请临时救助。';

/** Text of about 2,000 characters in official style. */
export const body =
  '<p class="left">各县（市、区）民政局：</p><p>为规范临时救助工作，根据国家和省有关规定，结合本市实际，制定本细则。</p>' +
  '<h2>第一章　总则</h2>' +
  Array.from(
    { length: 30 },
    (_, k) => `<p>第${k + 1}条　${PARAGRAPH}</p>${k === 9 ? '<h2>第二章　申请和审批</h2>' : ''}`,
  ).join('');

export const document: DocumentRecord = {
  id: 'document-1',
  recordVersion: 1,
  type: 'document',
  title: '青岚市临时救助实施细则',
  summary: '规定临时救助的对象、标准、申请和审批办法。',
  documentNumber: '青民规〔2025〕2号',
  organs: [
    { id: 'organ-1', name: '青岚市民政局' },
    { id: 'organ-2', name: '青岚市财政局' },
  ],
  level: 'city',
  origin: 'joint',
  disclosure: 'full',
  issuedOn: '2025-12-01',
  effectiveOn: '2026-01-01',
  expiresOn: '2030-12-31',
  topic: '17-03',
  genre: '通知',
  audience: ['citizens'],
  items: [{ id: 'item-1', name: '政策文件' }],
  section: '市民政局社会救助科',
  telephone: '0999-1234569',
  keywords: ['临时救助', '社会救助'],
  body,
  attachments: [
    {
      name: '临时救助申请表.docx',
      sha256: 'a'.repeat(64),
      bytes: 28_672,
      mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
    {
      name: '乡镇受理点“一览”.xlsx',
      sha256: 'b'.repeat(64),
      bytes: 3_500_000,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    },
  ],
};

export const documentProps = (over: Partial<DocumentPageProps> = {}): DocumentPageProps => ({
  frame: frameAt('xxgk/2025/12/08/731.html'),
  record: document,
  n: 731,
  indexNumber: '11990100004100383G/2025-00019',
  publishedAt: '2025-12-08T07:05:09.000Z',
  validity: 'amended',
  breadcrumb: [
    { label: '市民政局', path: 'organs/12/index.html' },
    { label: '政策文件', path: 'organs/12/items/3/index.html' },
  ],
  organs: [{ name: '青岚市民政局', path: 'organs/12/index.html' }, { name: '青岚市财政局' }],
  itemPaths: [{ name: '政策文件', path: 'items/3/index.html' }],
  changedBy: [
    {
      relation: 'amends',
      title: '关于修改《青岚市临时救助实施细则》的决定',
      documentNumber: '青民规〔2026〕3号',
      note: '第十二条',
      from: '2026-10-01',
      path: 'xxgk/2026/09/20/900.html',
    },
  ],
  changes: [{ relation: 'replaces', title: '青岚市临时救助办法', documentNumber: '青民发〔2015〕9号' }],
  collects: [],
  collectedBy: [{ relation: 'collects', title: '社会救助', path: 'xxgk/2026/01/05/801.html' }],
  unmerged: {
    upTo: '2025-12-01',
    changes: [
      {
        of: { relation: 'collects', title: '办法<原>', path: 'xxgk/2026/01/05/803.html' },
        by: { relation: 'amends', title: '决定<改>', note: '第<三>条', path: 'xxgk/2026/01/05/804.html' },
      },
    ],
  },
  interpretedBy: [
    { relation: 'interprets', title: '一图读懂：临时救助怎么申请', path: 'xxgk/2025/12/09/735.html' },
  ],
  interprets: [],
  body: bodyOf(document.body),
  ...over,
});

export const lines: RecordLine[] = [
  {
    n: 900,
    path: 'xxgk/2026/11/17/900.html',
    title: '关于调整最低生活保障标准的通知',
    documentNumber: '青民发〔2026〕31号',
    indexNumber: '11990100004100383G/2026-00031',
    organ: '青岚市民政局',
    day: '2026-11-17',
    carried: false,
    validity: 'inForce',
    state: 'live',
  },
  {
    n: 731,
    path: 'xxgk/2025/12/08/731.html',
    title: '青岚市临时救助实施细则',
    documentNumber: '青民规〔2025〕2号',
    organ: '青岚市民政局',
    day: '2025-12-08',
    carried: false,
    validity: 'amended',
    state: 'live',
  },
  {
    n: 640,
    path: 'xxgk/2025/06/01/640.html',
    title: '2025年5月临时救助对象公示',
    organ: '青岚市民政局',
    day: '2025-06-01',
    carried: false,
    state: 'withdrawn',
    withdrawnOn: '2025-07-01',
    reason: '公示期满',
  },
  {
    n: 620,
    path: 'xxgk/2025/05/01/620.html',
    title: '',
    day: '2025-05-01',
    carried: false,
    state: 'sealed',
    withdrawnOn: '2025-05-03',
  },
  {
    n: 600,
    path: 'xxgk/2025/04/01/600.html',
    title: '关于养老机构收费管理的通知',
    organ: '青岚市民政局',
    day: '2025-04-01',
    carried: false,
    state: 'left',
  },
  {
    n: 200,
    path: 'xxgk/2024/01/02/200.html',
    title: '城市生活无着流浪乞讨人员救助管理办法',
    organ: '青岚市民政局',
    day: '2019-10-11',
    carried: true,
    validity: 'repealed',
    state: 'live',
  },
];

/** Signed for an empty column. */
export const statement: StatementRecord = {
  type: 'statement',
  recordVersion: 1,
  id: 'statement-1',
  title: '市民政局·政策解读：2026年1月1日至2026年6月30日本期无此类信息',
  organ: { id: organ.id, name: organ.name },
  item: { id: interpretation.id, name: interpretation.name },
  kind: 'nothing',
  from: '2026-01-01',
  until: '2026-06-30',
  reason: '没有 <需要> 解读的文件',
  signedBy: '陈明',
  signedOn: '2026-07-03',
};

export const organProps = (over: Partial<OrganPageProps> = {}): OrganPageProps => ({
  frame: frameAt('organs/12/index.html'),
  menu,
  organ,
  reconsideration: '青岚市人民政府',
  parent: { label: '青岚市人民政府', path: 'organs/5/index.html' },
  predecessors: [{ label: '青岚市民政救济局', path: 'organs/11/index.html' }],
  columns: [
    { item, path: 'organs/12/items/3/index.html', count: 57, newest: '2026-11-17' },
    { item: interpretation, count: 0, statement },
  ],
  types: [{ label: '政策文件库', path: 'organs/12/types/policy/index.html', count: 3, newest: '2026-11-17' }],
  coverage: 'organs/12/coverage.html',
  count: 57,
  latest: lines,
  list: { label: '全部公开信息', path: 'organs/12/list/index.html' },
  hasGuide: true,
  rules: 2,
  departments: [
    {
      organ: { ...organ, id: 'o3', name: '青岚市救助管理站', shortName: '市救助管理站' },
      path: 'organs/20/index.html',
      count: 3,
      newest: '2026-10-01',
    },
  ],
  lower: [],
  ...over,
});

export const homeProps = (over: Partial<HomePageProps> = {}): HomePageProps => ({
  frame: frameAt('index.html'),
  latest: lines.filter((line) => line.state === 'live'),
  levels: [
    {
      level: 'province',
      path: 'levels/province/index.html',
      organs: 12,
      documents: 61,
      newest: '2026-11-20',
    },
    { level: 'city', path: 'levels/city/index.html', organs: 14, documents: 80, newest: '2026-11-18' },
    { level: 'county', path: 'levels/county/index.html', organs: 9, documents: 40, newest: '2026-11-12' },
    { level: 'township', path: 'levels/township/index.html', organs: 3, documents: 0 },
  ],
  items: [
    { item, path: 'items/3/index.html', count: 57 },
    { item: interpretation, path: 'items/4/index.html', count: 12 },
  ],
  types: [{ label: '政策文件库', path: 'types/policy/index.html', count: 9 }],
  figures: [
    { label: '公开信息', value: '212', note: '其中旧站转入12条' },
    { label: '现行有效的规范性文件', value: '48' },
  ],
  ...over,
});

export const searchProps = (over: Partial<SearchPageProps> = {}): SearchPageProps => ({
  frame: frameAt('search'),
  q: '临时救助',
  cut: false,
  total: 86,
  capped: false,
  order: 'newest',
  page: 1,
  pages: 5,
  hits: lines.slice(0, 2).map((line) => ({
    ...line,
    titleHtml: line.title.replace('临时救助', '<mark>临时救助</mark>'),
    snippetHtml: '…为规范<mark>临时救助</mark>工作，保障城乡居民在遭遇突发性困难时的基本生活…',
  })),
  filters: [
    {
      name: 'level',
      label: '层级',
      values: [
        { label: '市级', href: 'search?q=%E4%B8%B4&level=city', count: 23 },
        { label: '县级', href: 'search?q=%E4%B8%B4&level=county', count: 31 },
      ],
    },
    {
      name: 'year',
      label: '年份',
      selected: { label: '2026', remove: 'search?q=%E4%B8%B4' },
      values: [{ label: '2026', href: 'search?q=%E4%B8%B4&year=2026', count: 24 }],
    },
  ],
  orderHref: 'search?q=%E4%B8%B4&order=relevance',
  nextHref: 'search?q=%E4%B8%B4&page=2',
  apiHref: 'api/search?q=%E4%B8%B4',
  suggestions: [],
  ...over,
});
