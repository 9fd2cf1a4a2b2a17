import type { Command } from 'commander';
import { OperatorError } from './errors';

export function register(program: Command): void {
  program
    .command('migrate')
    .description(
      '升级数据库结构，须先停止系统 · bring the database to this version; the system must be stopped',
    )
    .option(
      '--create <name>',
      '（开发）写出新的升级步骤 · for developers: write the step to the collections as they are',
    )
    .action(async ({ create }: { create?: string }) => (create ? write(create) : run()));
}

async function run(): Promise<void> {
  const [{ announce }, { readEnvironment }, { openPayload, closePayload }] = await Promise.all([
    import('../database/running'),
    import('../environment'),
    import('./payload'),
  ]);
  const leave = announce(readEnvironment().dataDir, 'migrate');
  try {
    const { payload } = await openPayload({ log: console.log });
    await closePayload(payload);
    console.log('The database is up to date.');
  } finally {
    leave();
  }
}

async function write(name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new OperatorError(
      'The name of a migration has small letters, digits and _ only, e.g. add_appendix.',
    );
  await (await import('../database/editor-first')).editorFirst();
  const [{ createMigration }, { readEnvironment }, { configFor }] = await Promise.all([
    import('../database/create-migration'),
    import('../environment'),
    import('../../payload.config'),
  ]);
  const file = await createMigration(await configFor(readEnvironment()), name);
  console.log(file ?? 'The collections ask for nothing new.');
}
