import type { DocumentType } from './define';

/** 统计信息 (条例 Art. 20 (4)). */
export const statistics: DocumentType = {
  slug: 'statistics',
  name: ['统计信息', 'Statistics'],
  help: [
    '统计公报、月度和季度数据。主要指标逐行填写，可以直接比较和下载。',
    'Communiqués and periodical figures; the main indicators line by line.',
  ],
  description: '国民经济和社会发展统计信息',
  item: 'A20-04',
  withoutBody: true,
  particulars: [
    {
      name: 'period',
      kind: 'text',
      label: ['所属时期', 'Period'],
      needed: true,
      inLists: true,
      help: ['例如“2026年上半年”。', 'E.g. 2026年上半年.'],
    },
    {
      name: 'kind',
      kind: 'choice',
      label: ['类别', 'Kind'],
      needed: true,
      inLists: true,
      options: [
        ['年度公报', 'Annual communiqué'],
        ['季度数据', 'Quarterly'],
        ['月度数据', 'Monthly'],
        ['普查公报', 'Census'],
        ['专项调查', 'Special survey'],
      ],
    },
    {
      name: 'indicators',
      kind: 'rows',
      label: ['主要指标', 'Main indicators'],
      columns: [
        { name: 'name', kind: 'text', label: ['指标', 'Indicator'], needed: true },
        { name: 'unit', kind: 'text', label: ['单位', 'Unit'] },
        { name: 'value', kind: 'text', figure: true, label: ['数值', 'Value'], needed: true },
        {
          name: 'growth',
          kind: 'text',
          figure: true,
          label: ['比上年同期增长（%）', 'Growth on the year (%)'],
        },
      ],
    },
    { name: 'source', kind: 'text', label: ['数据来源', 'Source'], needed: true },
    { name: 'notes', kind: 'paragraphs', label: ['指标解释', 'Notes'] },
  ],
};

/** 规划信息 (条例 Art. 20 (3)). */
export const plan: DocumentType = {
  slug: 'plan',
  name: ['规划信息', 'Plan'],
  help: ['国民经济和社会发展规划、专项规划、区域规划。', 'Development plans, special plans, regional plans.'],
  description: '国民经济和社会发展规划、专项规划、区域规划',
  item: 'A20-03',
  genre: '规划',
  hasValidity: true,
  collects: ['相关文件', 'Related documents'],
  particulars: [
    {
      name: 'kind',
      kind: 'choice',
      label: ['规划类别', 'Kind'],
      needed: true,
      inLists: true,
      options: [
        ['国民经济和社会发展规划', 'Economic and social development'],
        ['专项规划', 'Special'],
        ['区域规划', 'Regional'],
        ['国土空间规划', 'Territorial space'],
      ],
    },
    { name: 'fromYear', kind: 'number', label: ['规划期起始年', 'First year'], needed: true, inLists: true },
    { name: 'toYear', kind: 'number', label: ['规划期终止年', 'Last year'], needed: true, inLists: true },
    { name: 'approvedBy', kind: 'text', label: ['批准机关', 'Approved by'] },
    { name: 'approvedOn', kind: 'date', label: ['批准日期', 'Approved on'] },
    {
      name: 'mapNumber',
      kind: 'text',
      label: ['审图号', 'Number of map approval'],
      help: ['附有地图的，必须填写。', 'Needed where there are maps.'],
    },
  ],
  inOrder: [['fromYear', 'toYear']],
};
