/** Whole lists as JSON and CSV, sent while they are read. */
import type { Response } from 'express';
import { documentType } from '../domain/document-types';
import { listId, type ListKey } from '../domain/lists';
import { LEVEL_LABELS, type Level } from '../domain/vocabulary';
import { openSite } from '../publish/render/context';
import { listInfo } from '../publish/render/lists';
import { lineOf } from '../publish/render/lines';
import { csvHeader, csvLine, openLine } from '../publish/render/twins';
import { PAGE_SIZE } from '../domain/lists';
import { linesOfPage } from '../store/lists';
import type { Store } from '../store/open';
import { recordRowByN } from '../store/records';
import { answerTrouble, NOT_THERE, PREPARING } from './answer';
import { disposition } from './attachments';
import type { Portal } from './context';
import { sendPieces } from './pieces';

/** The list whose directory is at an address; undefined where no list can be there. */
export function listAt(store: Store, base: string): ListKey | undefined {
  const idOf = (n: string, type: 'organ' | 'item') => {
    const row = n.length <= 15 ? recordRowByN(store, Number(n)) : undefined;
    return row?.type === type ? row.id : undefined;
  };
  if (base === 'xxgk') return { kind: 'all' };
  const parts =
    /^(levels|organs|items|topics|years|types)\/([\w-]+)(?:\/(list|items|types)(?:\/([a-z0-9-]+))?)?$/.exec(
      base,
    );
  if (!parts) return undefined;
  const [, kind, value, part, second] = parts as unknown as [string, string, string, string?, string?];
  if (kind === 'levels' && part === 'list' && !second && Object.hasOwn(LEVEL_LABELS, value))
    return { kind: 'level', level: value as Level };
  if (kind === 'organs' && /^\d+$/.test(value)) {
    const organ = idOf(value, 'organ');
    const item = part === 'items' && second && /^\d+$/.test(second) ? idOf(second, 'item') : undefined;
    if (organ && part === 'list' && !second) return { kind: 'organ', organ };
    if (organ && part === 'types' && documentType(second)) return { kind: 'organType', organ, type: second! };
    if (organ && item) return { kind: 'organItem', organ, item };
  }
  if (part) return undefined;
  const item = kind === 'items' && /^\d+$/.test(value) ? idOf(value, 'item') : undefined;
  if (item) return { kind: 'item', item };
  if (kind === 'types') return documentType(value) ? { kind: 'type', type: value } : undefined;
  if (kind === 'topics') return { kind: 'topic', topic: value };
  return kind === 'years' && /^\d{4}$/.test(value) ? { kind: 'year', year: value } : undefined;
}

interface Whole {
  portal: Portal;
  list: string;
  /** Slug of the type that the list collects. */
  type: string | undefined;
  format: 'json' | 'csv';
}

/** Pieces of the answer, one permanent page at a time, each read from the store as it is then. */
function* pieces({ portal, list, type, format }: Whole, head: object): Generator<string> {
  const { publicUrl } = portal.env;
  let first = true;
  yield format === 'csv' ? `\ufeff${csvHeader(type)}` : `${JSON.stringify(head).slice(0, -1)},"records":[`;
  for (const sequence of ['ours', 'carried'] as const)
    for (let k = 1; ; k++) {
      const store = portal.store.get();
      if (!store) throw new Error('the public store went away');
      const lines = linesOfPage(store, list, sequence, k).map(lineOf);
      if (lines.length === 0) break;
      if (format === 'csv') yield lines.map((line) => csvLine({ publicUrl }, line, type)).join('');
      else {
        const site = openSite(store, { publicUrl });
        yield (first ? '\n' : ',\n') + lines.map((line) => JSON.stringify(openLine(site, line))).join(',\n');
      }
      first = false;
      if (lines.length < PAGE_SIZE) break;
    }
  if (format === 'json') yield '\n]}\n';
}

/** @param address e.g. `organs/12/list/all.csv` */
export async function sendWholeList(portal: Portal, res: Response, address: string): Promise<void> {
  const [, base, extension] = /^(.+)\/all\.(json|csv)$/.exec(address)!;
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, address, PREPARING);
  const key = listAt(store, base!);
  const site = openSite(store, { publicUrl: portal.env.publicUrl });
  const info = key && listInfo(site, listId(key));
  if (!key || !info) return answerTrouble(portal, res, address, NOT_THERE);
  const format = extension as 'json' | 'csv';
  const name = [info.menu?.organ.name, info.title].filter(Boolean).join(' ');
  res.set({
    'Content-Type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8',
    'Content-Disposition': disposition(format === 'csv' ? 'attachment' : 'inline', `${name}.${format}`),
    'Cache-Control': 'no-cache',
    'Access-Control-Allow-Origin': '*',
  });
  if (res.req.method === 'HEAD') return void res.end();
  const head = {
    list: info.title,
    ...(info.menu && { organ: info.menu.organ.name }),
    url: `${portal.env.publicUrl}${info.base}/`,
  };
  await sendPieces(res, pieces({ portal, list: listId(key), type: info.documentType, format }, head));
}
