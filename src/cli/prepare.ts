/**
 * What must be done before the roles start, in a process of its own, so that the supervisor stays
 * small: database, sample, first publication. Also `sample`, the same without a start.
 */
import type { Command } from 'commander';
import { OperatorError } from './errors';

export function register(program: Command): void {
  program.command('prepare', { hidden: true }).action(prepare);
  program
    .command('sample')
    .description('在空数据库中建立示例内容 · fill an empty database with the sample')
    .action(sample);
}

const log = (line: string) => console.log(line);

async function prepare(): Promise<void> {
  const [{ readEnvironment }, { wipe }, sampling, { withPayload }] = await Promise.all([
    import('../environment'),
    import('../database/wipe'),
    import('./start/sample'),
    import('./payload'),
  ]);
  const env = readEnvironment();
  if (sampling.wasInterrupted(env)) {
    log('The sample was not finished the last time: starting over.');
    await wipe(env);
  }
  sampling.forgetInterrupted(env);
  await withPayload(
    async (opened) => {
      if (env.sample && (await sampling.isUnused(opened.payload))) {
        log('Making the sample …');
        // The password must not be lost when a later step fails: the supervisor holds it.
        const seeded = await sampling.seed(opened, log);
        if (process.send) process.send(seeded);
        else log(`${sampling.ACCOUNTS}: ${seeded.password}`);
      }
      const { seedFirstDuties } = await import('../publish/commands/seed-duties');
      await seedFirstDuties(opened.payload);
      const { seedFirstWordLists } = await import('../publish/commands/seed-word-lists');
      await seedFirstWordLists(opened.payload);
      await firstPublication(opened);
    },
    { log },
  );
}

/** Pages are there before the addresses are printed. */
async function firstPublication(opened: import('./payload').Opened): Promise<void> {
  const [{ Publisher }, { systemClock }] = await Promise.all([
    import('../publish/publisher'),
    import('../publish/ledger'),
  ]);
  const publisher = new Publisher({ ...opened, clock: systemClock, log });
  await publisher.catchUp();
  publisher.close();
}

async function sample(): Promise<void> {
  const [{ ACCOUNTS, isUnused, seed }, { withPayload }] = await Promise.all([
    import('./start/sample'),
    import('./payload'),
  ]);
  await withPayload(async (opened) => {
    if (!(await isUnused(opened.payload)))
      throw new OperatorError('The database is in use: the sample is made in an empty one only.');
    const { password } = await seed(opened, log);
    log(`${ACCOUNTS}: ${password}`);
  });
}
