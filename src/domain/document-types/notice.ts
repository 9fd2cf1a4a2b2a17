import type { DocumentType } from './define';

/** 公示: a period in which objections may be raised. It ends by itself. */
export const notice: DocumentType = {
  slug: 'notice',
  name: ['公示', 'Public notice'],
  help: [
    '有起止日期、听取异议的公示。期满自动标明“公示期已满”，结果另发一条并在这里关联。',
    'With a period for objections. It ends by itself; link the result here.',
  ],
  description: '听取异议的公示及其结果',
  genre: '公示',
  collects: ['公示结果', 'Result'],
  hasValidity: true,
  period: { from: 'from', to: 'to' },
  states: { inForce: '公示中', expired: '公示期已满', notYetInForce: '尚未开始公示' },
  particulars: [
    { name: 'from', kind: 'date', label: ['公示开始日期', 'From'], needed: true, inLists: true },
    {
      name: 'days',
      kind: 'number',
      label: ['公示天数', 'Days'],
      help: [
        '填天数和计算方式，可以自动算出结束日期。',
        'With the way of counting, the last day is computed.',
      ],
    },
    {
      name: 'counting',
      kind: 'choice',
      label: ['计算方式', 'Counted in'],
      options: [
        ['工作日', 'Working days'],
        ['日历日', 'Calendar days'],
      ],
      help: [
        '按公示依据的规定选择；第一天不计入，自次日起算。',
        'As the basis says; counted from the day after the first.',
      ],
    },
    { name: 'to', kind: 'date', label: ['公示结束日期', 'Until'], needed: true, inLists: true },
    { name: 'basis', kind: 'text', label: ['公示依据', 'Basis'] },
    { name: 'contact', kind: 'text', label: ['异议受理机构和联系人', 'Objections go to'], needed: true },
    { name: 'telephone', kind: 'text', label: ['异议受理电话', 'Telephone for objections'], needed: true },
    { name: 'address', kind: 'text', label: ['异议受理地址', 'Address for objections'] },
  ],
};
