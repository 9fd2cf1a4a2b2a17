/** Full publication against Hugo, and the memory it takes. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { renderFull } from '../../src/publish/release/full';
import { buildHugoSite, compareWithOurs, hugoVersion, writeHugoSite } from './hugo';
import { atLeast, emptyFolder, timed, times, whole, type Benchmark } from './measure';
import { makeStore } from './stores';

const ROUNDS = 3;

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
    const [ours, whole_] = [path.join(folder, 'ours'), path.join(folder, 'whole')];
    const hugo = emptyFolder(folder, 'hugo');
    await renderFull({ ...task, folder: emptyFolder(ours), recordPagesOnly: true });
    writeHugoSite(hugo, store, ours);

    const best = { pages: Infinity, site: Infinity, hugo: Infinity };
    let files = 0;
    for (let round = 0; round < ROUNDS; round++) {
      rmSync(path.join(hugo, 'public'), { recursive: true, force: true });
      emptyFolder(ours);
      emptyFolder(whole_);
      // Freed blocks are given back before the next writing begins: deleting slows what follows.
      await new Promise((done) => setTimeout(done, quick ? 0 : 5000));
      best.hugo = Math.min(best.hugo, await timed(() => buildHugoSite(hugo)));
      best.pages = Math.min(
        best.pages,
        await timed(() => renderFull({ ...task, folder: ours, recordPagesOnly: true })),
      );
      best.site = Math.min(best.site, await timed(() => renderFull({ ...task, folder: whole_ })));
    }
    compareWithOurs(hugo, store, ours);
    files = countFiles(whole_);
    store.close();
    const rate = (time: number) => (count / time) * 1000;
    return [
      { name: `${version}: pages/s`, measured: whole(rate(best.hugo)) },
      { name: 'ours, HTML pages of records only: pages/s', measured: whole(rate(best.pages)) },
      {
        name: `ours, whole site (${whole(files)} files with JSON, CSV, lists, feeds): records/s`,
        measured: whole(rate(best.site)),
      },
      atLeast('HTML pages only, ratio to Hugo', best.hugo / best.pages, 3, times),
      atLeast('whole site, ratio to Hugo’s pages', best.hugo / best.site, 1, times),
    ];
  },
};
