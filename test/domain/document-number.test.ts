import { createReadStream, existsSync } from 'node:fs';
import { parse } from 'csv-parse';
import { describe, expect, it } from 'vitest';
import {
  documentNumberKey,
  isStandardDocumentNumber,
  normaliseDocumentNumber,
} from '../../src/domain/document-number';

describe('normaliseDocumentNumber', () => {
  it.each([
    ['发文字号：晋政办发[2004]7号', '晋政办发〔2004〕7号'],
    ['发文字号：\u200b晋政办发〔2015〕 65号', '晋政办发〔2015〕65号'],
    ['晋政发(2017〕109号', '晋政发〔2017〕109号'],
    ['青政发【２０２４】８号', '青政发〔2024〕8号'],
    ['青政发（2024）8号', '青政发〔2024〕8号'],
    ['青政发［2024］8号', '青政发〔2024〕8号'],
    ['渝府发〔2000〕48号〔〕', '渝府发〔2000〕48号'],
    ['青岚市人民政府令第 12 号', '青岚市人民政府令第12号'],
    ['发文字号：', ''],
  ])('%s → %s, silently', (text, value) =>
    expect(normaliseDocumentNumber(text)).toEqual({ value, warnings: [] }),
  );

  it.each([
    ['青政发〔2024〕第8号', '青政发〔2024〕8号'],
    ['青政发〔2024〕008号', '青政发〔2024〕8号'],
    ['青政发〔2024〕8', '青政发〔2024〕8号'],
    ['晋政发〔2014〕号16', '晋政发〔2014〕16号'],
    ['昆明市人民政府2015年第88号', '昆明市人民政府2015年第88号'],
  ])('%s → %s, with a warning', (text, value) => {
    const result = normaliseDocumentNumber(text);
    expect(result.value).toBe(value);
    expect(result.warnings).toHaveLength(1);
  });

  it('is stable', () => {
    for (const text of ['青政发 [2024] 第08号', '山西省人民政府令第255号', '昆明市人民政府2015年第88号']) {
      const once = normaliseDocumentNumber(text).value;
      expect(normaliseDocumentNumber(once).value).toBe(once);
    }
  });
});

describe('documentNumberKey', () => {
  it('is equal for spellings of one number and differs for others', () => {
    const key = documentNumberKey('青政发〔2024〕8号');
    for (const text of ['青政发 [2024] 第08号', '文号:青政发（２０２４）８号', '青政发[2024]8'])
      expect(documentNumberKey(text)).toBe(key);
    for (const text of ['青政发〔2024〕18号', '青政办发〔2024〕8号', '青政发〔2023〕8号'])
      expect(documentNumberKey(text)).not.toBe(key);
  });
});

const CATALOGUE = '../shared/data/policy-catalogue.csv';
it.skipIf(!existsSync(CATALOGUE))('repairs a real catalogue nearly completely (needs its file)', async () => {
  let given = 0;
  const odd: string[] = [];
  for await (const row of createReadStream(CATALOGUE).pipe(parse({ columns: true, bom: true }))) {
    const { value } = normaliseDocumentNumber((row as { doc_number: string }).doc_number);
    if (value === '') continue;
    given++;
    if (!isStandardDocumentNumber(value)) odd.push(value);
  }
  expect(given).toBe(18_857);
  expect(odd).toEqual(['昆明市人民政府2015年第88号']);
});
