import type { DocumentType } from './define';

export const POLICY_CLASSES = [['规章', 'Government rules'], ['行政规范性文件', 'Normative document'], ['其他政策文件', 'Other policy document']] as const; // prettier-ignore

/** 政策文件库: 规章, 行政规范性文件 and other papers (domain.md 9.9). */
export const policy: DocumentType = {
  slug: 'policy',
  name: ['政策文件', 'Policy document'],
  listName: '政策文件库',
  help: ['列入政策文件库的规章、行政规范性文件和其他政策文件。', 'What stands in the policy library.'],
  description: '规章、行政规范性文件和其他政策文件',
  item: 'A20-01',
  collects: ['上位依据', 'Higher documents on which it rests'],
  hasValidity: true,
  particulars: [
    {
      name: 'class',
      kind: 'choice',
      label: ['文件类别', 'Class'],
      needed: true,
      inLists: true,
      options: POLICY_CLASSES,
    },
    {
      name: 'registration',
      kind: 'text',
      label: ['统一登记号', 'Registration number'],
      inLists: true,
      help: ['行政规范性文件实行统一登记、统一编号、统一印发。', 'Normative documents carry one.'],
    },
    { name: 'reviewedBy', kind: 'text', label: ['合法性审核机构', 'Legality reviewed by'] },
    { name: 'reviewedOn', kind: 'date', label: ['合法性审核日期', 'Legality reviewed on'] },
    { name: 'filedWith', kind: 'text', label: ['备案机关', 'Filed with'] },
    { name: 'filedOn', kind: 'date', label: ['备案日期', 'Filed on'] },
  ],
  inOrder: [['reviewedOn', 'filedOn']],
  implies: ({ class: kind }) => ({ normative: kind === '行政规范性文件' }),
  check: ({ class: kind, reviewedBy, reviewedOn }) =>
    kind !== '其他政策文件' && !(reviewedBy && reviewedOn)
      ? [{ name: 'reviewedBy', message: '规章和行政规范性文件应当经过合法性审核，请填写审核机构和日期。' }]
      : [],
};

/** 现行文本: a document with its later amendments merged by the organ; the official texts stay what they are. */
export const currentText: DocumentType = {
  slug: 'current-text',
  name: ['现行文本', 'Current text'],
  help: [
    '把修改内容合并到原文件后的文本。选择原文件和历次修改文件，正文中修改过的条款用“内部链接”链到修改它的文件。',
    'The document with its amendments merged. Choose the original and what amended it; link each changed passage to its source.',
  ],
  description: '合并历次修改后的现行文本，供查阅，以正式公布的文件为准',
  item: 'A20-01',
  collects: ['原文件和修改文件', 'The original and what amended it'],
  mergedUpTo: 'asOf',
  particulars: [
    { name: 'asOf', kind: 'date', label: ['文本截至', 'As of'], needed: true, inLists: true },
    {
      name: 'passages',
      kind: 'rows',
      label: ['修改情况', 'Changed passages'],
      needed: true,
      columns: [
        { name: 'article', kind: 'text', label: ['条款', 'Passage'], needed: true },
        {
          name: 'how',
          kind: 'choice',
          label: ['方式', 'How'],
          needed: true,
          options: [
            ['修改', 'Changed'],
            ['增加', 'Added'],
            ['删除', 'Deleted'],
          ],
        },
        { name: 'source', kind: 'text', label: ['修改依据（文号）', 'By which document'], needed: true },
        { name: 'from', kind: 'date', label: ['施行日期', 'From'] },
      ],
    },
  ],
};
