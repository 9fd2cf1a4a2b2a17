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
  implies: ({ class: kind }) => ({ normative: kind === '行政规范性文件' }),
  check: ({ class: kind, reviewedBy, reviewedOn }) =>
    kind !== '其他政策文件' && !(reviewedBy && reviewedOn)
      ? [{ name: 'reviewedBy', message: '规章和行政规范性文件应当经过合法性审核，请填写审核机构和日期。' }]
      : [],
};
