/** Law texts as JSON lines, gzipped or not: one text a line, versions of a text under one title. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { parseDate } from '../domain/chinese-date';
import { isLocalDate } from '../domain/local-date';
import type { Genre } from '../domain/vocabulary';
import type { LexicalState } from '../publish/project/body';
import { toLexical } from './document';
import { issuersOf } from './issuers';
import { blocksOfMarkdown } from './markdown';
import { importRows } from './rows';
import { ImportError, type ImportSession } from './session';
import type { ImportRow } from './row';

const strings = z.array(z.string()).nullish().transform((list) => list ?? []); // prettier-ignore
const text = z.object({
  path: z.string().nullish(),
  title: z.string(),
  level: z.string().nullish().transform((value) => value ?? ''),
  region: z.string().nullish().transform((value) => value ?? ''),
  version_date: z.string().nullish(),
  dates: strings,
  order: strings,
  history: strings,
  body: z.string(),
}); // prettier-ignore
type Text = z.infer<typeof text>;
interface Numbered {
  row: number;
  text: Text;
}

/** Whether a first line is a text of this form. */
export function isText(line: string): boolean {
  try {
    return text.safeParse(JSON.parse(line)).success;
  } catch {
    return false;
  }
}

/** Reads the lines of a file, unpacked where its name ends in `.gz`. */
export function linesOf(file: string): AsyncIterable<string> {
  const raw = createReadStream(file);
  const input = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => input.destroy(error));
  return createInterface({ input, crlfDelay: Infinity });
}

/**
 * Imports law texts; `version_date` is their original date. Of the versions of one title each amends the one
 * before it, so that earlier ones are marked 已修改.
 * @throws ImportError where the file cannot be unpacked
 */
export async function importTexts(session: ImportSession, file: string): Promise<void> {
  const name = path.basename(file);
  const texts = await readTexts(session, file, name);
  const previous = chain(texts);
  const stored = await storedVersions(session, texts);
  const rows = texts.map(({ row, text }) =>
    joinStored(rowOf(session, name, row, text, texts, previous), text, stored),
  );
  session.progress(`${name}：${rows.length} 条`, true);
  await importRows(session, rows);
}

async function readTexts(session: ImportSession, file: string, name: string): Promise<Numbered[]> {
  const texts: Numbered[] = [];
  let row = 0;
  const refuse = (reason: string, detail?: string, field?: string) => session.report.add({ file: name, row, outcome: 'notTaken', reason, detail, field });
  try {
    for await (const line of linesOf(file)) {
      row += 1;
      if (line.trim() === '') continue;
      session.report.counts.read += 1;
      let json: unknown;
      try {
        json = JSON.parse(line.replace(/^\ufeff/, ''));
      } catch {
        refuse('这一行不是有效的 JSON');
        continue;
      }
      const parsed = text.safeParse(json);
      if (!parsed.success) refuse('缺少必要的字段', parsed.error.issues.map((issue) => issue.path.join('.')).join('、'));
      else if (parsed.data.title.trim() === '') refuse('没有标题', undefined, 'title');
      else if (parsed.data.body.trim() === '') refuse('正文是空的', parsed.data.title, 'body');
      else texts.push({ row, text: parsed.data });
    }
  } catch (error) {
    if (error instanceof Error && /^Z_|unexpected end|incorrect header|ENOENT|EISDIR/.test(`${(error as NodeJS.ErrnoException).code} ${error.message}`))
      throw new ImportError(`${name}：文件不能读取或者解压（第 ${row} 行之后损坏），没有导入。请重新取得文件。`);
    throw error;
  }
  return texts;
} // prettier-ignore

const stem = (file: string) => path.basename(file, path.extname(file)).replace(/\([\d-]+\)$/, '');
const versionDate = ({ version_date: date }: Text) => (date && isLocalDate(date) ? date : undefined);
const chainOf = ({ title, region }: Text) => `${region}|${title.replace(/\s+/g, '')}`;

/** Part of a code that is kept in several files under one title, e.g. 物权编. */
function partOf(text: Text, all: readonly Numbered[]): string {
  if (versionDate(text) || !text.path) return '';
  const same = all.filter((other) => chainOf(other.text) === chainOf(text) && !versionDate(other.text));
  const part = stem(text.path);
  return same.length > 1 && !text.title.includes(part) ? part : '';
}

const keyOf = (text: Text, part: string) =>
  `text:${chainOf(text)}|${versionDate(text) ?? ''}${part ? `|${part}` : ''}`;

/** Key of the version before, by key. */
function chain(texts: readonly Numbered[]): Map<string, string> {
  const versions = new Map<string, Set<string>>();
  for (const { text } of texts) {
    const date = versionDate(text);
    if (date) versions.set(chainOf(text), (versions.get(chainOf(text)) ?? new Set()).add(date));
  }
  const previous = new Map<string, string>();
  for (const [title, dates] of versions)
    [...dates].sort().forEach((date, i, sorted) => {
      if (i > 0) previous.set(`text:${title}|${date}`, `text:${title}|${sorted[i - 1]}`);
    });
  return previous;
}

const LOOKED_UP = 400;

/** Dates of versions that earlier imports brought, by title. */
async function storedVersions(session: ImportSession, texts: readonly Numbered[]): Promise<Map<string, string[]>> {
  const titles = [...new Set(texts.map(({ text }) => text.title.replace(/\s+/g, ' ').trim()))];
  const versions = new Map<string, string[]>();
  for (let start = 0; start < titles.length; start += LOOKED_UP) {
    const { docs } = await session.payload.db.find<{ importKey?: string | null }>({
      collection: 'documents',
      where: { title: { in: titles.slice(start, start + LOOKED_UP) } },
      limit: 0,
      pagination: false,
      select: { importKey: true },
    });
    for (const { importKey } of docs) {
      const [, title, date] = /^text:(.*)\|(\d{4}-\d\d-\d\d)$/.exec(importKey ?? '') ?? [];
      if (title && date) versions.set(title, [...(versions.get(title) ?? []), date]);
    }
  }
  return versions;
} // prettier-ignore

/** Links a version to those of earlier imports: it amends the last one before it; an old one is 已修改. */
function joinStored(row: ImportRow, text: Text, stored: ReadonlyMap<string, string[]>): ImportRow {
  const date = versionDate(text);
  const dates = stored.get(chainOf(text)) ?? [];
  if (!date || dates.length === 0) return row;
  const before = dates.filter((other) => other < date).sort().at(-1);
  const inFile = row.amends?.[0]?.slice(-date.length) ?? '';
  const amends = before && before > inFile ? [`text:${chainOf(text)}|${before}`] : row.amends;
  const isOld = dates.some((other) => other > date);
  return { ...row, amends, data: isOld ? { ...row.data, declaredValidity: 'amended' } : row.data };
} // prettier-ignore

function rowOf(
  session: ImportSession,
  file: string,
  row: number,
  text: Text,
  all: readonly Numbered[],
  previous: ReadonlyMap<string, string>,
): ImportRow {
  const note = (reason: string, detail?: string, field?: string) =>
    session.report.add({ file, row, name: text.title, outcome: 'note', reason, detail, field });
  const date = versionDate(text);
  const part = partOf(text, all);
  const key = keyOf(text, part);
  const organs = issuersOf(text);
  if (organs.length === 0) note('没有写明制定机关', text.level, 'level');
  if (!date) note('没有版本日期', text.version_date ?? undefined, 'version_date');
  if (part) note('同一标题的多个部分，已在标题后注明', part, 'title');
  const amended = previous.get(key);
  return {
    file,
    row,
    key,
    organs,
    originallyPublishedOn: date,
    ...(amended && { amends: [amended] }),
    data: {
      title: part ? `${text.title}（${part}）` : text.title.replace(/\s+/g, ' ').trim(),
      ...(genreOf(text) && { genre: genreOf(text) }),
      ...(date && { issuedOn: date }),
      ...(date && effectiveOn(text, date) && { effectiveOn: effectiveOn(text, date) }),
      body: toLexical(blocksOfMarkdown(withHistory(text))) as unknown as LexicalState,
    },
  };
}

function genreOf({ level }: Text): Genre | undefined {
  if (level === '行政法规' || level === '地方性法规') return '法规';
  if (level === '部门规章') return '规章';
  return ['案例', '其他', '司法解释', ''].includes(level) ? undefined : '法律';
}

/** Its last article names the day, unless that is the day of an earlier version. */
function effectiveOn(text: Text, date: string): string | undefined {
  const last = text.body.slice(-600);
  const found = [...last.matchAll(/自(?<day>[\d〇○零一二三四五六七八九]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)起(?:施行|实施|生效)/g)].at(-1); // prettier-ignore
  const day = found?.groups?.day && parseDate(found.groups.day);
  return day && day >= date ? day : undefined;
}

/** Who passed and amended it stands under the title of a law. */
const withHistory = ({ history, body }: Text): string =>
  history.length > 0 ? `（${history.map((entry) => entry.trim()).join('　')}）\n\n${body}` : body;
