import { gap, paragraph } from '../genre-frames';
import type { DocumentType } from './define';

/** 建议提案办理 (domain.md 9.10). */
export const proposalReply: DocumentType = {
  slug: 'proposal-reply',
  name: ['建议提案办理', 'Reply to a proposal'],
  help: [
    '对人大代表建议、政协提案的答复，正文放可以公开的答复全文。',
    'Replies to proposals of delegates; the body has the reply.',
  ],
  description: '人大代表建议、政协提案办理答复',
  item: 'A20-15',
  particulars: [
    {
      name: 'kind',
      kind: 'choice',
      label: ['类别', 'Kind'],
      needed: true,
      inLists: true,
      options: [
        ['人大代表建议', 'Proposal of a people’s congress delegate'],
        ['政协提案', 'Proposal of a CPPCC member'],
      ],
    },
    {
      name: 'number',
      kind: 'text',
      label: ['编号', 'Number'],
      needed: true,
      inLists: true,
      help: ['例如“第015号”。', 'E.g. 第015号.'],
    },
    {
      name: 'session',
      kind: 'text',
      label: ['届次', 'Session'],
      help: ['例如“十五届人大三次会议”。', 'Which session it was made at.'],
    },
    { name: 'subject', kind: 'text', label: ['案由', 'Subject'], needed: true },
    { name: 'jointOrgans', kind: 'text', label: ['会办单位', 'With which organs'] },
    {
      name: 'result',
      kind: 'choice',
      label: ['办理结果', 'Result'],
      inLists: true,
      options: [
        ['已经解决', 'Solved'],
        ['正在解决', 'Being solved'],
        ['列入计划解决', 'Planned'],
        ['留作参考', 'Kept for reference'],
      ],
    },
    { name: 'repliedOn', kind: 'date', label: ['答复日期', 'Replied on'], needed: true },
  ],
  frame: [
    paragraph(`${gap('代表或者委员姓名')}${gap('代表、委员')}：`),
    paragraph(`您提出的“${gap('案由')}”收悉。现答复如下：`),
    paragraph(`一、${gap('基本情况')}。`),
    paragraph(`二、${gap('办理情况和采取的措施')}。`),
    paragraph(`三、${gap('下一步打算')}。`),
    paragraph('感谢您对我们工作的关心和支持。'),
  ],
};

/** 政府会议. */
export const meeting: DocumentType = {
  slug: 'meeting',
  name: ['政府会议', 'Meeting'],
  help: [
    '常务会议、全体会议、专题会议的议题和决定，以及邀请群众代表列席的公告。',
    'Topics and decisions, and invitations of observers.',
  ],
  description: '政府会议的议题、决定和列席邀请',
  item: 'A20-15',
  withoutBody: true,
  collects: ['会议审议的文件', 'Documents considered'],
  inOrder: [['observersUntil', 'heldOn']],
  particulars: [
    {
      name: 'kind',
      kind: 'choice',
      label: ['会议类别', 'Kind'],
      needed: true,
      inLists: true,
      options: [
        ['常务会议', 'Executive meeting'],
        ['全体会议', 'Plenary meeting'],
        ['党组（扩大）会议', 'Enlarged Party group meeting'],
        ['专题会议', 'Meeting on one subject'],
        ['其他会议', 'Other'],
      ],
    },
    { name: 'number', kind: 'text', label: ['会议次数', 'Number'], help: ['例如“第12次”。', 'E.g. 第12次.'] },
    { name: 'heldOn', kind: 'date', label: ['召开日期', 'Held on'], needed: true, inLists: true },
    { name: 'chair', kind: 'text', label: ['主持人', 'Chair'] },
    {
      name: 'topics',
      kind: 'rows',
      label: ['议题', 'Topics'],
      needed: true,
      columns: [
        { name: 'topic', kind: 'text', label: ['议题', 'Topic'], needed: true },
        { name: 'organ', kind: 'text', label: ['汇报单位', 'Presented by'] },
        { name: 'decision', kind: 'paragraphs', label: ['议定事项', 'Decision'] },
      ],
    },
    {
      name: 'observers',
      kind: 'paragraphs',
      label: ['列席邀请', 'Invitation of observers'],
      help: [
        '邀请哪些人列席、名额、报名方式和截止日期。',
        'Who may attend, how many, how to apply, until when.',
      ],
    },
    { name: 'observersUntil', kind: 'date', label: ['列席报名截止日期', 'Observers apply until'] },
  ],
};

/** 新闻发布会. */
export const pressConference: DocumentType = {
  slug: 'press-conference',
  name: ['新闻发布会', 'Press conference'],
  help: [
    '发布会的主题、时间、发布人，正文放文字实录。',
    'Subject, time and speakers; the body has the transcript.',
  ],
  description: '新闻发布会预告和文字实录',
  item: 'A20-15',
  collects: ['发布的文件', 'Documents presented'],
  particulars: [
    { name: 'heldOn', kind: 'date', label: ['召开日期', 'Held on'], needed: true, inLists: true },
    { name: 'time', kind: 'text', label: ['时间', 'Time'], help: ['例如“上午10:00”。', 'E.g. 上午10:00.'] },
    { name: 'place', kind: 'text', label: ['地点', 'Place'], inLists: true },
    {
      name: 'speakers',
      kind: 'rows',
      label: ['发布人', 'Speakers'],
      needed: true,
      columns: [
        { name: 'name', kind: 'text', label: ['姓名', 'Name'], needed: true },
        { name: 'post', kind: 'text', label: ['单位和职务', 'Organ and post'], needed: true },
      ],
    },
  ],
};
