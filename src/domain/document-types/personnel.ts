import type { DocumentType } from './define';

/** 人事任免. */
export const appointments: DocumentType = {
  slug: 'appointments',
  name: ['人事任免', 'Personnel changes'],
  help: ['任命、免去职务的决定，一人一行。', 'Decisions on appointment and removal, one person a line.'],
  description: '任命和免去职务的决定',
  item: 'A20-02',
  withoutBody: true,
  particulars: [
    { name: 'decidedOn', kind: 'date', label: ['决定日期', 'Decided on'], needed: true, inLists: true },
    { name: 'decidedBy', kind: 'text', label: ['决定机关、会议', 'Decided by'], needed: true },
    {
      name: 'changes',
      kind: 'rows',
      label: ['任免名单', 'Changes'],
      needed: true,
      columns: [
        {
          name: 'kind',
          kind: 'choice',
          label: ['任免', 'Kind'],
          needed: true,
          options: [
            ['任命', 'Appointed'],
            ['免去', 'Removed'],
          ],
        },
        { name: 'name', kind: 'text', label: ['姓名', 'Name'], needed: true },
        { name: 'post', kind: 'text', label: ['职务', 'Post'], needed: true },
      ],
    },
  ],
};

/** 公务员招考 (条例 Art. 20 (14)). */
export const recruitment: DocumentType = {
  slug: 'recruitment',
  name: ['公务员招考', 'Recruitment'],
  help: [
    '招考公告、考试安排、录用结果各发一条，用“相关公告”互相关联。',
    'Announcement, examination and result are records of their own; link them.',
  ],
  description: '公务员招考的职位、名额、报考条件和录用结果',
  item: 'A20-14',
  collects: ['相关公告', 'Related announcements'],
  particulars: [
    {
      name: 'phase',
      kind: 'choice',
      label: ['环节', 'Phase'],
      needed: true,
      inLists: true,
      options: [
        ['招考公告', 'Announcement'],
        ['考试安排', 'Examination'],
        ['体检和考察', 'Medical and background check'],
        ['录用公示', 'Proposed result'],
        ['录用结果', 'Result'],
      ],
    },
    { name: 'places', kind: 'number', label: ['招录人数', 'Places'], inLists: true },
    { name: 'applyFrom', kind: 'date', label: ['报名开始日期', 'Applications from'] },
    { name: 'applyTo', kind: 'date', label: ['报名截止日期', 'Applications until'], inLists: true },
    { name: 'telephone', kind: 'text', label: ['咨询电话', 'Telephone for questions'] },
    {
      name: 'posts',
      kind: 'rows',
      label: ['职位', 'Posts'],
      columns: [
        { name: 'code', kind: 'text', label: ['职位代码', 'Code'] },
        { name: 'post', kind: 'text', label: ['职位', 'Post'], needed: true },
        { name: 'places', kind: 'number', label: ['名额', 'Places'], needed: true },
        { name: 'conditions', kind: 'paragraphs', label: ['报考条件', 'Conditions'] },
      ],
    },
  ],
  inOrder: [['applyFrom', 'applyTo']],
  sums: [{ total: 'places', table: 'posts', column: 'places' }],
  check: ({ phase, posts }) =>
    phase === '招考公告' && !posts
      ? [{ name: 'posts', message: '招考公告应当公开职位、名额和报考条件，请填写“职位”。' }]
      : [],
};
