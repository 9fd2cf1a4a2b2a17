/** A row of an import, and what the database already knows of it. */
import type { DocumentRow } from '../publish/project/rows';
import type { OrganWish } from './organ-book';
import type { ReportLine } from './report';
import type { ImportSession } from './session';

/** One document as a reader hands it over. */
export interface ImportRow {
  file: string;
  row: number;
  /** Identity: a second row or run with the same key changes nothing. */
  key: string;
  /** Fields of `documents`, without organs, ids and what the import itself sets. */
  data: Partial<DocumentRow>;
  /** Issuing organs, the lead organ first. */
  organs: OrganWish[];
  /** 原发布日期, `YYYY-MM-DD`. */
  originallyPublishedOn?: string;
  /** Set where 原发布日期 is the day of issue, because that was chosen for rows without one. */
  isDatedByIssue?: boolean;
  /** Address at which it was public. */
  url?: string;
  /** Rows of the same import that this one amends, by key. */
  amends?: string[];
  /** Why it stays a working copy whatever else is right. */
  hold?: string;
  /** Reads what stands in files, when it is the row's turn and only where it is new. */
  load?: (keep: Keep) => Promise<Loaded>;
}

/** What the files of a row bring. */
export interface Loaded {
  data?: Partial<DocumentRow>;
  originallyPublishedOn?: string;
  /** Why the row is not taken at all. */
  refuse?: string;
  /** Why it stays a working copy. */
  hold?: string;
  notes?: Omit<ReportLine, 'file' | 'row' | 'name'>[];
}

/**
 * Keeps a file as an attachment of the row's lead organ; the same file of the same organ once.
 * @returns its id
 * @throws FileRefused
 */
export type Keep = (file: { name: string; data: Buffer; alt?: string }) => Promise<string>;

/** A row that an earlier run imported. */
export interface Existing {
  id: string;
  published: boolean;
}

const LOOKED_UP = 400;

export const nameOf = (row: ImportRow) => row.data.title || row.data.documentNumber || row.url || row.key;
/** A remark on a row. */
export const lineOf = (row: ImportRow, line: Omit<ReportLine, 'file' | 'row' | 'name'>): ReportLine => ({
  file: row.file, row: row.row, name: nameOf(row), ...line,
}); // prettier-ignore

/** The first of rows with equal key or 索引号; the others are reported. */
export function withoutDoubles(session: ImportSession, rows: readonly ImportRow[]): ImportRow[] {
  const keys = new Set<string>();
  const numbers = new Set<string>();
  return rows.filter((row) => {
    const number = row.data.importedIndexNumber;
    const isDouble = keys.has(row.key);
    const hasDoubleNumber = Boolean(number && numbers.has(number));
    keys.add(row.key);
    if (number) numbers.add(number);
    if (isDouble) session.report.add(lineOf(row, { outcome: 'notTaken', reason: '与同一文件中前面的一条相同', list: 'double' }));
    else if (hasDoubleNumber) session.report.add(lineOf(row, { outcome: 'notTaken', field: '索引号', reason: '索引号与前面的一条重复，索引号必须唯一', detail: number!, list: 'double' }));
    return !isDouble && !hasDoubleNumber;
  });
} // prettier-ignore

/** Rows that an earlier run imported, by key. */
export async function findExisting(session: ImportSession, keys: readonly string[]): Promise<Map<string, Existing>> {
  const found = new Map<string, Existing>();
  const all = { limit: 0, pagination: false } as const;
  const { db } = session.payload;
  for (let start = 0; start < keys.length; start += LOOKED_UP) {
    const { docs } = await db.find<{ id: string; importKey: string }>({
      collection: 'documents',
      where: { importKey: { in: keys.slice(start, start + LOOKED_UP) } },
      select: { importKey: true },
      ...all,
    });
    if (docs.length === 0) continue;
    const entries = await db.find<{ recordId: string }>({
      collection: 'publications',
      where: { recordId: { in: docs.map(({ id }) => id) } },
      select: { recordId: true },
      ...all,
    });
    const published = new Set(entries.docs.map(({ recordId }) => recordId));
    for (const { id, importKey } of docs) found.set(importKey, { id, published: published.has(id) });
  }
  return found;
} // prettier-ignore
