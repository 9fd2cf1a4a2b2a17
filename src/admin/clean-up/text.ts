/** Words of the page of clean-ups. */
import { useLanguage } from '../words';

const TEXT = {
  title: ['清理结果', 'Results of a clean-up'],
  intro: [
    '把清理决定的附表上传，或者从 Word、WPS、Excel 粘贴进来。系统按文号和名称找到本机关及下级机关已公开的文件，核对后写入一个决定；决定批准公开时，所有文件的有效性一次改变，以这个决定为依据。',
    'Upload the table of the decision, or paste it from Word or Excel. Its documents are found by number and title among those of the organ and of organs below it. What you confirm goes into one decision; when that is approved, all validities change at once on that basis.',
  ],
  notAllowed: ['您没有起草信息的权限，不能办理清理。请联系管理员。', 'You have no assignment as an officer. Ask an administrator.'],
  notThisDecision: ['指定的文件不存在、不由您起草，或者正在审查、审批，结果不能写入。您可以另写一个新的决定，或者先撤回提交。', 'The document named is not there, not yours to draft, or in review, so results cannot go into it. Write a new decision, or take the submission back first.'],
  organ: ['作出决定的机关', 'Organ that decided'],
  file: ['附表（XLSX、CSV）', 'Table (XLSX, CSV)'],
  paste: ['或者粘贴在这里（表格，或者每行一份文件）', 'Or paste it here (a table, or one document a line)'],
  pasted: ['已粘贴表格，共{n}行', 'A table of {n} rows was pasted'],
  read: ['识别', 'Read'],
  busy: ['正在处理…', 'Working…'],
  offline: ['没有连上服务器，请检查网络后再试。', 'The server was not reached. Try again.'],
  summary: ['附表{n}份文件，', '{n} documents in the table: '],
  found: ['找到{n}份', '{n} found'],
  several: ['需要您选定{n}份', '{n} to be chosen by you'],
  missing: ['没有找到{n}份', '{n} not found'],
  already: ['已经如此{n}份', '{n} already so'],
  among: ['在{n}份已公开的文件中查找。', 'Looked for among {n} public documents.'],
  all: ['全部', 'All'],
  show: ['显示', 'Show'],
  outcome: ['清理结果', 'Outcome'],
  choose: ['请选择', 'Choose'],
  until: ['有效期延续至', 'In force until'],
  means: ['对应的文件', 'Document'],
  noneOfThese: ['都不是', 'None of these'],
  nearly: ['名称不完全相同，请核对', 'The title differs a little: check it'],
  contradicts: ['现在已经废止或者失效，写“继续有效”不会恢复它，请核对', 'It is repealed or void; keeping it changes nothing. Check it'],
  notFound: ['没有找到', 'Not found'],
  alreadySo: ['已经如此', 'Already so'],
  now: ['现为', 'now '],
  include: ['写入决定', 'Into the decision'],
  exportMissing: ['导出没有找到的（CSV）', 'Export what was not found (CSV)'],
  decision: ['清理决定', 'The decision'],
  into: ['写入已有的决定：', 'Into the existing decision: '],
  decisionTitle: ['决定的名称', 'Title of the decision'],
  number: ['文号（可以不填）', 'Document number (optional)'],
  issuedOn: ['成文日期', 'Issued on'],
  write: ['写入决定（{n}份）', 'Write into the decision ({n})'],
  undecided: ['还有{n}份已选定文件没有清理结果，不会写入。', '{n} chosen documents have no outcome yet; they are left out.'],
  written: ['已经写入。请核对后按正常程序提交：', 'Written. Check it, then submit it as usual: '],
  openDecision: ['打开决定', 'Open the decision'],
} as const satisfies Readonly<Record<string, readonly [zh: string, en: string]>>; // prettier-ignore

export type CleanUpText = (key: keyof typeof TEXT, n?: number) => string;

export function useCleanUpText(): CleanUpText {
  const index = useLanguage() === 'zh' ? 0 : 1;
  return (key, n) => (n === undefined ? TEXT[key][index] : TEXT[key][index].replace('{n}', String(n)));
}
