/** Text of PDFs that name their Chinese encoding and embed no font. */
import { expect, it } from 'vitest';
import { extractText } from '../../src/files/extract';
import { chinesePdf, PREDEFINED_CMAPS } from '../support/pdf';

it.each(PREDEFINED_CMAPS)('is read through %s', async (encoding) => {
  const text = '关于调整最低生活保障标准的通知,2026年第3号';
  expect(await extractText(chinesePdf(encoding, text), 'application/pdf')).toBe(text);
});
