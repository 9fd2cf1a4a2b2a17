import type { Command } from 'commander';

export function register(program: Command): void {
  program
    .command('check')
    .option('--json', '只输出计数 · counts only, as JSON')
    .description(
      '核对公开记录、公开库、网页和检索，有差异时退出码为 1 · compare ledger, store, files and search',
    )
    .action((options: { json?: boolean }) => run(options.json === true));
}

async function run(json: boolean): Promise<void> {
  const [{ check }, { withPayload }] = await Promise.all([import('../publish/check'), import('./payload')]);
  const { details, ...counts } = await withPayload(check);
  // With --json only the counts go to the output; what differs is still told.
  for (const detail of details) console.error(detail);
  if (json) console.log(JSON.stringify(counts));
  else for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(12)}${count}`);
  if (counts.differences) process.exitCode = 1;
}
