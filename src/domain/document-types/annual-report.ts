import { chapter, gap, paragraph } from '../genre-frames';
import type { DocumentType } from './define';

/** The year in which the Regulation began; there are no reports on earlier years. */
const FIRST_YEAR = 2008;

/** 政府信息公开工作年度报告 (条例 Arts. 49, 50): one per organ and year. */
export const annualReport: DocumentType = {
  slug: 'annual-report',
  name: ['政府信息公开年报', 'Annual report on disclosure'],
  help: [
    '每个机关每年一份，可以录入正文，也可以上传 DOCX、PDF；往年的也可以补录。',
    'One per organ and year, typed or uploaded as DOCX or PDF; reports of earlier years as well.',
  ],
  description: '政府信息公开工作年度报告',
  item: 'A20-15',
  onlyOne: 'perYear',
  particulars: [
    {
      name: 'year',
      kind: 'number',
      label: ['报告年度', 'Year'],
      needed: true,
      inLists: true,
      help: ['报告的是哪一年的工作，例如2025。', 'The year reported on, e.g. 2025.'],
    },
  ],
  check: ({ year }, { today }) =>
    Number(year) < FIRST_YEAR || Number(year) >= Number(today.slice(0, 4)) + 1
      ? [{ name: 'year', message: `报告年度应在${FIRST_YEAR}年到${today.slice(0, 4)}年之间，请核对。` }]
      : [],
  frame: [
    paragraph(
      `本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${gap('年')}年1月1日起至12月31日止。`,
    ),
    chapter('一、总体情况'),
    paragraph(gap('主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障')),
    chapter('二、主动公开政府信息情况'),
    paragraph(gap('按统一格式插入表格')),
    chapter('三、收到和处理政府信息公开申请情况'),
    paragraph(gap('按统一格式插入表格')),
    chapter('四、政府信息公开行政复议、行政诉讼情况'),
    paragraph(gap('按统一格式插入表格')),
    chapter('五、存在的主要问题及改进情况'),
    paragraph(gap('主要问题和改进措施')),
    chapter('六、其他需要报告的事项'),
    paragraph(gap('收取信息处理费的情况；没有其他事项的，写明“无其他需要报告的事项”')),
  ],
};

/** The last year on which reports were due under the Regulation of 2007. */
const LAST_OF_OLD_REGULATION = 2018;

/**
 * Last day on which a report on a year is in time: 31 March for governments, 31 January for other organs
 * (条例 Art. 49); up to the report on 2018, 31 March for all (条例 of 2007, Art. 31).
 */
export const reportDueOn = (year: number, isGovernment: boolean): string =>
  `${year + 1}-${isGovernment || year <= LAST_OF_OLD_REGULATION ? '03-31' : '01-31'}`;

/** The article that says so, as a sentence to the officer names it. */
export const reportDueBy = (year: number): string =>
  year <= LAST_OF_OLD_REGULATION ? '2007年《条例》第三十一条' : '《条例》第四十九条';
