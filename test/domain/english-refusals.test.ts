import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { DECIDE_FIRST } from '../../src/publish/checks/types';
import { inEnglish } from '../../src/publish/english-refusals';

const root = path.resolve(import.meta.dirname, '../../src/publish');
const FILES = [
  ...readdirSync(path.join(root, 'commands')).map((name) => path.join('commands', name)),
  'endpoints.ts',
  'project/body.ts',
];
const SENTENCE = /'([^'\n]*\p{Script=Han}[^'\n]*。)'|`([^`\n]*\p{Script=Han}[^`\n]*。)`/gu;
/** Sentences that a command writes into the record, in Chinese for everybody. */
const KEPT =
  /^(与文件同步公开|拟同意公开，请审查|同意(公开|不公开，予以登记)?)。$|^.*在审查表上签批同意，据扫描件登记。$|^.*自动停止公开。$/u;

const written = FILES.flatMap((file) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(SENTENCE)].map(([, plain, template]) =>
    (plain ?? template!).replace(/\$\{(?:[^{}]|\{[^}]*\})*\}/g, '青岚市民政局'),
  ),
).filter((sentence) => !KEPT.test(sentence));

it('the sentences of the commands are found', () => expect(written.length).toBeGreaterThan(60));

it.each([...new Set(written)])('%s has an English sentence', (sentence) => {
  expect(inEnglish(sentence).replaceAll('青岚市民政局', '').replaceAll(/[“”（）]/g, '')).not.toMatch(/\p{Script=Han}/u);
}); // prettier-ignore

it('keeps what changes from case to case, and what it does not know', () => {
  expect(inEnglish('附件“表1.pdf”属于其他机关，请删除后重新上传。')).toContain('“表1.pdf”');
  expect(inEnglish('没有这句。')).toBe('没有这句。');
});

it('says of a finding that is not decided what to do, after the finding', () => {
  const finding = '附件“表1.xlsx”有系统不能识别的内容（第1页），请审查人查看并写明结论。';
  const said = inEnglish(`${finding}${DECIDE_FIRST}`);
  expect(said).toBe(`${inEnglish(finding)} ${inEnglish(DECIDE_FIRST)}`);
  expect(said).toContain('Give the reason beside this finding');
});
