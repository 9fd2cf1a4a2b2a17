import type { Command } from 'commander';

export function register(program: Command): void {
  program
    .command('restore')
    .argument('<file>', '.tar.gz')
    .option('--force', '替换现有的全部数据 · replace everything that is there')
    .description('从备份恢复，须先停止系统 · bring a backup back; the system must be stopped')
    .action(async (file: string, options: { force?: boolean }) => {
      const [{ restore }, { readEnvironment }] = await Promise.all([
        import('../database/backup/restore'),
        import('../environment'),
      ]);
      const { createdAt } = await restore(readEnvironment(), file, options);
      console.log(`Restored the backup of ${createdAt}. “publish” brings the site back.`);
    });
}
