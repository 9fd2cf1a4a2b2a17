/** Whatever bytes come: a scan answers, it does not throw, and it does not take the process with it. */
import { mkdtempSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { detect, mask } from '../../src/domain/privacy';
import { cleanHere } from '../../src/files/clean/here';
import { scanFile } from '../../src/files/scan';
import { scanContent } from '../../src/files/scanner';
import { writePdf } from '../../src/sample/pdf';
import { docx, para, xlsx, zipOf } from '../fixtures/office-files';
import { pdf } from '../fixtures/pdf-files';
import { person } from '../fixtures/persons';

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { id: ID } = person(3);
const FILES: Record<string, Buffer> = {
  'a.docx': docx(para(ID)),
  'a.xlsx': xlsx([{ rows: [['x', ID]] }]),
  'a.zip': zipOf({ 'a.txt': ID }),
  'a.pdf': writePdf('名单', [ID]),
  'b.pdf': pdf({}),
};

describe('hostile files', () => {
  it('random bytes, also behind the signature of a known kind', async () => {
    const head = fc.constantFrom('', 'PK\x03\x04', '%PDF-1.7\n', '\x89PNG\r\n\x1a\n', '\xff\xd8\xff\xe1', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'GIF89a', '<?xml', '{\\rtf1', 'MIME-Version: 1.0');
    const name = fc.constantFrom('a.pdf', 'a.docx', 'a.csv', 'a.html', 'a.mht', 'a', '');
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 2000 }), name, async (start, bytes, file) => {
        const scan = await scanContent(Buffer.concat([Buffer.from(start, 'latin1'), bytes]), file);
        expect(Array.isArray(scan.findings)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }); // prettier-ignore

  it('files cut short or with wrong bytes say so, or are read', async () => {
    const file = fc.constantFrom(...Object.keys(FILES));
    await fc.assert(
      fc.asyncProperty(file, fc.double({ min: 0, max: 1, noNaN: true }), fc.uint8Array({ maxLength: 20 }), async (name, at, bytes) => {
        const whole = FILES[name]!;
        const place = Math.floor(at * whole.length);
        const cut = await scanContent(whole.subarray(0, place), name);
        expect(cut.unreadable === undefined || cut.unreadable.endsWith('。')).toBe(true);
        const changed = Buffer.from(whole);
        changed.set(bytes.subarray(0, whole.length - place), place);
        expect(Array.isArray((await scanContent(changed, name)).findings)).toBe(true);
      }),
      { numRuns: 120 },
    );
  }); // prettier-ignore

  it('texts of any signs', () => {
    const sign = fc.constantFrom(
      ...'0123456789Xx１２ \t\n-·：姓名张建国患肺癌号卡址镇\u200b\u{1d7ce}①⻋\ufffc@.',
    );
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 200 }), (text) => {
        const findings = detect({ text, layer: 'body', place: '' });
        for (const { start, end } of findings) expect(start < end && end <= text.length).toBe(true);
        expect(typeof mask(text, findings).text).toBe('string');
      }),
      { numRuns: 2000 },
    );
  });

  it('a text made to be slow is read in time', () => {
    for (const text of ['1 '.repeat(50_000), '张'.repeat(100_000), '12345678-'.repeat(20_000), '1\t'.repeat(50_000), 'a@'.repeat(50_000), '住址：'.repeat(20_000), '家庭住址：一'.repeat(9000)])
      expect(detect({ text, layer: 'body', place: '' }).length).toBeLessThan(20_000);
  }); // prettier-ignore

  it('a process that runs out of memory or dies leaves a sentence', async () => {
    const missing = await scanFile(path.join(folder, 'none'), 'none.pdf');
    expect(missing.unreadable).toMatch(/。$/);
    const file = path.join(folder, 'deep.html');
    writeFileSync(file, '<b>'.repeat(400_000));
    const deep = await scanFile(file, 'deep.html');
    expect(deep.unreadable).toMatch(/。$/);
  });

  it('cleaning what is broken leaves no file', async () => {
    const target = path.join(folder, 'target');
    for (const [name, content] of Object.entries(FILES)) {
      const file = path.join(folder, name);
      writeFileSync(file, content.subarray(0, content.length / 2));
      const result = await cleanHere({
        file,
        name,
        target,
        profile: { residentId: '2+3', names: 'surname' },
      });
      expect(result).toMatchObject({ cleaned: false, reason: expect.stringMatching(/。$/) as string });
    }
    expect(readdirSync(folder)).not.toContain('target');
  });
});
