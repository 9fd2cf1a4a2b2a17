/** A site in memory: what the publisher would have on disk. */
import { affected, PHASE } from '../../src/publish/affected';
import { foldEntries } from '../../src/publish/fold';
import { allUnits, openSite, renderUnit, type Site } from '../../src/publish/render';
import { recordRevisionJson } from '../../src/domain/addresses';
import type { LedgerEntry } from '../../src/domain/public-record';
import { revisionJson } from '../../src/portal/revision-json';
import type { Store } from '../../src/store/open';
import { entriesOf, recordRowsBetween } from '../../src/store/records';

export type Files = Map<string, string>;

export const PUBLIC_URL = 'https://www.example.gov.cn/zfxxgk/';

const siteOf = (store: Store): Site => openSite(store, { publicUrl: PUBLIC_URL });

function write(site: Site, units: Iterable<string>, files: Files): void {
  for (const name of units)
    for (const { address, content } of renderUnit(site, name))
      if (content === undefined) files.delete(address);
      else files.set(address, String(content));
}

/** What a full publication writes. */
export function fullSite(store: Store): Files {
  const files: Files = new Map();
  const site = siteOf(store);
  write(site, allUnits(site), files);
  return files;
}

/** Folds a block and writes only what it touches. */
export function increment(store: Store, files: Files, entries: readonly LedgerEntry[]): string[] {
  const pages = affected(store, entries, foldEntries(store, entries));
  const units = pages.of(...Object.values(PHASE));
  if (pages.everything) {
    files.clear();
    for (const [address, content] of fullSite(store)) files.set(address, content);
  } else write(siteOf(store), units, files);
  return units;
}

/** What the portal answers for every entry of the records with pages, by address. */
export function revisionsOf(store: Store): Files {
  const rows = [...recordRowsBetween(store, 0, Number.MAX_SAFE_INTEGER).values()].filter(({ path }) => path);
  return new Map(
    rows.flatMap((row) =>
      entriesOf(store, row.id).map((entry): [string, string] => [
        recordRevisionJson(row.path!, entry.revision),
        revisionJson(row, entry),
      ]),
    ),
  );
}

/** Addresses of entries that show one of the texts, each with the text. */
export const revisionsWith = (store: Store, texts: readonly string[]): string[] =>
  [...revisionsOf(store)].flatMap(([address, shown]) =>
    texts.filter((text) => shown.includes(text)).map((text) => `${address}: ${text}`),
  );

/** Names of files that are missing, extra or different in the first site. */
export function differences(files: Files, expected: Files): string[] {
  const names = new Set([...files.keys(), ...expected.keys()]);
  return [...names].filter((name) => files.get(name) !== expected.get(name)).sort();
}
