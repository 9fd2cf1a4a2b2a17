/**
 * `npm run bench [-- NAME…] [--write] [--quick]`: measures, prints a table, and writes docs/benchmarks.md
 * with --write. Exit status 1 where a promise is not kept.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { emptyFolder, type Benchmark, type Result } from './measure';
import { importing } from './import';
import { kill } from './kill';
import { movingIn } from './moving-in';
import { pageSize } from './page-size';
import { privacy } from './privacy';
import { publication } from './publication';
import { writeReport } from './report';
import { resident } from './resident';
import { search } from './search';
import { size } from './size';
import { takeDown } from './take-down';
import { visible } from './visible';

const BENCHMARKS: Benchmark[] = [
  publication,
  size,
  visible,
  search,
  importing,
  movingIn,
  pageSize,
  resident,
  privacy,
  takeDown,
  kill,
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    folder: { type: 'string' },
  },
});

async function runHere(name: string, folder: string): Promise<void> {
  const benchmark = BENCHMARKS.find((one) => one.name === name)!;
  const results = await benchmark.run({ folder, quick: values.quick });
  process.send!(results);
}

/** Runs one benchmark in a process of its own. */
function runApart(benchmark: Benchmark, root: string): Promise<Result[]> {
  const folder = emptyFolder(root, benchmark.name);
  const args = ['--only', benchmark.name, '--folder', folder, ...(values.quick ? ['--quick'] : [])];
  return new Promise((resolve) => {
    let results: Result[] | undefined;
    const child = fork(process.argv[1]!, args);
    child.on('message', (message) => (results = message as Result[]));
    child.on('exit', (status) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(results ?? [{ name: `ended with status ${status}`, measured: '–', kept: false }]);
    });
  });
}

const mark = ({ kept }: Result) => (kept === undefined ? '' : kept ? 'kept' : 'NOT KEPT');

async function runAll(): Promise<void> {
  const unknown = positionals.filter((name) => !BENCHMARKS.some((one) => one.name === name));
  if (unknown.length > 0) {
    console.error(
      `No benchmark ${unknown.join(', ')}. There are: ${BENCHMARKS.map((one) => one.name).join(', ')}.`,
    );
    process.exit(2);
  }
  const chosen = BENCHMARKS.filter((one) =>
    positionals.length === 0 ? !one.apart : positionals.includes(one.name),
  );
  const root = mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-'));
  const all: { benchmark: Benchmark; results: Result[] }[] = [];
  for (const benchmark of chosen) {
    console.log(`\n${benchmark.title}`);
    const results = await runApart(benchmark, root);
    for (const result of results)
      console.log(`  ${result.name}: ${result.measured}  ${result.target ?? ''} ${mark(result)}`);
    all.push({ benchmark, results });
  }
  rmSync(root, { recursive: true, force: true });
  if (values.write) writeFileSync('docs/benchmarks.md', writeReport(all, values.quick));
  if (all.some(({ results }) => results.some((result) => result.kept === false))) process.exitCode = 1;
}

if (values.only) await runHere(values.only, values.folder!);
else await runAll();
