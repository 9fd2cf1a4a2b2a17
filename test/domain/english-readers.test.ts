/** Every sentence of the readers of tables, catalogues and documents has its English. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficialDocument } from '../../src/import/document';
import { reportDamage } from '../../src/import/document/damage';
import { sayNotShown } from '../../src/import/document/picture';
import type { SourceLine } from '../../src/import/document/types';
import { readerInEnglish } from '../../src/import/english';

const root = path.resolve(import.meta.dirname, '../../src');
const folder = (name: string) => readdirSync(path.join(root, name)).map((file) => path.join(name, file));
/** The signed report is Chinese for everybody. */
const REPORT = /site[/\\]sheet\.ts$/;
const SENTENCES_IN = [
  ...['import/table', 'import/site', 'import/document'].flatMap(folder),
  'import/clean-up/read.ts',
  'import/session.ts',
  'import/rows.ts',
  'admin/server/moves/run.ts',
].filter((file) => !REPORT.test(file));
/** Files whose remarks become lines of the report of a move. */
const REASONS_IN = ['row.ts', 'rows.ts', 'site/files.ts', 'site/folder.ts', 'site/move.ts', 'site/row.ts', 'site/vocabulary.ts', 'table/csv.ts', 'document/damage.ts'].map((file) => `import/${file}`); // prettier-ignore

const LITERAL = /'((?:[^'\\\n]|\\.)*\p{Script=Han}(?:[^'\\\n]|\\.)*)'|`([^`\n]*\p{Script=Han}[^`\n]*)`/gu;
const HOLE = /\$\{(?:[^{}]|\{[^}]*\})*\}/g;
const source = (file: string) =>
  readFileSync(path.join(root, file), 'utf8').replaceAll(/^\s*(?:\*|\/\/|\/\*\*).*$/gm, '');

const isSentence = (text: string) => /(?:。|……)$/.test(text);
/** Put together from parts: they are asked for below as they are said. */
const COMPOSED = /^77，已原样保留|^这个文件7|^7的图片7是7格式/;

/** Literals of a text, each value in them written as `filled`. */
const literals = (text: string, filled: string): string[] =>
  [...text.matchAll(LITERAL)].map(([, plain, template]) => plain ?? template!.replaceAll(HOLE, filled));

const sentences = SENTENCES_IN.flatMap((file) =>
  // Two sentences of the columns page stand beside their English.
  literals(source(file).replaceAll(/zh: '[^']*'/g, ''), '7').filter(
    (text) => isSentence(text) && !COMPOSED.test(text),
  ),
);
const reasons = REASONS_IN.flatMap((file) =>
  literals(
    source(file)
      .replaceAll(/(?:field|detail|list): (?:'[^']*'|`[^`]*`)/g, '')
      .replaceAll(/\/(?:[^/\n\\]|\\.)+\/[a-z]*(?=[.,;)\] ])/g, '')
      .replaceAll(/^const [A-Z_]+: Record[\s\S]*?^};/gm, '')
      .replaceAll(/^const synonyms[\s\S]*?^};/gm, ''),
    '文号',
  ).filter((text) => /^[^：:{“]{6,}$/u.test(text) && !isSentence(text)),
);

const HAN = /\p{Script=Han}/u;
const withoutQuoted = (text: string) =>
  text.replaceAll(/“[^”]*”|\{[^}]*\}|《[^》]*》|（[^）]*）|\([^)]*\)/g, '');

describe('a reader', () => {
  it('says many things', () => {
    expect(sentences.length).toBeGreaterThan(35);
    expect(reasons.length).toBeGreaterThan(25);
  });
  it.each([...new Set([...sentences, ...reasons])])('%s', (sentence) => {
    expect(withoutQuoted(readerInEnglish(sentence))).not.toMatch(HAN);
  });
  it.each([
    ['3 × 未导入：与同一文件中前面的一条相同', '3 × Not taken: The same as a row above in the same file'],
    ['2 × 已导入，请核对：成文日期无法识别', '2 × Taken, please check: Issued on not understood'],
    ['将新建机关 2 个（已标明由导入建立，请核对）：甲局、乙局', '2 organs would be made (marked as made by an import; check them): 甲局、乙局'],
    ['已处理 100/300 条，公开 90 条……', '100/300 rows done, 90 carried over …'],
    ['目录.csv：300 条', '目录.csv: 300 rows'],
    ['第 3、5 行等 8 处有控制字符，已原样保留，请核对。', 'Lines 3、5 and others, 8 in all: control characters. They were kept as they are; please check.'],
    ['第 3 段的图片“表”是 WMF 格式，网页不能显示，没有导入。请在原文中把它另存为 PNG 或者 JPG，再插入正文。', 'In paragraph 3, the picture “表” is WMF, which no page can show; it was not imported. Save it as PNG or JPG in the original and insert it into the text.'],
    ['文件里没有读到正文。请确认文件不是空白、不是扫描图片，另存为 DOCX 或者 TXT 后再试。文件中有 2 处批注，没有导入。文件中有 1 处隐藏文字，没有导入。', 'No text was found. See that the file is neither empty nor a scan, save it as DOCX or TXT and try again. 2 comments were not imported. 1 passages of hidden text were not imported.'],
    ['没有这句。', '没有这句。'],
  ])('%s in full', (chinese, english) => expect(readerInEnglish(chinese)).toBe(english)); // prettier-ignore

  it('says what is damaged, what cannot be shown, what is no DOCX', async () => {
    const damaged = ['\ufffd', '\ue001', '锟斤拷', '汉(hàn)', '有?字', '\u0001', '關於發進會業責實設'];
    const pictures = [
      { mediaType: 'image/wmf', alt: '' },
      { mediaType: 'image/wmf', alt: '', data: new Uint8Array(1) },
      { mediaType: 'image/unknown', alt: '图', data: new Uint8Array(1) },
    ];
    const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    const refused = (name: string) => readOfficialDocument(old, name).then(() => '', ({ message }: Error) => message);
    const said = [
      ...reportDamage(damaged.map((text, i) => ({ line: i + 1, text }) as SourceLine)).map(({ message }) => message),
      ...pictures.map((picture) => sayNotShown(picture, '第 3 段')),
      await refused('a.doc'),
      await refused('a.docx'),
    ];
    expect(said).toHaveLength(12);
    for (const sentence of said) expect(withoutQuoted(readerInEnglish(sentence))).not.toMatch(HAN);
  }); // prettier-ignore
});
