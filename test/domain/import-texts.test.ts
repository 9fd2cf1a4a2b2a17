import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/import/document';
import { issuersOf, provinceName } from '../../src/import/issuers';
import { blocksOfMarkdown } from '../../src/import/markdown';
import { shortNameOf } from '../../src/import/organ-book';
import { hostName } from '../../src/import/session';
import { guessOrgan } from '../../src/domain/organ-names';

const issuer = (text: Partial<Parameters<typeof issuersOf>[0]>) =>
  issuersOf({ title: '', level: '', region: '', order: [], history: [], ...text }).map(({ name, level }) => [
    name,
    level,
  ]);

describe('issuers of law texts', () => {
  it.each([
    [{ level: '宪法', title: '中华人民共和国宪法' }, [['全国人民代表大会', 'national']]],
    [{ level: '经济法', history: ['1997年12月29日 第八届全国人民代表大会常务委员会第二十九次会议通过'] }, [['全国人民代表大会常务委员会', 'national']]],
    [{ level: '民法商法', history: ['2020年5月28日 第十三届全国人民代表大会第三次会议通过'] }, [['全国人民代表大会', 'national']]],
    [{ level: '行政法规', title: '某条例' }, [['国务院', 'national']]],
    [{ level: '行政法规', order: ['中华人民共和国国务院、中华人民共和国中央军事委员会令第7号'] }, [['国务院', 'national'], ['中央军事委员会', 'national']]],
    [{ level: '司法解释', title: '最高人民法院、最高人民检察院关于某案件的解释' }, [['最高人民法院', 'national'], ['最高人民检察院', 'national']]],
    [{ level: '司法解释', title: '人民检察院刑事诉讼规则' }, [['最高人民检察院', 'national']]],
    [{ level: '部门规章', order: ['公安部令第127号'] }, [['公安部', 'national']]],
    [{ level: '部门规章' }, []],
    [{ level: '案例' }, []],
    [{ level: '地方性法规', region: '上海', title: '上海市某条例' }, [['上海市人民代表大会常务委员会', 'province']]],
    [{ level: '地方性法规', region: '山东', title: '某条例', history: ['2020年1月15日 日照市第十八届人民代表大会常务委员会第二十六次会议通过'] }, [['日照市人民代表大会常务委员会', 'city']]],
    [{ level: '地方性法规', region: '山东', title: '潍坊市某条例' }, [['潍坊市人民代表大会常务委员会', 'city']]],
    [{ level: '地方性法规', region: '河南', title: '河南省某条例', history: ['1999年1月1日 河南省第九届人民代表大会第二次会议通过'] }, [['河南省人民代表大会', 'province']]],
  ])('%j', (text, expected) => expect(issuer(text)).toEqual(expected)); // prettier-ignore

  it('completes the name of a region', () => {
    expect(['山东', '重庆', '宁夏', '内蒙古'].map(provinceName)).toEqual(['山东省', '重庆市', '宁夏回族自治区', '内蒙古自治区']);
  }); // prettier-ignore
});

describe('Markdown of law texts', () => {
  it('gives headings, bold article numbers and tables', () => {
    const blocks = blocksOfMarkdown('## 第一章 总则\n\n第一条 为了试验，制定本条例。\n\n### 第一节 其他\n\n| 罪名 | 条文 |\n| --- | --- |\n| 甲 | 第一条 |\n\n（一）第一项；');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'heading', 'table', 'paragraph']);
    expect(blocks[0]).toMatchObject({ level: 2 });
    expect(blocks[1]).toMatchObject({ runs: [{ text: '第一条', bold: true }, { text: ' 为了试验，制定本条例。' }] });
    expect(blocks[2]).toMatchObject({ level: 3 });
    expect(textOf(blocks)).toContain('罪名\t条文\n甲\t第一条');
  }); // prettier-ignore
});

it.each([
  ['上海市普陀区民政局', '区民政局'],
  ['上海市普陀区人民政府', '普陀区政府'],
  ['上海市普陀区人民政府万里街道办事处', '万里街道办事处'],
  ['上海市普陀区桃浦镇人民政府', '桃浦镇政府'],
  ['辽宁省住房和城乡建设厅', '省住房和城乡建设厅'],
  ['青岚经济技术开发区管理委员会', '青岚经济技术开发区管委会'],
  ['国务院', '国务院'],
])('%s is called %s in lists', (name, short) =>
  expect(shortNameOf(name, guessOrgan(name).place)).toBe(short),
);

it('reads a host in any spelling, and refuses what is none', () => {
  expect(['https://www.example.gov.cn/a', 'WWW.example.gov.cn', 'www.example.gov.cn:8080'].map(hostName)).toEqual(['www.example.gov.cn', 'www.example.gov.cn', 'www.example.gov.cn:8080']);
  expect(() => hostName('某网站')).toThrow('不是域名');
}); // prettier-ignore
