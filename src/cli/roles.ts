/** The three roles, each to be run alone; `npm start` runs them together. */
import type { Command } from 'commander';

export function register(program: Command): void {
  program
    .command('admin')
    .description('只运行管理端 · the admin alone')
    .option('--dev', '（开发）源码改动即时生效 · for developers')
    .action(async ({ dev }: { dev?: boolean }) => {
      const { runAdmin } = await import('./start/admin');
      await runAdmin({ dev: dev === true });
    });
  program
    .command('publisher')
    .description('只运行发布服务 · the publisher alone')
    .action(async () => {
      const { runPublisher } = await import('./start/publisher');
      await runPublisher();
    });
  program
    .command('portal')
    .description('只运行公开门户 · the portal alone')
    .action(async () => {
      const { runPortal } = await import('./start/portal');
      await runPortal();
    });
}
