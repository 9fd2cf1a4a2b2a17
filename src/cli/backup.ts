import type { Command } from 'commander';

export function register(program: Command): void {
  program
    .command('backup')
    .argument('<file>', '.tar.gz')
    .description(
      '备份数据库、公开记录、附件和密钥 · database with ledger, files and keys; the system may run',
    )
    .action(async (file: string) => {
      const [{ backup }, { readEnvironment }] = await Promise.all([
        import('../database/backup/backup'),
        import('../environment'),
      ]);
      const bytes = await backup(readEnvironment(), file);
      console.log(`${file}: ${(bytes / 1024 / 1024).toFixed(1)} MB. It holds the keys: keep it safe.`);
    });
}
