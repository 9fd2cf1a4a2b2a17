import { document, item, MemoryLedger, organ } from './ledger';

/** Publications, changes, withdrawals and renamed organs, without chance. */
export function longLedger(length: number): MemoryLedger {
  const ledger = new MemoryLedger();
  ledger.put(organ('O1', { items: ['I1', 'I2'] }));
  ledger.put(organ('O2', { parent: 'O1', kind: 'department', items: ['I1'] }));
  ledger.put(item('I1'));
  ledger.put(item('I2'));
  for (let i = 0; ledger.entries.length < length; i++) {
    const lead = { id: i % 3 ? 'O1' : 'O2', name: '机关' };
    const changes = i > 5 && i % 7 === 0 ? [{ relation: 'amends' as const, target: `D${i - 5}` }] : undefined;
    ledger.put(document(`D${i}`, { organs: [lead], ...(changes ? { changes } : {}) }));
    if (i % 5 === 0) ledger.put(document(`D${i}`, { title: `第${i}号更正`, organs: [lead], items: [] }));
    if (i % 11 === 3) ledger.withdraw(`D${i - 2}`, { kind: i % 2 ? 'secret' : 'other', reason: '理由' });
    if (i % 40 === 39) ledger.put(organ('O1', { name: `第${i}次改名的政府`, items: ['I1', 'I2'] }));
    if (i % 20 === 0) ledger.wait(1);
  }
  return ledger;
}
