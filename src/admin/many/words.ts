'use client';
/** Words of the pages for many documents at once, Chinese and English side by side. */
import { textIn, type TextOf, type Words } from '../text-in';
import { useLanguage } from '../words';
import { NOTES } from './notes';

const TEXT = {
  ...NOTES,
  title: ['批量录入', 'Many files at once'],
  intro: [
    '把文件拖到下面，一次最多60个，每个文件成为一条草稿。识别出的内容标有“识”，请逐条核对；缺的标有“待填”。改动自动保存，离开后再回来可以接着办理。',
    'Drop up to 60 files; each becomes a draft. What was recognised is marked and needs a look; what is missing is marked too. Changes save themselves; you can come back to them.',
  ],
  drop: ['把文件拖到这里，或者', 'Drop files here, or'],
  choose: ['选择文件', 'Choose files'],
  kinds: [
    'DOCX、TXT、HTML 读出正文；PDF、DOC、WPS、OFD、XLSX、图片等作为附件。',
    'DOCX, TXT, HTML become the text; PDF, DOC, WPS, OFD, XLSX, images are attached.',
  ],
  organForAll: ['没有识别出发布机构的，归到', 'Where no organ is recognised, it is'],
  notAllowed: ['您没有起草信息的权限，请联系管理员。', 'You have no assignment as an officer.'],
  tooMany: ['一次最多60个文件，有{n}个没有读取。请办完这些再放入。', '60 files at most: {n} were not read.'],
  known: ['这个文件已经在表中。', 'This file is in the table already.'],
  reading: ['正在读取{n}', 'Reading {n}'],
  offline: [
    '连接不上服务器，没有保存。填写的内容还在表中，网络恢复后请点“重试”。',
    'The server cannot be reached, so this was not saved. What you typed is still here: retry later.',
  ],
  retry: ['重试', 'Retry'],
  open: ['打开', 'Open'],
  remove: ['移出', 'Remove'],
  removeHint: ['从表中移出；草稿仍在“文件”里。', 'Takes it off this table; the draft stays.'],
  waiting: ['等待读取', 'Waiting'],
  readingRow: ['正在读取', 'Reading'],
  refused: ['没有采用', 'Not taken'],
  saving: ['正在保存', 'Saving'],
  unsaved: ['尚未保存', 'Not saved'],
  saved: ['已保存', 'Saved'],
  chooseOrgan: ['没有识别出您负责的发布机构。请在页面上方选择归到哪个机构，再点“重试”。', 'None of your organs was recognised. Choose one at the top of the page, then retry.'],
  chooseOne: ['请选择', 'Choose'],
  twin: ['同一机关已有名称和文号相同的信息：', 'The same organ has a document of this title and number: '],
  typeHasParticulars: ['已填写专门要素，改变类型会丢失这些内容。请打开这条信息，在表单中修改。', 'Its particulars are filled in and another type would drop them. Open the record and change the type there.'],
  particularsLacking: ['“{n}”的专门要素在信息的表单中填写，还缺：', 'The particulars of “{n}” are filled in the record’s own form. Still lacking: '],
  particularsThere: ['“{n}”的专门要素已在信息的表单中填写完整。', 'The particulars of “{n}” are complete in the record’s own form.'],
  openForm: ['打开填写', 'Open the form'],
  noSuchChoice: ['没有这一项，请从列表中选择。', 'There is no such choice: take one from the list.'],
  noSuchDay: ['请填写实际存在的日期，例如 2026-11-20。', 'Enter a day that exists, e.g. 2026-11-20.'],
  doesNotFit: ['没有粘贴：{n}在表中没有对应的格。请从更靠左、靠上的格开始粘贴，或者只复制放得下的行和列。', 'Nothing was pasted: there is no cell for {n}. Paste from a cell further up or left, or copy fewer rows and columns.'],
  // Grid.
  rowOf: ['第{n}行', 'Row {n}'],
  tick: ['勾选', 'Tick'],
  tickAll: ['全部勾选', 'Tick all'],
  file: ['文件', 'File'],
  state: ['情况', 'State'],
  missing: ['待填', 'needed'],
  foundMark: ['识', 'read'],
  foundAt: ['识别自原文第{n}行：', 'Read from line {n}: '],
  foundElsewhere: ['识别自：', 'Read from: '],
  inferred: ['由上下文推断，请核对。', 'Inferred: please check. '],
  needed: ['提交前需要填写。', 'Needed before submission.'],
  choiceHint: ['输入几个字查找，或者按 Alt+↓ 列出全部。', 'Type to find, or press Alt+Down for the list.'],
  choices: ['可选项', 'Choices'],
  keys: [
    '键盘：Tab 下一格，Enter 或者 ↓ 下一行，↑ 上一行，Esc 还原，Ctrl+D 照抄上一行，Ctrl+Shift+D 把本格填到底；可以从表格软件粘贴一列。',
    'Keys: Tab next cell, Enter or Down next row, Up, Escape restores, Ctrl+D copies from above, Ctrl+Shift+D fills down; a column can be pasted from a spreadsheet.',
  ],
  empty: ['表中还没有文件。', 'No files yet.'],
  // Common fields.
  setAll: ['统一设置', 'Set together'],
  field: ['栏目', 'Field'],
  value: ['内容', 'Value'],
  scope: ['范围', 'For'],
  all: ['全部', 'all rows'],
  ticked: ['勾选的', 'ticked rows'],
  blank: ['空白的', 'empty cells'],
  set: ['设置', 'Set'],
  undo: ['撤销上次设置', 'Undo'],
  wasSet: ['已设置{n}格。', '{n} cells set.'],
  usual: ['我的常用栏目：', 'My usual columns: '],
  opening: ['内容概述取正文第一句', 'Summary from the first sentence'],
  openingHint: ['只填空白的，填后请逐条核对修改。', 'Empty ones only; check each afterwards.'],
  // Actions.
  submit: ['提交填写完整的{n}条', 'Submit the {n} complete ones'],
  submitting: ['正在提交{n}', 'Submitting {n}'],
  submitted: ['已提交{n}条。', '{n} submitted.'],
  refusedOf: ['有{n}条没有通过，原因写在各行。', '{n} were refused; the reasons stand in their rows.'],
  incomplete: ['还有{n}条没有填完整。', '{n} are incomplete.'],
  firstMissing: ['到第一个待填的格', 'To the first empty cell'],
  clearSent: ['移出已提交和没有采用的', 'Remove the submitted and the refused'],
  clear: ['清空表格', 'Clear the table'],
  drafts: ['您今天起草、尚未提交的另有{n}条。', '{n} more drafts of yours of today are not submitted.'],
  takeDrafts: ['列进表中', 'Take them in'],
  // Find and replace, copies.
  inGrid: ['在表格中修改', 'Edit in a table'],
  copy: ['复制', 'Copy'],
  copying: ['正在复制{n}', 'Copying {n}'],
  copied: ['已复制{n}条，成为新的草稿：文号、日期、附件没有带过去。', '{n} copied as drafts, without number, dates and files.'],
  replaceTitle: ['查找替换', 'Find and replace'],
  replaceIntro: [
    '在选中的信息中查找文字，逐处核对后替换。替换算作您的修改，各条信息仍要提交、审批。',
    'Looks for a text in the chosen documents; each hit is checked before it is replaced, as your own edit.',
  ],
  chosen: ['已选择{n}条信息。', '{n} documents are chosen.'],
  noneChosen: ['请先在文件列表中勾选信息，再点“查找替换”。', 'Tick documents in the list first, then “Find and replace”.'],
  toList: ['到文件列表', 'To the list'],
  find: ['查找', 'Find'],
  replace: ['替换为', 'Replace by'],
  replaceEmpty: ['不填表示删去', 'Empty deletes it'],
  fields: ['查找的栏目', 'Fields'],
  hits: ['共找到{n}处。', '{n} hits.'],
  noHits: ['没有找到。', 'Nothing was found.'],
  moreHits: ['另有{n}处没有列出，请替换后再查找一次。', '{n} more are not listed: search again afterwards.'],
  others: ['其中{n}条不是您起草的信息，没有查找。', '{n} are not drafted by you and were left out.'],
  apply: ['替换勾选的{n}处', 'Replace the {n} ticked'],
  applying: ['正在替换{n}', 'Replacing {n}'],
  applied: ['已替换{n}处。', '{n} replaced.'],
  onItsWay: ['正在审查、审批，不能替换。请先撤回提交。', 'In review: take the submission back first.'],
  willRevise: ['已公开：替换后成为修改稿，需要重新提交。', 'Public: it becomes a revision to be submitted again.'],
  hindered_break: ['中间有换行，不能替换，请打开后手工修改。', 'It runs over a line break: edit it by hand.'],
  hindered_link: ['一部分在链接中，不能替换，请打开后手工修改。', 'Part of it is a link: edit it by hand.'],
} as const satisfies Words; // prettier-ignore

export type ManyKey = keyof typeof TEXT;
/** A string of these pages. */
export type ManyText = TextOf<typeof TEXT>;

export const manyText = (language: 'zh' | 'en'): ManyText => textIn(TEXT, language);

export const useManyText = (): ManyText => manyText(useLanguage());
