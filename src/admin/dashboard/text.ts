/** Words of the first screen; it is rendered on the server, where Payload's hooks are not at hand. */
import { textIn, type TextOf, type Words } from '../text-in';

const TEXT = {
  hello: ['{n}，您好', 'Hello, {n}'],
  newDocument: ['新建文件', 'New document'],
  many: ['批量录入', 'Many files at once'],
  nothing: ['目前没有等您办理的事项。', 'Nothing waits for you.'],
  toDecide: ['等待我审查、批准', 'Waiting for my decision'],
  toSign: ['电话批准，等待我补签', 'Approved by telephone, to be signed by me'],
  unconfirmed: ['已紧急停止公开，待确认由谁决定', 'Withdrawn, authority to be confirmed'],
  scheduled: ['已批准，定时公开', 'Approved, scheduled'],
  renew: ['该重新核对的信息（上次核对的日期）', 'To be confirmed again (last confirmed on)'],
  unmerged: ['没有并入此后修改的现行文本（修改原文件的文件）', 'Current texts that lack later changes (by which document)'],
  reassess: ['不公开的信息，该重新评估了', 'Withheld, to be assessed again'],
  late: ['已超过公开期限', 'Late'],
  soon: ['5个工作日内到期', 'Due within 5 working days'],
  sentBack: ['退回给我修改', 'Sent back to me'],
  drafts: ['我的草稿', 'My drafts'],
  submitted: ['我提交的，等待批准', 'Submitted by me, waiting'],
  more: ['全部内容', 'All content'],
  allDocuments: ['全部文件', 'All documents'],
  guides: ['公开指南', 'Guides'],
  rules: ['公开制度', 'Rules'],
  attachments: ['附件', 'Attachments'],
  organs: ['机关', 'Organs'],
  users: ['账号', 'Accounts'],
  items: ['公开事项', 'Disclosure items'],
  site: ['网站信息', 'Site'],
  synonyms: ['检索同义词', 'Synonyms'],
  takeDown: ['紧急停止公开', 'Urgent withdrawal'],
  reviews: ['保密审查表', 'Secrecy reviews'],
  audit: ['操作日志', 'Audit'],
  wordLists: ['词表', 'Word lists'],
  statements: ['栏目情况声明', 'Statements on columns'],
  calendars: ['工作日安排', 'Working days'],
  delegations: ['委托办理', 'Delegations'],
  delegationGiven: ['由我委托，', 'Given by me, '],
  delegationReceived: ['委托给我，', 'Given to me, '],
  delegationIdle: ['目前不生效：尚未开始，或者委托人已不担任该职务', 'Does not count now: not begun, or the giver no longer holds the role'],
  coverage: ['目录完整情况', 'Coverage of the directory'],
  cleanUp: ['清理', 'Clean-up'],
  moveIn: ['旧站信息迁移', 'Move in from an old site'],
  usual: ['常用栏目：', 'My usual columns: '],
  withdrawnAt: ['{n} 停止公开', 'withdrawn {n}'],
  scheduledAt: ['定于 {n} 公开', 'public on {n}'],
  reassessOn: ['应于 {n} 前重新评估', 'to be assessed by {n}'],
  moreOf: ['另有 {n} 条', '{n} more'],
  due: ['公开期限 {n}', 'Due {n}'],
  signBy: ['补签期限 {n}', 'To be signed by {n}'],
  left: ['还有 {n} 个工作日', '{n} working days left'],
  leftToday: ['今天到期', 'due today'],
  lateBy: ['已逾期 {n} 个工作日', 'late by {n} working days'],
  heldBy: ['现由{n}办理', 'With {n}'],
  heldByNobody: ['目前没有可以办理的人，请联系管理员', 'Nobody may take this step: ask an administrator'],
  since: ['自 {n}', 'since {n}'],
  figures: ['各机关、科室办理情况', 'Open work by organ and section'],
  organ: ['机关', 'Organ'],
  noSection: ['未填写科室', 'No section given'],
  countDrafts: ['起草中', 'Drafts'],
  countSentBack: ['已退回', 'Sent back'],
  countWaiting: ['待审批', 'Waiting'],
  countSoon: ['即将到期', 'Due soon'],
  countLate: ['已逾期', 'Late'],
  untitled: ['（尚未填写名称）', '(no title yet)'],
  reason: ['退回意见：', 'Reason: '],
  system: ['系统状况', 'System'],
  neverSeen: [
    '发布程序没有运行：批准的内容不会公开。请在服务器上运行 npm start，或者联系运维人员。',
    'The publisher is not running: nothing approved becomes public. Run npm start on the server.',
  ],
  standsStill: [
    '发布程序已停止 {n}：批准的内容不会公开。请在服务器上检查并重新启动。',
    'The publisher has stood still for {n}: nothing approved becomes public. Restart it.',
  ],
  error: ['发布程序报告：{n}', 'The publisher says: {n}'],
  running: ['发布程序运行正常。', 'The publisher is running.'],
  waiting: ['等待发布：{n} 条。', 'Waiting for publication: {n}.'],
  parked: ['未能发布的内容', 'What could not be published'],
  missed: ['公众检索没有结果的词', 'Searches without a result'],
  missedHint: [
    '考虑公开相应的信息，或者在“检索同义词”中补充说法。',
    'Consider publishing such information, or add a synonym.',
  ],
  times: ['{n} 次', '{n} times'],
  madeByImport: [
    '有 {n} 个机关由导入建立，请核对名称、层级和上级。',
    '{n} organs were made by an import: check name, level and parent.',
  ],
  seconds: ['{n} 秒', '{n} seconds'],
  minutes: ['{n} 分钟', '{n} minutes'],
  hours: ['{n} 小时', '{n} hours'],
} as const satisfies Words; // prettier-ignore

export type DashboardText = TextOf<typeof TEXT>;

export const dashboardText = (language: 'zh' | 'en'): DashboardText => textIn(TEXT, language);

/** A stretch of time in the largest unit that fits. */
export function duration(seconds: number, text: DashboardText): string {
  if (seconds < 120) return text('seconds', Math.round(seconds));
  if (seconds < 7200) return text('minutes', Math.round(seconds / 60));
  return text('hours', Math.round(seconds / 3600));
}
