/** A Word file that somebody keeps says itself that it was changed. */
import { expect, it } from 'vitest';
import { validityLines } from '../../src/portal/docx-validity';
import { foldEntries } from '../../src/publish/fold';
import { recordRow } from '../../src/store/records';
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
