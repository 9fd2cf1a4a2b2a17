/** What an old site's move keeps of a purged record: reports that name it, and catalogues and folders not yet moved in. */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { paths } from '../../environment';

const REPORTS = ['report.html', 'report.csv'];
/** They cannot be searched line by line: whoever still needs them uploads them again. */
const UPLOADS = ['catalogue', 'folder.zip'];

/** Its `held` names rows that became working copies. */
const STATE = 'move.json';

const plain = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, '').replace(/[&<>"'\s]/g, '');

/** @param names title, number and addresses by which a report may name the record */
export function forgetMoves(dataDir: string, names: readonly (string | null | undefined)[]): void {
  const { moves } = paths(dataDir);
  if (!existsSync(moves)) return;
  const wanted = names.flatMap((name) => (name && plain(name).length > 3 ? [plain(name)] : []));
  for (const entry of readdirSync(moves, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = path.join(moves, entry.name);
    for (const name of UPLOADS) rmSync(path.join(folder, name), { force: true });
    const isNamedIn = (text: string): boolean => wanted.some((one) => plain(text).includes(one));
    for (const name of REPORTS) {
      const file = path.join(folder, name);
      if (existsSync(file) && isNamedIn(readFileSync(file, 'utf8'))) rmSync(file);
    }
    const state = path.join(folder, STATE);
    if (!existsSync(state)) continue;
    const { held = [], ...rest } = JSON.parse(readFileSync(state, 'utf8')) as { held?: { name: string }[] };
    if (!held.some(({ name }) => isNamedIn(name))) continue;
    writeFileSync(`${state}.new`, JSON.stringify(rest));
    renameSync(`${state}.new`, state);
  }
}
