import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect, type TextPiece } from '../../src/domain/privacy';
import { isCreditCode, isOrganisationCode } from '../../src/domain/credit-code';
import { isBankCard, isResidentId, isResidentId15 } from '../../src/domain/privacy/numbers';
import { normalise } from '../../src/domain/privacy/normalise';
import { person, withIdCheck, withLuhn } from '../fixtures/persons';
import { realData } from '../support/data';

const found = (text: string, more: Partial<TextPiece> = {}) =>
  detect({ text, layer: 'body', place: '正文', ...more }).map(({ kind, severity }) => `${severity} ${kind}`);

const ID = '11010519491231002X';
const CARD = '6228480402564890018';

describe('check digits', () => {
  it.each(['11010519491231002X', '440524188001010014'])('%s is a resident ID', (id) => {
    expect(isResidentId(id)).toBe(true);
    expect(found(id)).toEqual(['block residentId']);
  });
  it.each(['11010519491231002Х', '11010519491231002×', '11010519491231002Ⅹ', '١١٠١٠٥١٩٤٩١٢٣١٠٠٢X'])(
    '%s is one behind signs that look alike',
    (id) => expect(found(`身份证号${id}。`)).toEqual(['block residentId']),
  );
  it('110105194912310021 is none', () => {
    expect(isResidentId('110105194912310021')).toBe(false);
    expect(found('110105194912310021')).toEqual([]);
    expect(found('身份证号：110105194912310021')).toEqual(['warn suspectedId']);
  });
  it.each(['91350100M000100Y43', '11441700007280420Y', '11341702486344515H'])('%s stays', (code) => {
    expect(isCreditCode(code)).toBe(true);
    expect(found(`统一社会信用代码 ${code}`)).toEqual([]);
    expect(found(code)).toEqual([]);
  });
  it('91350100M000100Y44 is no credit code, and nothing personal either', () => {
    expect(isCreditCode('91350100M000100Y44')).toBe(false);
    expect(found('91350100M000100Y44')).toEqual([]);
  });
  it.each(['000014349', '000013338', '014416330'])('%s is an organisation code', (code) =>
    expect(isOrganisationCode(code)).toBe(true),
  );
  it('035210000 is none', () => expect(isOrganisationCode('035210000')).toBe(false));
  it.each(['4111111111111111', '6228480402564890018'])('%s is a card', (card) => {
    expect(isBankCard(card)).toBe(true);
    expect(found(card)).toEqual(['block bankCard']);
  });
  it('4111111111111112 is none', () => expect(found('4111111111111112')).toEqual([]));

  const vectors = realData('pii-vectors.csv');
  it.skipIf(!vectors)('of published vectors', () => {
    const rows: Record<string, string>[] = parse(readFileSync(vectors!), { columns: true, bom: true });
    const wrong = rows.filter(({ kind, value, expected }) => {
      const valid = kind === 'uscc' ? isCreditCode(value!) : isResidentId(value!) || isResidentId15(value!);
      return valid !== (expected === 'valid');
    });
    expect(rows.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
  });
});

describe('a number as people write it', () => {
  it.each([
    ['full width', '１１０１０５１９４９１２３１００２Ｘ'],
    ['lower case', '11010519491231002x'],
    ['spaces', '110105 19491231 002X'],
    ['spaces between all', [...ID].join(' ')],
    ['hyphens', '110105-1949-1231-002X'],
    ['zero width', [...ID].join('\u200b')],
    ['soft hyphens', '110105\u00ad19491231\u00ad002X'],
    ['ideographic spaces', '110105　19491231　002X'],
    ['no-break spaces', '110105\u00a019491231\u00a0002X'],
    ['mathematical digits', [...ID].map((char) => (char === 'X' ? char : String.fromCodePoint(0x1d7ce + Number(char)))).join('')],
    ['a cell for each digit', [...ID].join('\t')],
    ['a serial number and a cell for each digit', ['1', '张三', ...ID].join('\t')],
    ['three cells', '1\t110105\t19491231\t002X\t12.50'],
    ['two cells', '110105194\t91231002X'],
    ['two lines', '1101051949\n1231002X'],
    ['letters before', 'ID11010519491231002X'],
    ['signs around', '（11010519491231002X）'],
    ['fours', '1101 0519 4912 3100 2X'],
  ])('%s', (_, text) => expect(found(text)).toEqual(['block residentId'])); // prettier-ignore

  it('keeps its place in the original', () => {
    const text = `住户　１１０１０５-１９４９１２３１-\u200b００２Ｘ　已领`;
    const [hit] = detect({ text, layer: 'body', place: '正文' });
    expect(text.slice(hit!.start, hit!.end)).toBe('１１０１０５-１９４９１２３１-\u200b００２Ｘ');
  });
  it('finds every generated number, and its place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.constantFrom('', ' ', '-', '\u200b'), (n, gap) => {
        const { id } = person(n);
        const written = [id.slice(0, 6), id.slice(6, 14), id.slice(14)].join(gap);
        const text = `经核查，${written}的持有人`;
        const hits = detect({ text, layer: 'body', place: '' });
        expect(hits.map((hit) => text.slice(hit.start, hit.end))).toEqual([written]);
      }),
    );
  });
  it('radicals of PDF glyphs become characters', () =>
    expect(normalise('⻋辆⻔牌⻓度').text).toBe('车辆门牌长度'));
  it('a card in fours', () => expect(found('卡号 6228 4804 0256 4890 018')).toEqual(['block bankCard']));
  it.each(['138-0013-8001', '+86 13800138001', '8613800138001（手机）', '手机 138 0013 8001', '联系张三 13800138001'])('mobile %s', (text) =>
    expect(found(text.startsWith('86') ? `电话+${text}` : text)).toEqual(['override mobile']),
  ); // prettier-ignore
});

describe('what stays', () => {
  it.each([
    ['a credit code of digits that is also an ID', '统一社会信用代码：110105194912310000'],
    ['an amount', '合计13800138001元，其中补助13912345678.50'],
    ['a round amount', '预算 13500000000'],
    ['an office telephone', '联系电话：0551-62601234，传真 010-88881234'],
    ['numbers in an address', 'https://www.example.gov.cn/zwgk/202306/t20230614_13912345678.html?id=6228480402564890018'],
    ['columns of amounts', '合计\t138\t0013\t8001\t2024\t2025'],
    ['amounts that make a card', '4111\t1111\t1111\t1111'],
    ['years and counts', '2019 2020 2021 2022 2023 2024 2025'],
    ['what is masked', '张*，11*************02X，138****8001，a***@x.cn，闽C***12'],
    ['a number of a document', '望政办发〔2026〕13号，项目编码 2020-340223-48-01-012345'],
    ['an index number', '11340223MB1234567X/2026-00012'],
    ['a registration number', '企业注册号：340223600012345'],
    ['a mailbox of an organ', '电子邮箱：xxgk@example.gov.cn'],
    ['a registered office', '住所地：青岚市望川县石桥镇新街12号'],
    ['a licence of telecommunications', '京B2-20190123，京ICP备12345678号'],
    ['the law on patients', '精神障碍患者、孕产妇、儿童和残疾人，患有乙肝的公民，艾滋病病人及其家属'],
    ['statistics of illness', '全县确诊病例12例，肢体残疾345人，大病救助儿童20名'],
    ['a teacher of a primary school', '石桥小学教师李明获得表彰'],
    ['enclosed numerals', '①13②80013③8001'],
    ['a long hexadecimal', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ])('%s', (_, text) => expect(found(text)).toEqual([])); // prettier-ignore

  it('under the heading for credit codes', () =>
    expect(found('石桥公司\t91350100M000100Y43', { columns: ['名称', '统一社会信用代码'] })).toEqual([]));
  it('an ID inside a credit code of digits, where the text says so', () => {
    // A number that passes both checks: found by trying, as one in 31 IDs does.
    const both = Array.from({ length: 4000 }, (_, n) => withIdCheck(`110105${1930 + (n % 60)}0101${String(n % 1000).padStart(3, '0')}`)).find(isCreditCode)!;
    expect(both).toBeDefined();
    expect(found(`统一社会信用代码：${both}`)).toEqual([]);
    expect(found(`身份证号：${both}`)).toEqual(['block residentId']);
  }); // prettier-ignore
});

describe('context', () => {
  it('fifteen digits are an ID where the text says so', () => {
    expect(found('身份证：610104620927690')).toEqual(['block residentId15']);
    expect(found('张三\t610104620927690\t120')).toEqual(['override residentId15']);
    expect(found('编号 610104620927690')).toEqual([]);
  });
  it('an account is personal with the name of a person', () => {
    const columns = ['户名', '账号'];
    expect(found('张建国\t200012345678901', { columns })).toEqual(['block bankAccount']);
    expect(found('石桥镇财政所\t200012345678901', { columns })).toEqual([]);
    expect(found('户名：望川县财政局，账号：200012345678901')).toEqual([]);
  });
  it('a number that looks like a card but is said to be a code only warns', () =>
    expect(found(`项目编码：${withLuhn('62010220190000123')}`)).toEqual(['warn bankCard']));
  it('a mobile number on duty only warns', () =>
    expect(found('值班手机：13800138001')).toEqual(['warn mobile']));
  it.each([
    ['护照号 E12345678', 'warn passport'],
    ['闽C12A45 小型轿车', 'warn plate'],
    ['电子邮箱 zhangsan@example.com', 'warn email'],
    ['家庭住址：青岚市望川县石桥镇新街12号3栋502室', 'warn homeAddress'],
    ['姓名：张建国，出生日期：1962年9月27日', 'warn birthDate'],
    ['学籍号：2014340223010112', 'override studentNumber'],
    [`学籍号：G${withIdCheck('34022320140101123')}`, 'block residentId'],
    ['村民张建国因患肺癌，生活困难', 'override health'],
    ['孤儿李晓燕，现由祖母抚养', 'override minor'],
    ['李晓燕（女，9岁）', 'override minor'],
    ['承办人（签字）：\ufffc', 'warn signature'],
  ])('%s: %s', (text, expected) => {
    expect(found(text)).toContain(expected);
  });
  it('a row of a list of pupils, and of patients', () => {
    expect(found('1\t李晓燕\t二年级', { columns: ['序号', '姓名', '年级'] })).toEqual(['override minor']);
    expect(found('1\t王秀英\t乳腺癌\t5000', { columns: ['序号', '姓名', '病种', '金额'] })).toEqual(['override health']);
    expect(found('1\t李明\t语文', { columns: ['序号', '姓名', '科目'], context: '小学教师招聘' })).toEqual([]);
  }); // prettier-ignore
  it('the excerpt never shows what was found', () => {
    const hits = detect({ text: `身份证${ID}，卡号${CARD}，手机13800138001，村民张建国因患肺癌`, layer: 'body', place: '' });
    expect(hits.map((hit) => hit.excerptMasked)).toEqual(['11*************02X', '***************0018', '138****8001', '张**']);
  }); // prettier-ignore
});
