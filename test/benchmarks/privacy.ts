/** Scan of a large workbook: time against merely unpacking and parsing it, and memory of the scanning process. */
import { fork } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { atMost, median, times, whole, type Benchmark } from './measure';

/** What privacy-child.ts reports. */
export interface ScanFigures {
  seconds: number;
  /** MiB. */
  memory: number;
  found: number;
}

type Task = 'make' | 'scan' | 'parse';

function child<T>(task: Task, file: string, rows: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const started = fork(fileURLToPath(new URL('./privacy-child.ts', import.meta.url)), [task, file, String(rows)]);
    started.on('message', (message) => resolve(message as T));
    started.on('exit', (status) => reject(new Error(`privacy-child ${task} ended with status ${status}`)));
  });
} // prettier-ignore

const seconds = (value: number) => `${value.toFixed(1)} s`;
const mebibytes = (value: number) => `${whole(value)} MiB`;

export const privacy: Benchmark = {
  name: 'privacy',
  title: 'Scan of a large workbook for personal data',
  description:
    'A workbook of 100,000 rows with ten columns (serial number, village, invented names, amounts, dates, remarks; shared strings), one resident ID in the last row of a hidden column, is scanned as an upload is: unpacked, parsed, every cell searched. The reference unpacks the same file and parses its XML with the same parser, doing nothing with it. Each in a process of its own, three times, medians; memory is the most that the scanning process held.',
  async run({ folder, quick }) {
    const rows = quick ? 2000 : 100_000;
    const file = path.join(folder, 'list.xlsx');
    await child('make', file, rows);
    const scans: ScanFigures[] = [];
    const parses: ScanFigures[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      scans.push(await child('scan', file, rows));
      parses.push(await child('parse', file, rows));
    }
    const scan = median(scans.map((figure) => figure.seconds));
    const parse = median(parses.map((figure) => figure.seconds));
    return [
      { name: 'size of the file', measured: `${(statSync(file).size / 1e6).toFixed(1)} MB` },
      { name: 'unpacked and parsed only', measured: seconds(parse) },
      atMost(`scan of ${whole(rows)} rows`, scan, 15, seconds),
      { name: 'scan ÷ parsing', measured: times(scan / parse) },
      atMost('most memory of the scanning process', Math.max(...scans.map(({ memory }) => memory)), 500, mebibytes),
      {
        name: 'resident IDs found, of one hidden',
        measured: whole(scans[0]!.found),
        target: 'exactly 1',
        kept: scans.every(({ found }) => found === 1),
      },
    ];
  }, // prettier-ignore
};
