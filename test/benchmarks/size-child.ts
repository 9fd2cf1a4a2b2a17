/** One size of `size.ts`, in a process of its own: arguments are the number of records and a folder. */
import { PublicSide } from '../../src/publish/public-side';
import { median, peakMemory, percentile, timed, written } from './measure';
import { ledger, NARROW, notice, Numbering, numbers } from './records';
import type { SizeFigures } from './size';

const EDITS = 200;
/** Edits before those that are measured: caches and the log of the database reach their usual state. */
const WARM = 40;

const [count, dataDir] = [Number(process.argv[2]), process.argv[3]!];
const side = new PublicSide({ dataDir, publicUrl: 'http://localhost/' });
const numbering = new Numbering();
const refuse = async (seq: number, sentence: string) => {
  throw new Error(`entry ${seq}: ${sentence}`);
};

const foldSeconds =
  (await timed(async () => {
    for (const block of ledger(count, numbering, NARROW)) await side.foldOnly(block, refuse);
  })) / 1000;
const foldMemory = peakMemory();

const fullSeconds =
  (await timed(async () => {
    await side.beginFull();
    await side.fixFull();
    const failures = await side.fullWritten();
    if (failures.length > 0) throw new Error(`no page of ${failures[0]!.unit}: ${failures[0]!.message}`);
    await side.swap();
  })) / 1000;
const fullMemory = peakMemory();

const random = numbers(4711);
const edits: { ms: number; written: number }[] = [];
for (let turn = 0; turn < WARM + EDITS; turn++) {
  const old = notice(random(count), NARROW);
  const changed = {
    ...old,
    title: `${old.title}（修订${turn}）`,
    body: `${old.body}\n<p>第${turn}次修订。</p>`,
  };
  const at = new Date(Date.parse('2026-01-05T01:00:00.000Z') + turn * 60_000).toISOString();
  const entry = numbering.entry(changed, at);
  const before = written();
  const taken = await timed(() => side.apply([entry], refuse));
  if (turn >= WARM) edits.push({ ms: taken, written: written() - before });
}
side.close();

const figures: SizeFigures = {
  foldSeconds,
  fullSeconds,
  foldMemory,
  fullMemory,
  editMs: median(edits.map((edit) => edit.ms)),
  editP95: percentile(edits.map((edit) => edit.ms), 0.95), // prettier-ignore
  editWritten: median(edits.map((edit) => edit.written)),
};
process.send!(figures, () => process.disconnect());
