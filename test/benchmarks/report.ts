/** docs/benchmarks.md from results. */
import os from 'node:os';
import type { Benchmark, Result } from './measure';

const cell = (text = '') => text.replaceAll('|', '\\|');

function table(results: Result[]): string {
  const rows = results.map(
    ({ name, measured, target, kept }) =>
      `| ${cell(name)} | ${cell(measured)} | ${cell(target)} | ${kept === undefined ? '' : kept ? 'yes' : '**no**'} |`,
  );
  return ['| | measured | promised | kept |', '|---|---|---|---|', ...rows].join('\n');
}

export function writeReport(all: { benchmark: Benchmark; results: Result[] }[], quick: boolean): string {
  const cpu = os.cpus()[0]?.model ?? 'unknown processor';
  const parts = all.map(
    ({ benchmark, results }) =>
      `## ${benchmark.title}\n\n\`npm run bench -- ${benchmark.name}\`\n\n${benchmark.description}\n\n${table(results)}\n`,
  );
  return `# Benchmarks

Made by \`npm run bench -- --write\`${quick ? ' --quick, **with small numbers that say nothing**' : ''}, with Node ${process.version} on ${os.cpus().length} cores (${cpu}), ${Math.round(os.totalmem() / 2 ** 30)} GiB of memory, ${os.type()}. Ratios within one run count; seconds depend on the machine and on what else it does.

${parts.join('\n')}`;
}
