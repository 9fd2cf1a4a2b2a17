/** A whole old site moves in from one workbook and a folder, twice: the second time nothing may change. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as XLSX from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { Document, Packer, Paragraph } from 'docx';
import Database from 'libsql';
import { plainText } from '../../src/domain/plain-text';
import type { DocumentRecord } from '../../src/domain/public-record';
import { paths } from '../../src/environment';
import { openStore } from '../../src/store/open';
import { redirectTarget, recordRowAt } from '../../src/store/portal-queries';
import { parseRecord } from '../../src/store/records';
import { whole, type Benchmark } from './measure';
import { readLaws, type Law } from './laws';
import { gongkai, systemEnvironment } from './system';

const DATA = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const HOST = 'old.example.gov.cn';
const HEADINGS = ['信息名称', '文件编号', '发文机关', '成文日期', '发布日期', '网址', '文件'];

/** Lines of a law without the marks of Markdown. */
const linesOf = ({ body }: Law): string[] =>
  body
    .split(/\r?\n/)
    .map((line) => line.replace(/^#+\s*|^>\s?|\*\*/g, '').trim())
    .filter((line) => line !== '' && !/^[-*|: ]+$/.test(line));

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const page = (law: Law) =>
  `<!doctype html><meta charset="utf-8"><title>${escaped(law.title)}</title><body><h1>${escaped(law.title)}</h1>${linesOf(
    law,
  )
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</body>`;
const word = (law: Law) =>
  Packer.toBuffer(
    new Document({
      sections: [{ children: [law.title, ...linesOf(law)].map((line) => new Paragraph(line)) }],
    }),
  );

interface Made {
  catalogue: string;
  rows: number;
  files: number;
  /** Laws by the address that they had. */
  laws: Map<string, Law>;
}

/** Every third law is a Word file, the others are pages; the catalogue is as the old site kept it. */
async function oldSite(folder: string): Promise<Made> {
  const site = path.join(folder, 'old-site');
  mkdirSync(path.join(site, 'laws'), { recursive: true });
  const listed = parse(readFileSync(path.join(DATA, 'policy-catalogue.csv')), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  const rows = listed.map((row) => [row['title'], row['doc_number'], row['site_owner'], row['issued'], row['published'], row['url'], '']); // prettier-ignore
  const laws = new Map<string, Law>();
  for (const [i, law] of readLaws()!.entries()) {
    const name = `laws/${i}.${i % 3 ? 'html' : 'docx'}`;
    writeFileSync(path.join(site, name), i % 3 ? page(law) : await word(law));
    laws.set(`/${name}`, law);
    const day = law.dates.at(-1) ?? law.version_date;
    rows.push([law.title, '', '青岚市人民政府', day, day, `http://${HOST}/${name}`, name]);
  }
  for (const from of ['docx', 'seeds'])
    for (const name of readdirSync(path.join(DATA, from))) {
      copyFileSync(path.join(DATA, from, name), path.join(site, name));
      rows.push([path.parse(name).name, '', '青岚市人民政府', '', '2020-01-02', `http://${HOST}/${encodeURIComponent(name)}`, name]); // prettier-ignore
    }
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([HEADINGS, ...rows]));
  const catalogue = path.join(folder, '旧站目录.xlsx');
  writeFileSync(catalogue, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return { catalogue, rows: rows.length, files: laws.size + 11, laws };
}

/** Everything that a second run must leave as it is. */
function digest(database: string): string {
  const db = new Database(database, { readonly: true });
  const hash = createHash('sha256');
  for (const table of ['documents', 'publications', 'attachments', 'organs'])
    for (const row of db.prepare(`SELECT * FROM ${table} ORDER BY id`).iterate())
      hash.update(JSON.stringify(row));
  db.close();
  return hash.digest('hex');
}

/** Without spaces and without what nobody sees. */
const squeezed = (text: string) => text.replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '');

/** The text of a law: title and number that stand over it once more are fields. */
function textOf(law: Law): string {
  const lines = linesOf(law).map(squeezed);
  const title = squeezed(law.title).replace(/、/g, '');
  const isField = (line: string) => title.includes(line.replace(/、/g, '')) || /^[\u4e00-\u9fa5]{2,6}〔\d{4}〕\d+号$/.test(line);
  return [...lines.slice(0, 6).filter((line) => !isField(line)), ...lines.slice(6)].join('');
} // prettier-ignore

/** Laws whose text is the same here, letter by letter, and of how many. */
function sameTexts(dataDir: string, laws: Made['laws']) {
  const store = openStore(paths(dataDir).store);
  let [found, same] = [0, 0];
  for (const [address, law] of laws) {
    const at = redirectTarget(store, address);
    const row = at && recordRowAt(store, at);
    if (!row) continue;
    found += 1;
    const text = squeezed(plainText(parseRecord<DocumentRecord>(row)!.body));
    if (text === textOf(law)) same += 1;
    else console.log(`another text: ${law.title}`);
  }
  store.close();
  return { found, same };
}

export const movingIn: Benchmark = {
  name: 'moving-in',
  title: 'An old site moves in',
  description: `\`gongkai import site\` with \`--publish\` over one workbook of the rows of \`../shared/data/policy-catalogue.csv\` and of its laws, and a folder with the laws as pages and Word files; then once more.`,
  apart: true,
  async run({ folder }) {
    if (!existsSync(path.join(DATA, 'policy-catalogue.csv')))
      return [{ name: 'skipped: ../shared/data is not there', measured: '–' }];
    const env = await systemEnvironment(path.join(folder, 'data'));
    const made = await oldSite(folder);
    await gongkai({ ...env, USER_PASSWORD: 'benchmark-password' }, 'user', 'add', 'importer@example.org', '--role', 'approver'); // prettier-ignore
    const move = () =>
      gongkai(env, 'import', 'site', made.catalogue, '--folder', path.join(folder, 'old-site'), '--old-host', HOST, '--publish', '--by', 'importer@example.org', '--source', '旧网站'); // prettier-ignore
    const start = performance.now();
    console.log(await move());
    const took = performance.now() - start;
    const database = path.join(env['DATA_DIR']!, 'gongkai.db');
    const first = digest(database);
    const again = performance.now();
    console.log(await move());
    const tookAgain = performance.now() - again;
    const second = digest(database);
    await gongkai(env, 'publish');
    const { found, same } = sameTexts(env['DATA_DIR']!, made.laws);
    const perSecond = (time: number) => `${whole((made.rows / time) * 1000)} rows/s`;
    return [
      {
        name: `first run, ${whole(made.rows)} rows and ${whole(made.files)} files`,
        measured: perSecond(took),
      },
      { name: 'second run', measured: perSecond(tookAgain) },
      { name: 'database after the second run', measured: first === second ? 'the same' : 'another', target: 'the same', kept: first === second }, // prettier-ignore
      { name: 'laws whose text is the same, sign by sign', measured: `${whole(same)} of ${whole(found)}` },
    ];
  },
};
