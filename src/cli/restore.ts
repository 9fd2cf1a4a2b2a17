import type { Command } from 'commander';

interface Options {
  force?: boolean;
  /** A file; false after --no-purges; true by default, as commander makes it. */
  purges: string | boolean;
}

export function register(program: Command): void {
  program
    .command('restore')
    .argument('<file>', '.tar.gz')
    .option('--force', '替换现有的全部数据 · replace everything that is there')
    .option(
      '--purges <file>',
      '销毁登记；不写时用 DATA_DIR 中的 purges.jsonl · the purge register; without it purges.jsonl in DATA_DIR',
    )
    .option('--no-purges', '从未销毁过信息 · nothing was ever purged')
    .description('从备份恢复，须先停止系统 · bring a backup back; the system must be stopped')
    .action(restoreAndPurge);
}

async function restoreAndPurge(file: string, { force, purges }: Options): Promise<void> {
  const [{ restore }, { readEnvironment, paths }, { readRegister }] = await Promise.all([
    import('../database/backup/restore'),
    import('../environment'),
    import('../database/purge-register'),
  ]);
  const env = readEnvironment();
  const { createdAt } = await restore(env, file, { force, ...(purges === true ? {} : { purges }) });
  const again = readRegister(paths(env.dataDir).purges)?.length ? await purgeAgain() : 0;
  if (again) console.log(`${again} records that were purged since were purged again.`);
  console.log(`Restored the backup of ${createdAt}. “publish” brings the site back.`);
}

async function purgeAgain(): Promise<number> {
  const [{ withPayload }, again, { Publisher }, { systemClock }] = await Promise.all([
    import('./payload'),
    import('../publish/purge/again'),
    import('../publish/publisher'),
    import('../publish/ledger'),
  ]);
  return withPayload(async (opened) => {
    const count = await again.purgeAgain(opened.payload, opened.env, systemClock());
    if (!count) return 0;
    // Files and pages of the database go with the publication of the purges.
    const publisher = new Publisher({ ...opened, clock: systemClock });
    await publisher.catchUp();
    publisher.close();
    return count;
  });
}
