/** What an administrator has to know about the running system. */
import { readFile } from 'node:fs/promises';
import type { PayloadRequest } from 'payload';
import { isEmpty, scopeOf } from '../../../collections/access/scope';
import { paths, readEnvironment } from '../../environment';
import { missedSearches, type MissedSearch } from '../../portal/missed-searches';

export interface ParkedEntry {
  id: string;
  recordId: string;
  recordType: string;
  title: string;
  failure: string;
}

export interface Health {
  /** Seconds since the publisher's last sign of life; absent where there was none. */
  heartbeatAge?: number;
  standsStill: boolean;
  /** The publisher's own sentence about what stops it. */
  error?: string;
  waiting: number;
  parked: ParkedEntry[];
  missed: MissedSearch[];
  /** Organs made by an import that somebody should check. */
  madeByImport: number;
}

/** Oldest heartbeat of a publisher that lives, in seconds. */
const LIMIT = 30;
const SHOWN = 10;

async function heartbeat(file: string): Promise<{ at?: string; error?: string }> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { at?: string; error?: string };
  } catch {
    return {};
  }
}

function titleIn(text: string | null | undefined): string {
  if (!text) return '';
  const { record } = JSON.parse(text) as { record?: { title?: string; name?: string } };
  return record?.title ?? record?.name ?? '';
}

/** For an administrator of anything; undefined for anybody else. */
export async function healthFor(req: PayloadRequest): Promise<Health | undefined> {
  const scope = await scopeOf(req, 'administrator');
  if (isEmpty(scope)) return undefined;
  const { heartbeat: file, missedSearches: missedFile } = paths(readEnvironment().dataDir);
  const beat = await heartbeat(file);
  const age = beat.at ? Math.max(0, (Date.now() - Date.parse(beat.at)) / 1000) : undefined;
  const { db } = req.payload;
  const waiting = await db.count({
    collection: 'publications',
    where: { state: { equals: 'waiting' } },
    req,
  });
  const parked = await db.find<Omit<ParkedEntry, 'title'> & { text?: string | null }>({
    collection: 'publications',
    where: { state: { equals: 'failed' } },
    sort: '-seq',
    limit: SHOWN,
    pagination: false,
    req,
  });
  const made = await db.count({ collection: 'organs', where: { madeByImport: { exists: true } }, req });
  return {
    heartbeatAge: age,
    standsStill: age === undefined || Number.isNaN(age) || age > LIMIT,
    error: beat.error || undefined,
    waiting: waiting.totalDocs,
    parked: parked.docs.map(({ text, ...entry }) => ({ ...entry, title: titleIn(text) })),
    missed: (await missedSearches(missedFile)).slice(0, SHOWN),
    madeByImport: made.totalDocs,
  };
}
