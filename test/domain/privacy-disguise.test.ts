/** Numbers that somebody, or a program, wrote in another way than whole and in digits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, mask, type TextPiece } from '../../src/domain/privacy';
import { scanPieces } from '../../src/files/gather';
import { piecesOfHtml, piecesOfText } from '../../src/files/pieces';
import { maskedText } from '../../src/files/strips';
import { DEFAULT_PROFILE } from '../../src/domain/privacy';
import { person } from '../fixtures/persons';

const { id: ID, card: CARD, mobile: MOBILE, name: NAME } = person(7);
const IDX = '11010519491231002X';

const found = (text: string, more: Partial<TextPiece> = {}) =>
  detect({ text, layer: 'body', place: '正文', ...more }).map(({ kind, severity }) => `${severity} ${kind}`);
const scanned = (pieces: TextPiece[]) =>
  scanPieces(pieces).findings.map(({ kind, severity }) => `${severity} ${kind}`);

const SCRIPTS = {
  'Chinese numerals': '〇一二三四五六七八九',
  'Chinese numerals with 零': '零一二三四五六七八九',
  'capital numerals': '零壹贰叁肆伍陆柒捌玖',
  'circled digits': '⓪①②③④⑤⑥⑦⑧⑨',
  'raised digits': '⁰¹²³⁴⁵⁶⁷⁸⁹',
  'digits of Devanagari': '०१२३४५६७८९',
  'digits of Thai': '๐๑๒๓๔๕๖๗๘๙',
  'letters like digits': 'Ol23456789',
};
const written = (number: string, digits: string) =>
  [...number].map((char) => [...digits][Number(char)] ?? char).join('');

describe.each(Object.entries(SCRIPTS))('a number in %s', (_, digits) => {
  it('is found, and its excerpt tells nothing', () => {
    for (const number of [ID, IDX]) {
      const text = `${NAME}${written(number, digits)}，已核对`;
      const [hit, ...more] = detect({ text, layer: 'body', place: '' });
      expect(hit).toMatchObject({ kind: 'residentId', severity: 'block' });
      expect(text.slice(hit!.start, hit!.end)).toBe(written(number, digits));
      expect(hit!.excerptMasked.replace(/[^*]/g, '')).toHaveLength(13);
      expect(more).toEqual([]);
    }
    expect(found(`卡号${written(CARD, digits)}`)).toEqual(['block bankCard']);
    expect(found(`手机${written(MOBILE, digits)}`)).toEqual(['override mobile']);
  });
  it('is masked by one click, and nothing is left', () => {
    const text = `身份证${written(ID, digits)}。`;
    expect(mask(text, detect({ text, layer: 'body', place: '' })).left).toEqual([]);
  });
});

const SIGNS = [
  '/',
  '.',
  '·',
  '、',
  '，',
  ',',
  '*',
  '|',
  '//',
  ' / ',
  '+',
  '）（',
  '—',
  ':',
  '_',
  '\\',
  '&',
  '"&"',
];
describe.each(SIGNS)('groups parted by %s', (sign) => {
  it('make an ID', () => {
    const parts = [IDX.slice(0, 6), IDX.slice(6, 14), IDX.slice(14)];
    expect(found(parts.join(sign))).toEqual(['block residentId']);
    expect(found([...IDX].join(sign))).toEqual(['block residentId']);
    expect(found(['1101', '05194', '912', '31002X'].join(sign))).toEqual(['block residentId']);
  });
  it('make a mobile number where the text speaks of one', () => {
    const mobile = [MOBILE.slice(0, 3), MOBILE.slice(3, 7), MOBILE.slice(7)].join(sign);
    expect(found(`手机：${mobile}`)).toEqual(['override mobile']);
  });
});

describe('what stays', () => {
  it.each([
    ['three numbers of an enumeration', '分别为138、1234、5678户'],
    ['four numbers of an enumeration', '4111、1111、1111、1111户'],
    ['dates', '2020.01.01-2025.12.31，2020/01/01—2025/12/31'],
    ['years in Chinese numerals', '二〇二五年一月一日至二〇二六年一二月三一日'],
    ['an enumeration in Chinese numerals', '一、二、三、四、五、六、七、八、九、一、二、三、四、五、六、七、八、九'],
    ['a name before a number', '附件三62010220190000123'],
    ['amounts', '1,101,051,949,123,100,29元'],
    ['enclosed numerals', '①13②80013③8001'],
    ['an address of a network', '138.001.380.01，10.20.30.40'],
  ])('%s', (_, text) => expect(found(text)).toEqual([])); // prettier-ignore
  it('numbers that stand below one another', () => {
    const lines = ['2024', '1380013', '8001', '340223', '19620927', '1234', '500'].join('\n');
    expect(scanned(piecesOfText(lines, 'body', ''))).toEqual([]);
    const rows = ['户数\t金额', '340223\t100', '19620927\t200', '1234\t300'].join('\n');
    expect(scanned(piecesOfText(rows, 'body', ''))).toEqual([]);
  });
});

describe('a number that runs over', () => {
  const cut = (number: string, ...at: number[]) =>
    [0, ...at].map((from, i) => number.slice(from, at[i] ?? number.length));
  const paragraphs = (parts: string[]) => parts.map((part) => `<p>${part}</p>`).join('');
  it.each([
    ['two lines', cut(ID, 10)],
    ['three lines', cut(ID, 5, 11)],
    ['a line for each digit', [...ID]],
    ['two lines with words', [`身份证${ID.slice(0, 6)}`, `${ID.slice(6)}，已核对`]],
    ['two lines with a hyphen', [`${ID.slice(0, 10)}-`, ID.slice(10)]],
    ['Chinese numerals in two lines', cut(written(ID, SCRIPTS['Chinese numerals']), 9)],
  ])('%s', (_, lines) => {
    expect(scanned(piecesOfText(lines.join('\n'), 'body', ''))).toEqual(['block residentId']);
    expect(scanned(piecesOfHtml(paragraphs(lines), '正文'))).toEqual(['block residentId']);
    const masked = maskedText(lines.join('\n'), DEFAULT_PROFILE);
    expect(scanned(piecesOfText(masked, 'body', ''))).toEqual([]);
    expect(masked.split('\n')).toHaveLength(lines.length);
  });
  it('two lines: a card, a mobile number', () => {
    expect(scanned(piecesOfText(`卡号${CARD.slice(0, 8)}\n${CARD.slice(8)}`, 'body', ''))).toEqual(['block bankCard']);
    expect(scanned(piecesOfText(`电话${MOBILE.slice(0, 5)}\n${MOBILE.slice(5)}`, 'body', ''))).toEqual(['override mobile']);
  }); // prettier-ignore
  it('two cells beside each other, in a table', () => {
    const columns = ['序号', '姓名', '证件', '号码', '金额', '补助'];
    expect(found(`1\t${NAME}\t${ID.slice(0, 9)}\t${ID.slice(9)}\t500\t200`, { columns })).toEqual([
      'block residentId',
    ]);
  });
  it('two cells below each other, and the line that a narrow cell of a PDF runs over', () => {
    const rows = [`${NAME}\t${ID.slice(0, 12)}\t500`, `\t${ID.slice(12)}\t`].join('\n');
    expect(scanned(piecesOfText(rows, 'body', ''))).toEqual(['block residentId']);
    const wrapped = [`1\t${NAME}\t${ID.slice(0, 12)}\t500`, ID.slice(12), '2\t李明\t1\t500'].join('\n');
    expect(scanned(piecesOfText(wrapped, 'body', ''))).toEqual(['block residentId']);
  });
  it('any way to cut it into lines', () => {
    fc.assert(
      fc.property(fc.nat(50_000), fc.array(fc.integer({ min: 1, max: 17 }), { maxLength: 5 }), (n, at) => {
        const { id } = person(n);
        const lines = cut(id, ...[...new Set(at)].sort((a, b) => a - b));
        expect(scanned(piecesOfText(lines.join('\n'), 'body', ''))).toContain('block residentId');
      }),
      { numRuns: 300 },
    );
  });
});

describe('percent-encoded links', () => {
  const encoded = [...ID].map((char) => `%${char.charCodeAt(0).toString(16)}`).join('');
  it.each([encoded, encoded.replaceAll('%', '%25'), ID.slice(0, 9) + encoded.slice(27)])('%s', (part) => {
    expect(scanned(piecesOfHtml(`<p><a href="https://example.org/?n=${part}">名单</a></p>`, '正文'))).toEqual(
      ['block residentId'],
    );
  });
  it('an encoded title of a page is none', () =>
    expect(scanned(piecesOfText('https://example.org/%E5%90%8D%E5%8D%95?page=2', 'body', ''))).toEqual([]));
});
