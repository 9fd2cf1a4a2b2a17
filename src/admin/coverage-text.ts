/** Words of the coverage page and of its spreadsheet. */
import { COVERAGE_LABELS, type CoverageState } from '../domain/directory-coverage';
import { textIn, type TextOf, type Words } from './text-in';

const ENGLISH: Readonly<Record<CoverageState, string>> = {
  fresh: 'Kept up',
  dueSoon: 'Due soon',
  late: 'Late',
  nothing: 'Nothing to report',
  notApplicable: 'Does not apply',
  empty: 'Empty',
};

const TEXT = {
  title: ['目录完整情况', 'Coverage of the directory'],
  intro: [
    '各机关公开目录中每个栏目的更新情况：政策文件类栏目6个月、其他栏目1年没有新信息的为逾期，到期前提醒。没有信息的栏目，应当公开信息，或者由负责人签署“本期无此类信息”“依法不适用”的声明；没有签署的空白栏目不向公众显示。',
    'Every column of every directory. Policy documents are late after six months, other columns after a year, with a warning before. An empty column needs information, or a statement that somebody signs; unsigned empty columns are not shown to the public.',
  ],
  noStore: [
    '发布程序还没有建立公开库，暂时没有数据。请确认发布程序正在运行，然后刷新本页。',
    'The publisher has not made a public store yet. See that it runs, then reload this page.',
  ],
  noOrgans: ['没有符合条件的机关。请放宽筛选条件。', 'No organ fits. Choose a wider filter.'],
  notAllowed: ['您还没有任职，不能查看目录完整情况。请联系管理员。', 'You have no assignment. Ask an administrator.'],
  level: ['层级', 'Level'],
  state: ['情况', 'State'],
  all: ['全部', 'All'],
  q: ['机关名称', 'Name of the organ'],
  filter: ['筛选', 'Filter'],
  clear: ['清除', 'Clear'],
  download: ['导出 XLSX', 'Export XLSX'],
  total: ['合计', 'Total'],
  organ: ['机关', 'Organ'],
  columns: ['栏目数', 'Columns'],
  back: ['返回全部机关', 'Back to all organs'],
  publicPage: ['公开页面', 'Public page'],
  code: ['编码', 'Code'],
  item: ['公开事项', 'Disclosure item'],
  count: ['条数', 'Records'],
  newest: ['最近公开', 'Newest'],
  renewBy: ['更新期限', 'Renew by'],
  statement: ['声明', 'Statement'],
  sign: ['签署声明', 'Sign a statement'],
  add: ['新建文件', 'New document'],
  asOf: ['统计日期', 'As of'],
  sheetOrgans: ['各机关', 'Organs'],
  sheetColumns: ['各栏目', 'Columns'],
  cut: ['超过导出上限，其余没有导出。请按层级分别导出。', 'More than one export holds: export level by level.'],
} as const satisfies Words; // prettier-ignore

export type CoverageText = TextOf<typeof TEXT>;

export const coverageText = (language: 'zh' | 'en'): CoverageText => textIn(TEXT, language);

export const stateLabel = (state: CoverageState, language: 'zh' | 'en'): string =>
  language === 'zh' ? COVERAGE_LABELS[state] : ENGLISH[state];
