/** What every benchmark uses: where it works, what it reports, how it counts. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface Result {
  /** What was measured. */
  name: string;
  /** The figure as a reader sees it. */
  measured: string;
  /** The promise, and whether it is kept; absent where nothing was promised. */
  target?: string;
  kept?: boolean;
}

export interface Benchmark {
  /** Short name for the command line. */
  name: string;
  title: string;
  /** What is measured and how, for the reader of the report. */
  description: string;
  /** Runs only where it is asked for by name: it takes minutes. */
  apart?: boolean;
  /** Each part runs in a process of its own, so that one does not weigh on the next. */
  run(context: Context): Promise<Result[]>;
}

export interface Context {
  /** Empty folder of this benchmark. */
  folder: string;
  /** Smaller numbers of records, to try the benchmark itself; its figures are not to be published. */
  quick: boolean;
}

/** Makes a folder anew. */
export function emptyFolder(...parts: string[]): string {
  const folder = path.join(...parts);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Milliseconds that something takes. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Value below which the given share (0–1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Characters written by this process so far, whether or not they have reached the disk; Linux only. */
export const written = (): number => Number(/^wchar: (\d+)/m.exec(readFileSync('/proc/self/io', 'utf8'))![1]);

/** Most memory that this process has held, in MiB. */
export const peakMemory = (): number => process.resourceUsage().maxRSS / 1024;

/** Memory that a process holds now (its own, and its part of what is shared), in MiB; Linux only. */
export const memoryOf = (pid: number): number =>
  Number(/^Pss: +(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))![1]) / 1024;

const formatted = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
export const whole = (value: number): string => formatted.format(value);
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : whole(value)} ms`;
export const times = (value: number): string => `${value.toFixed(2)} ×`;

const kept =
  (words: string, keeps: (value: number, limit: number) => boolean) =>
  (name: string, value: number, limit: number, show: (value: number) => string): Result => ({
    name,
    measured: show(value),
    target: `${words} ${show(limit)}`,
    kept: keeps(value, limit),
  });

/** A figure that must not exceed a limit. */
export const atMost = kept('at most', (value, limit) => value <= limit);

/** A figure that must reach a limit. */
export const atLeast = kept('at least', (value, limit) => value >= limit);
