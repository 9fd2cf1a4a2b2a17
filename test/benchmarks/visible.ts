/** From approval to the portal. */
import { atMost, median, ms, percentile, type Benchmark } from './measure';
import { withOffice } from './office';
import { systemEnvironment } from './system';

export const visible: Benchmark = {
  name: 'visible',
  title: 'From approval to the portal',
  description:
    'Publisher and portal run as processes of their own on SQLite. A document is approved by the command that the button in the admin calls; the time ends when the newest list, fetched from the portal every 20 ms, shows its title (the page itself is written before). One approval after the other, then 50 at once, until the feed of all records has them.',
  async run({ folder, quick }) {
    const env = await systemEnvironment(folder);
    return withOffice(env, async (approvals) => {
      await approvals.untilVisible(await approvals.submitted());
      const alone: number[] = [];
      for (let turn = 0; turn < (quick ? 10 : 100); turn++)
        alone.push(await approvals.untilVisible(await approvals.submitted()));
      const waiting: { id: string; title: string }[] = [];
      for (let turn = 0; turn < 50; turn++) waiting.push(await approvals.submitted());
      const together = await approvals.untilAllVisible(waiting);
      return [
        { name: 'one after the other, median', measured: ms(median(alone)) },
        atMost('one after the other, p95', percentile(alone, 0.95), 1000, ms),
        { name: '50 at once, the last one', measured: ms(together) },
      ];
    });
  },
};
