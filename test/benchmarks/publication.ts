/** Full publication against Hugo, and the memory it takes. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderFull } from '../../src/publish/release/full';
import { buildHugoSite, compareWithOurs, hugoVersion, writeHugoSite } from './hugo';
import { atLeast, emptyFolder, timed, times, whole, type Benchmark } from './measure';
import { makeStore } from './stores';

const ROUNDS = 3;

/** Milliseconds of wall time, seconds of CPU time. */
interface Cost {
  wall: number;
  cpu: number;
}
const IDLE: Cost = { wall: Infinity, cpu: 0 };

/** CPU time of this process, its threads and its ended children; Linux only. */
function cpuSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 15); // prettier-ignore
  return ticks.reduce((sum, value) => sum + Number(value), 0) / 100;
}

const countFiles = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;

export const publication: Benchmark = {
  name: 'publication',
  title: 'Full publication against Hugo',
  description: `10,500 notices of 1,500 characters, from the public store to files. Hugo renders the same HTML (compared byte for byte) from the same records as JSON front matter and HTML content, with nothing else to do. Wall time of the fastest of ${ROUNDS} rounds, ours and Hugo in turn, starting of processes and threads included.`,
  async run({ folder, quick }) {
    const version = hugoVersion();
    if (!version)
      return [{ name: 'hugo is not installed (apt-get install hugo)', measured: '–', kept: false }];
    const count = quick ? 1050 : 10_500;
    const store = makeStore(folder, count);
    const task = { storeFile: path.join(folder, 'store.db'), publicUrl: 'http://localhost/', files: folder };
    const ours = (round: number) => path.join(folder, `ours-${round}`);
    const site = (round: number) => path.join(folder, `site-${round}`);
    const hugo = emptyFolder(folder, 'hugo');
    await renderFull({ ...task, folder: emptyFolder(ours(0)), recordPagesOnly: true });
    writeHugoSite(hugo, store, ours(0));

    const best = { hugo: IDLE, pages: IDLE, site: IDLE };
    const race = async (name: keyof typeof best, work: () => unknown) => {
      // What was written before is on the disk, and nothing was deleted: both slow what follows.
      execFileSync('sync');
      const cpu = cpuSeconds();
      const wall = await timed(work);
      if (wall < best[name].wall) best[name] = { wall, cpu: cpuSeconds() - cpu };
    };
    for (let round = 1; round <= ROUNDS; round++) {
      await race('hugo', () => buildHugoSite(hugo, path.join(folder, `hugo-${round}`)));
      await race('pages', () =>
        renderFull({ ...task, folder: emptyFolder(ours(round)), recordPagesOnly: true }),
      );
      await race('site', () => renderFull({ ...task, folder: emptyFolder(site(round)) }));
    }
    compareWithOurs(path.join(folder, 'hugo-1'), store, ours(1));
    const files = countFiles(site(1));
    store.close();
    const rate = ({ wall }: Cost) => (count / wall) * 1000;
    const cpu = ({ cpu: seconds }: Cost) => `${seconds.toFixed(1)} s`;
    return [
      { name: `${version}: pages/s`, measured: whole(rate(best.hugo)) },
      { name: 'ours, HTML pages of records only: pages/s', measured: whole(rate(best.pages)) },
      {
        name: `ours, whole site (${whole(files)} files with JSON, CSV, lists, feeds): records/s`,
        measured: whole(rate(best.site)),
      },
      atLeast('HTML pages only, ratio to Hugo', best.hugo.wall / best.pages.wall, 3, times),
      atLeast('whole site, ratio to Hugo’s pages', best.hugo.wall / best.site.wall, 1, times),
      {
        name: 'CPU time: Hugo, ours for the same pages, ours for the whole site',
        measured: [best.hugo, best.pages, best.site].map(cpu).join(', '),
      },
    ];
  },
};
