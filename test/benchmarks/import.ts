/** The real catalogue, imported and published while officers work. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atLeast, atMost, ms, whole, type Benchmark } from './measure';
import { withOffice } from './office';
import { gongkai, heartbeat, pause, systemEnvironment } from './system';

const CATALOGUE = fileURLToPath(new URL('../../../shared/data/policy-catalogue.csv', import.meta.url));
const ROWS = 22_842;
const APPROVER = 'importer@example.org';

export const importing: Benchmark = {
  name: 'import',
  title: 'Import of a catalogue with publication',
  description: `\`gongkai import catalogue\` with \`--publish\` over the ${whole(ROWS)} rows of \`../shared/data/policy-catalogue.csv\` into an empty database on SQLite, beside a running publisher and portal. The rate is taken over the whole time until the last page is written. Every three seconds somebody approves a document.`,
  async run({ folder }) {
    if (!existsSync(CATALOGUE))
      return [{ name: 'skipped: ../shared/data/policy-catalogue.csv is not there', measured: '–' }];
    const env = await systemEnvironment(folder);
    await gongkai(
      { ...env, USER_PASSWORD: 'benchmark-password' },
      'user',
      'add',
      APPROVER,
      '--role',
      'approver',
    );
    return withOffice(env, async (approvals) => {
      await approvals.untilVisible(await approvals.submitted());

      const start = performance.now();
      let imported = Infinity;
      const work = gongkai(
        env,
        'import',
        'catalogue',
        CATALOGUE,
        '--publish',
        '--by',
        APPROVER,
        '--source',
        '旧网站',
      ).then(() => (imported = performance.now() - start));
      const rendered = () => {
        const { waiting, seq, renderedSeq } = heartbeat(folder)!;
        return imported < Infinity && waiting === 0 && seq === renderedSeq;
      };
      const seen: number[] = [];
      while (!rendered()) {
        seen.push(await approvals.untilVisible(await approvals.submitted()));
        await pause(3000);
      }
      await work;
      const whole_ = performance.now() - start;
      const perSecond = (time: number) => (ROWS / time) * 1000;
      const rows = (value: number) => `${whole(value)} rows/s`;
      return [
        { name: 'the command alone', measured: rows(perSecond(imported)) },
        atLeast('until everything is on the portal', perSecond(whole_), 200, rows),
        atMost(`slowest of ${seen.length} approvals meanwhile`, Math.max(...seen), 2000, ms),
      ];
    });
  },
};
