import type { DocumentType } from './define';

/** 机构职能 (条例 Art. 20 (2)): one per organ. */
export const profile: DocumentType = {
  slug: 'profile',
  name: ['机构概况', 'Organ profile'],
  help: [
    '主要职责、内设机构、办公地址、办公时间、联系方式和负责人。每个机关一份，变动后及时更新。',
    'Duties, internal bodies, address, hours, telephones and leaders. One per organ; kept up to date.',
  ],
  description: '机关的主要职责、内设机构、联系方式和负责人',
  item: 'A20-02',
  onlyOne: 'perOrgan',
  withoutBody: true,
  renew: { since: 'confirmedOn', months: 6 },
  particulars: [
    {
      name: 'duties',
      kind: 'paragraphs',
      label: ['主要职责', 'Duties'],
      needed: true,
      help: ['一项一段。', 'One duty per paragraph.'],
    },
    { name: 'address', kind: 'text', label: ['办公地址', 'Address'], needed: true },
    { name: 'hours', kind: 'text', label: ['办公时间', 'Office hours'], needed: true },
    { name: 'telephone', kind: 'text', label: ['联系电话', 'Telephone'], needed: true, inLists: true },
    {
      name: 'leaders',
      kind: 'rows',
      label: ['负责人', 'Leaders'],
      needed: true,
      help: [
        '按排名顺序填写。照片先在“附件”里上传。',
        'In official order. Upload photos under “Attachments” first.',
      ],
      columns: [
        { name: 'name', kind: 'text', label: ['姓名', 'Name'], needed: true },
        { name: 'post', kind: 'text', label: ['职务', 'Post'], needed: true },
        { name: 'portfolio', kind: 'paragraphs', label: ['分工', 'Portfolio'] },
        { name: 'cv', kind: 'paragraphs', label: ['简历', 'CV'] },
        { name: 'photo', kind: 'picture', label: ['照片', 'Photo'] },
      ],
    },
    {
      name: 'bodies',
      kind: 'rows',
      label: ['内设机构', 'Internal bodies'],
      columns: [
        { name: 'name', kind: 'text', label: ['名称', 'Name'], needed: true },
        { name: 'duties', kind: 'paragraphs', label: ['职责', 'Duties'] },
        { name: 'head', kind: 'text', label: ['负责人', 'Head'] },
        { name: 'telephone', kind: 'text', label: ['电话', 'Telephone'] },
      ],
    },
    {
      name: 'confirmedOn',
      kind: 'date',
      label: ['核对日期', 'Last confirmed on'],
      needed: true,
      inLists: true,
      help: [
        '最近一次逐项核对的日期；满六个月会提醒再核对。',
        'When everything was last checked; after six months you are reminded.',
      ],
    },
  ],
};
