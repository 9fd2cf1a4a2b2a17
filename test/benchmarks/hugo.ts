/**
 * The same pages by Hugo, from the same records. Its template is a page of ours in which the values of one
 * record are replaced by Hugo's expressions; Hugo's pages must come out equal to ours, byte for byte.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beijingMinute, formatChinese } from '../../src/domain/local-date';
import type { DocumentRecord } from '../../src/domain/public-record';
import { topicName } from '../../src/domain/topics';
import { directoryOf } from '../../src/store/directory';
import type { Store } from '../../src/store/open';
import { blocks, pagedOfBlock } from '../../src/publish/render/blocks';
import { parseRecord, recordRowByN } from '../../src/store/records';
import type { RecordRow } from '../../src/store/rows';

interface Page {
  row: RecordRow;
  record: DocumentRecord;
}

/** Every value that differs from page to page, as it stands in the page. */
function valuesOf(store: Store, { row, record }: Page): Record<string, string> {
  const directory = directoryOf(store);
  const [organ, item] = [record.organs[0]!, record.items[0]!];
  return {
    name: record.title,
    abstract: record.summary!,
    number: record.documentNumber!,
    index: row.index_number!,
    topic: topicName(record.topic!)!,
    issued: formatChinese(record.issuedOn!),
    day: formatChinese(row.day),
    minute: beijingMinute(row.first_published_at),
    words: record.keywords!.join(','),
    wordlist: record.keywords!.join('、'),
    organ: organ.name,
    organpath: `organs/${directory.organ(organ.id)!.n}/`,
    item: item.name,
    itempath: `items/${directory.item(item.id)!.n}/`,
    stem: row.path!.replace(/\.html$/, ''),
  };
}

function* pagesOf(store: Store): Generator<Page> {
  for (const k of blocks(store))
    for (const n of pagedOfBlock(store, k)) {
      const row = recordRowByN(store, n)!;
      if (row.type === 'document') yield { row, record: parseRecord<DocumentRecord>(row)! };
    }
}

function templateFrom(html: string, body: string, values: Record<string, string>): string {
  const longestFirst = Object.entries(values).sort(([, a], [, b]) => b.length - a.length);
  let template = html.replace(body, '{{ .Content }}');
  for (const [name, value] of longestFirst) template = template.replaceAll(value, `{{ .Params.${name} }}`);
  return template;
}

const CONFIG = `baseURL = "http://localhost/"
disableKinds = ["home", "section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
`;

/**
 * Writes a Hugo site for the documents of a store.
 * @param ours folder with our pages
 */
export function writeHugoSite(folder: string, store: Store, ours: string): number {
  let count = 0;
  for (const page of pagesOf(store)) {
    const values = valuesOf(store, page);
    if (count++ === 0) {
      const html = readFileSync(path.join(ours, page.row.path!), 'utf8');
      mkdirSync(path.join(folder, 'layouts/_default'), { recursive: true });
      writeFileSync(path.join(folder, 'config.toml'), CONFIG);
      writeFileSync(
        path.join(folder, 'layouts/_default/single.html'),
        templateFrom(html, page.record.body, values),
      );
    }
    const file = path.join(folder, 'content', page.row.path!);
    mkdirSync(path.dirname(file), { recursive: true });
    const front = { title: page.record.title, url: `/${page.row.path}`, ...values };
    writeFileSync(file, `${JSON.stringify(front, null, 1)}\n${page.record.body}`);
  }
  return count;
}

export const hugoVersion = (): string | undefined => {
  const { stdout, status } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.split(' ').slice(0, 2).join(' ') : undefined;
};

/** Builds the site of a folder into another. */
export const buildHugoSite = (folder: string, destination: string): void =>
  void execFileSync('hugo', ['--quiet', '--source', folder, '--destination', destination], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });

/** @throws where a page of Hugo's is not the same as ours */
export function compareWithOurs(hugo: string, store: Store, ours: string): void {
  for (const { row } of pagesOf(store)) {
    const read = (site: string) => readFileSync(path.join(site, row.path!), 'utf8');
    const [a, b] = [read(ours), read(hugo)];
    if (a === b) continue;
    const at = [...a].findIndex((char, i) => char !== b[i]);
    const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
    throw new Error(`Hugo writes ${row.path} differently: ours ${around(a)}, Hugo’s ${around(b)}`);
  }
}
