import type { DocumentType } from './define';

/** 政府公报: an issue is made of records. */
export const gazette: DocumentType = {
  slug: 'gazette',
  name: ['政府公报', 'Official gazette'],
  help: [
    '一期一条：选择本期刊登的文件，按目录顺序；可以附上整期的 PDF。',
    'One record an issue: choose its documents in order; attach the PDF.',
  ],
  description: '政府公报各期',
  item: 'A20-01',
  genre: '公报',
  withoutBody: true,
  collects: ['本期目录', 'Contents'],
  particulars: [
    { name: 'year', kind: 'number', label: ['年', 'Year'], needed: true },
    { name: 'issue', kind: 'number', label: ['期', 'Issue'], needed: true, inLists: true },
    { name: 'total', kind: 'number', label: ['总期', 'Consecutive number'], inLists: true },
    { name: 'printNumber', kind: 'text', label: ['刊号', 'Print number'] },
  ],
};

/** 专题: records on one subject with a text of their own. */
export const topic: DocumentType = {
  slug: 'topic',
  name: ['专题', 'Topic page'],
  help: [
    '把同一主题的信息集中展示：正文写说明，再选择收录的信息。',
    'Records on one subject: the body introduces them.',
  ],
  description: '按主题集中展示的信息',
  collects: ['收录的信息', 'Records'],
  particulars: [],
};

/** 依申请公开信息目录: titles of what exists and is available on request. */
export const onRequest: DocumentType = {
  slug: 'on-request',
  name: ['依申请公开信息目录', 'Information available on request'],
  help: [
    '列出本机关已有、可以依申请公开的信息的名称。名称本身不宜公开的不要列入。',
    'Titles of what exists and is available on request, where the title may be public.',
  ],
  description: '可以依申请公开的信息目录',
  renew: { since: 'asOf', months: 3 },
  item: 'A20-15',
  withoutBody: true,
  particulars: [
    { name: 'asOf', kind: 'date', label: ['截至日期', 'As of'], needed: true, inLists: true },
    {
      name: 'titles',
      kind: 'rows',
      label: ['目录', 'Titles'],
      fromRegister: true,
      needed: true,
      columns: [
        { name: 'title', kind: 'text', label: ['信息名称', 'Title'], needed: true },
        { name: 'issuedOn', kind: 'date', label: ['生成日期', 'Date'] },
        { name: 'section', kind: 'text', label: ['保管单位', 'Held by'] },
      ],
    },
  ],
};
