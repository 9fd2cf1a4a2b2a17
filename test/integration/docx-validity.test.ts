/** What a Word file says beside the text: that it was changed, and where the text is that it has not. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { DocumentRecord } from '../../src/domain/public-record';
import { DocxCache } from '../../src/portal/docx';
import { validityLines } from '../../src/portal/docx-validity';
import { foldEntries } from '../../src/publish/fold';
import { parseRecord, recordRow } from '../../src/store/records';
import { document, item, MemoryLedger, organ } from '../support/ledger';
import { memoryStore } from '../support/store';

const linesOf = (build: (ledger: MemoryLedger) => void, id = 'D1'): string[] => {
  const ledger = new MemoryLedger();
  ledger.put(organ('O1'));
  ledger.put(item('I1'));
  build(ledger);
  const store = memoryStore();
  foldEntries(store, ledger.entries);
  return validityLines(store, recordRow(store, id)!);
};

it('names validity, and what changed it', () => {
  const lines = linesOf((ledger) => {
    ledger.put(document('D1'));
    ledger.put(
      document('D2', {
        title: '关于修改《办法》的决定',
        documentNumber: '望政发〔2026〕9号',
        effectiveOn: '2026-01-05',
        changes: [{ relation: 'amends', target: 'D1', note: '第十二条' }],
      }),
    );
  });
  expect(lines).toEqual([
    '有效性：已修改',
    '由《关于修改〈办法〉的决定》（望政发〔2026〕9号）修改，自2026年1月5日起施行（第十二条）',
  ]);
});

it('says that nothing changed', () => {
  expect(linesOf((ledger) => ledger.put(document('D1', { effectiveOn: '2026-01-05' })))).toEqual([
    '有效性：现行有效',
  ]);
});

it('says where the text is of which there is only an entry of a catalogue', async () => {
  const ledger = new MemoryLedger();
  ledger.put(organ('O1'));
  ledger.put(item('I1'));
  const originalUrl = 'https://old.example.cn/1';
  ledger.put(document('D1', { body: '<p></p>', carriedOver: { source: '旧站', originallyPublishedOn: '2012-03-04', originalUrl } })); // prettier-ignore
  const store = memoryStore();
  foldEntries(store, ledger.entries);
  const row = recordRow(store, 'D1')!;
  const copy = { row, record: parseRecord<DocumentRecord>(row)!, address: '', validity: [], picture: () => undefined }; // prettier-ignore
  const xml = Buffer.from(
    unzipSync(new Uint8Array(await new DocxCache().get(copy)))['word/document.xml']!,
  ).toString();
  expect(xml).toContain('本条只有目录信息，正文没有转入本平台。');
  expect(xml).toContain(`原网页：${originalUrl}`);
});
