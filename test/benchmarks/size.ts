/** What grows with the number of records, and what must not: memory, and the work of one edit. */
import { fork } from 'node:child_process';
import { atMost, emptyFolder, ms, times, whole, type Benchmark } from './measure';

/** What size-child.ts reports. */
export interface SizeFigures {
  foldSeconds: number;
  fullSeconds: number;
  /** MiB; while folding, and while writing a full release. */
  foldMemory: number;
  fullMemory: number;
  /** Of one edit: time, and characters given to the system to write. Medians. */
  editMs: number;
  editWritten: number;
  editP95: number;
}

function figuresOf(count: number, folder: string): Promise<SizeFigures> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./size-child.ts', import.meta.url), [String(count), folder]);
    child.on('message', (message) => resolve(message as SizeFigures));
    child.on('exit', (status) => reject(new Error(`size-child ended with status ${status}`)));
  });
}

const seconds = (value: number) => `${whole(value)} s`;
const mebibytes = (value: number) => `${whole(value)} MiB`;
const kilobytes = (value: number) => `${whole(value / 1000)} kB`;

export const size: Benchmark = {
  name: 'size',
  title: 'One edit, and memory, by number of records',
  description:
    'The public store is folded from a ledger of invented notices, a full release is written, then 200 notices get a new title and text one after the other: fold, search index, page, JSON, lists, heads, feeds, in one process with two rendering threads. Each notice stands in seven lists, all longer than a page, and nothing cites it. Written: what the process hands to the system, log of the database included.',
  async run({ folder, quick }) {
    const [few, many] = quick ? [200, 2000] : [1000, 100_000];
    const small = await figuresOf(few!, emptyFolder(folder, 'small'));
    const large = await figuresOf(many!, emptyFolder(folder, 'large'));
    const at = (count: number) => `${whole(count)} records`;
    const both = (name: string, key: keyof SizeFigures, show: (value: number) => string) => [
      { name: `${name}, ${at(few!)}`, measured: show(small[key]) },
      { name: `${name}, ${at(many!)}`, measured: show(large[key]) },
    ];
    return [
      ...both('one edit, median', 'editMs', ms),
      { name: `one edit, p95, ${at(many!)}`, measured: ms(large.editP95) },
      ...both('one edit, written', 'editWritten', kilobytes),
      atMost('one edit, time, ratio', large.editMs / small.editMs, 1.5, times),
      atMost('one edit, written, ratio', large.editWritten / small.editWritten, 1.5, times),
      ...both('most memory while folding', 'foldMemory', mebibytes),
      ...both('most memory until a full release is written', 'fullMemory', mebibytes),
      atMost('most memory, ratio', large.fullMemory / small.fullMemory, 1.5, times),
      { name: `folding ${at(many!)}`, measured: seconds(large.foldSeconds) },
      { name: `full release of ${at(many!)}`, measured: seconds(large.fullSeconds) },
    ];
  },
};
