import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findingCheck } from '../../src/publish/checks/personal-data';
import { checkInEnglish } from '../../src/publish/english-checks';
import { placeInEnglish } from '../../src/publish/english-places';

const root = path.resolve(import.meta.dirname, '../../src');
const HAN = /\p{Script=Han}/u;
const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'));
const literals = (source: string) =>
  [...source.matchAll(/'([^'\n]*)'|`([^`\n]*)`/gu)]
    .map(([, plain, template]) => (plain ?? template!).replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '7'))
    .filter((text) => HAN.test(text));

const sentences = filesIn('publish/checks')
  .flatMap(literals)
  // Wholes; the parts of a sentence are tried below.
  .filter(
    (text) => text.endsWith('。') && text.length > 12 && !text.startsWith('7') && !text.startsWith('请'),
  )
  .filter((text) => !/^必须删除/.test(text));

it('the sentences of the checks are found', () => expect(sentences.length).toBeGreaterThan(10));

it.each([...new Set(sentences)])('%s has an English sentence', (sentence) => {
  expect(checkInEnglish(sentence)).not.toMatch(HAN);
});

const finding = { kind: 'residentId', severity: 'block', excerptMasked: '110***********0012' } as const;

it.each([
  ['正文第3行', '', 'Resident ID number (110***********0012) in text row 3. Remove or mask it before publication.'],
  ['工作表“名单”第12行', '附件“表1.xlsx”：', '“表1.xlsx”: Resident ID number (110***********0012) in sheet “名单” row 12. Remove or mask it before publication.'],
])('a finding in %s is said in English', (place, where, english) => {
  const { message } = findingCheck({ ...finding, place } as never, 'body', where);
  expect(checkInEnglish(message)).toBe(english);
}); // prettier-ignore

it('says what a word list asks for', () => {
  expect(checkInEnglish('“根据最高人名法院”中的“人名法院”，应为“人民法院”（常见错字）。［机构名称］')).toBe(
    '“人名法院” in “根据最高人名法院” should be “人民法院”. (常见错字) [机构名称]',
  );
  expect(checkInEnglish('没有这句。')).toBe('没有这句。');
});

const places = filesIn('files/layers')
  .flatMap((source) => [
    ...source.matchAll(/(?:place: |place = |say\(\w[^,]*, '\w+', )(['`])((?:(?!\1).)*)\1/gu),
  ])
  .map(([, , text]) => text!.replaceAll(/\$\{[^}]*\}/g, '7'))
  .filter((text) => HAN.test(text));

it('the places of the scanner are found', () => expect(places.length).toBeGreaterThan(10));

it.each([...new Set(places)])('the place %s has English words', (place) => {
  expect(placeInEnglish(place).replace(/“[^”]*”/g, '')).not.toMatch(HAN);
});
