/** Words of the page on which an old site moves in. */
import { useLanguage } from '../words';

const TEXT = {
  title: ['旧站信息迁移', 'Move in from an old site'],
  intro: [
    '上传旧网站导出的目录（XLSX 或者 CSV）和文件（ZIP），核对各列的含义，先检查、再导入。原来的索引号、日期和网址都会保留；同一条信息不会导入两次，中断了可以继续。',
    'Upload the catalogue of the old site (XLSX or CSV) and its files (ZIP), check the columns, rehearse, import. Numbers, dates and addresses are kept; nothing comes in twice; what was interrupted goes on.',
  ],
  notAllowed: ['您没有起草信息的权限，不能导入。请联系管理员。', 'You have no assignment as an officer. Ask an administrator.'],
  begin: ['新的导入', 'New import'],
  catalogue: ['目录（XLSX 或者 CSV，UTF-8、GBK 都可以）', 'Catalogue (XLSX or CSV, UTF-8 or GBK)'],
  folder: ['文件（ZIP，可以不选）：网页、DOCX、PDF 等，目录中写明文件名或者网址即可', 'Files (ZIP, optional): pages, DOCX, PDF …, named by the catalogue'],
  upload: ['上传', 'Upload'],
  goOn: ['继续上传', 'Go on uploading'],
  chooseAgain: ['上传中断了。请选择同一个文件继续：', 'The upload was interrupted. Choose the same file to go on: '],
  otherFile: ['这不是原来的文件。请选择：', 'This is another file. Choose: '],
  uploading: ['正在上传', 'Uploading'],
  columns: ['各列的含义', 'What the columns mean'],
  headerAt: ['第{n}行是列名', 'Row {n} names the columns'],
  noHeader: ['没有找到写有列名的行，以下是按内容猜测的，请逐列核对。', 'No row names the columns; the following is guessed. Check every column.'],
  rows: ['共{n}条', '{n} rows'],
  leaveOut: ['不导入', 'Leave out'],
  noHeading: ['（没有列名）', '(no heading)'],
  values: ['{n}个值', '{n} values'],
  notUnderstood: ['{n}个无法识别，例如：', '{n} not understood, e.g. '],
  rowNumber: ['第{n}行', 'row {n}'],
  organ: ['没有写明发布机构的，属于', 'Rows that name no organ belong to'],
  none: ['（不指定）', '(none)'],
  publish: ['作为此前已经公开的信息转入公开，由我负责', 'Carry over as public before; I answer for it'],
  notApprover: ['您不是审批人：导入的信息留作工作稿。要转入公开，请由审批人导入。', 'You are no approver: everything stays a working copy.'],
  source: ['此前在哪里公开，例如“某市人民政府网站（旧版）”', 'Where it was public before'],
  oldHosts: ['属于本单位的旧域名，每行一个：旧网址会自动转到新页面', 'Hosts of your own, one a line: their addresses lead to the new pages'],
  save: ['核对完毕', 'Columns are right'],
  check: ['检查（不写入）', 'Rehearse (writes nothing)'],
  run: ['开始导入', 'Import'],
  runAgain: ['继续导入', 'Go on importing'],
  checked: ['检查结果：还没有写入任何内容', 'Rehearsal: nothing was written'],
  done: ['导入完成', 'Imported'],
  checking: ['正在检查', 'Rehearsing'],
  running: ['正在导入，可以离开这一页', 'Importing; you may leave this page'],
  interrupted: ['上次没有做完（系统重新启动过）。已经导入的不会重复，请继续。', 'It was interrupted by a restart. Go on: nothing is imported twice.'],
  failed: ['没有完成：', 'Not finished: '],
  remarks: ['说明和原因', 'Remarks and reasons'],
  organsMade: ['新建的机关（请核对）：', 'Organs that were made (check them): '],
  sheet: ['供签字的报告', 'Report to sign'],
  details: ['逐条明细（CSV）', 'Every row (CSV)'],
  earlier: ['以前的导入', 'Earlier imports'],
  open: ['打开', 'Open'],
  remove: ['删除', 'Delete'],
  back: ['返回', 'Back'],
  busy: ['正在处理…', 'Working…'],
  offline: ['没有连上服务器，请检查网络后再试。', 'The server was not reached. Try again.'],
  uploadsGone: ['上传的目录和文件已经清除；报告保留到您删除为止。', 'The uploads were removed; the report stays until you delete it.'],
  allDocuments: ['查看全部文件', 'All documents'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>; // prettier-ignore

export type MoveText = (key: keyof typeof TEXT, n?: number | string) => string;

export function useMoveText(): MoveText {
  const index = useLanguage() === 'zh' ? 0 : 1;
  return (key, n) => (n === undefined ? TEXT[key][index] : TEXT[key][index].replace('{n}', String(n)));
}
