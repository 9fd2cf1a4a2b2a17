import type { Command } from 'commander';

export function register(program: Command): void {
  program
    .command('publish')
    .option('--full', '重新生成整个站点并切换 · write a whole new release and swap it')
    .description('发布全部待发布内容；发布服务在运行时由它完成 · bring the site up to date')
    .action((options: { full?: boolean }) => publish(options.full === true));
}

/** Asks the running publisher, or publishes here. */
async function publish(full: boolean): Promise<void> {
  const [{ readEnvironment }, { runningPublisher }, { requestPublish }] = await Promise.all([
    import('../environment'),
    import('../database/running'),
    import('../database/publish-request'),
  ]);
  const { dataDir } = readEnvironment();
  if (runningPublisher(dataDir)) {
    console.log('The running publisher has been asked.');
    await requestPublish(dataDir, { full });
  } else await publishHere(dataDir, full);
  console.log('The site is up to date.');
}

async function publishHere(dataDir: string, full: boolean): Promise<void> {
  const [{ announce }, { pendingRequests }, { withPayload }, { Publisher }, { systemClock }] =
    await Promise.all([
      import('../database/running'),
      import('../database/publish-request'),
      import('./payload'),
      import('../publish/publisher'),
      import('../publish/ledger'),
    ]);
  const leave = announce(dataDir, 'publisher');
  try {
    await withPayload(async ({ payload, env }) => {
      const publisher = new Publisher({ payload, env, clock: systemClock, log: console.log });
      await (full ? publisher.full() : publisher.catchUp());
      // Another command may have found this one meanwhile and waits for it.
      for (const request of pendingRequests(dataDir)) {
        await (request.full ? publisher.full() : publisher.catchUp());
        request.answer();
      }
      publisher.close();
    });
  } finally {
    leave();
  }
}
