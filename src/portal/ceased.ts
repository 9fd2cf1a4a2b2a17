/** `ceased.html` and `ceased.csv`: 废止失效目录, made on request, because a day alone can change it. */
import type { Response } from 'express';
import { ceased, twin } from '../domain/addresses';
import { DOCUMENT_TYPES } from '../domain/document-types';
import { listId } from '../domain/lists';
import { addDays } from '../domain/local-date';
import { openSite, type Site } from '../publish/render/context';
import { menuOf } from '../publish/render/menu';
import { csvRow } from '../publish/render/twins';
import { ceasedBy, ceasedIds, ceasedRow } from '../store/ceased';
import type { OrganEntry } from '../store/directory';
import type { Store } from '../store/open';
import { recordRowByN } from '../store/records';
import { endedBy } from '../../templates/ceased';
import { renderCeased } from '../../templates/pages';
import type { CeasedLine, OrganMenu } from '../../templates/props';
import { CHANGE_VERBS } from '../../templates/validity-banner';
import { validityWords } from '../../templates/particulars';
import { answerTrouble, NOT_THERE, PREPARING } from './answer';
import { disposition } from './attachments';
import { frameOf, type Portal } from './context';
import { sendPieces } from './pieces';

export const CEASED = /^(?:organs\/([1-9]\d{0,14})\/)?ceased\.(html|csv)$/;

const PAGE_SIZE = 50;
/** E.g. 公示, which end without being repealed. */
const WITHOUT = DOCUMENT_TYPES.filter(({ states }) => states).map(({ slug }) => slug);

/** Ids of what ceased, of an organ and those below it where one is given. */
function idsOf({ store, directory }: Site, organ: OrganEntry | undefined): string[] {
  if (!organ) return ceasedIds(store, { without: WITHOUT });
  const below = [...directory.tree([organ])].map(({ record }) => listId({ kind: 'organ', organ: record.id }));
  return ceasedIds(store, { lists: below, without: WITHOUT });
}

/** Nothing for what was withdrawn since the ids were read. */
function linesOf(store: Store, id: string): CeasedLine[] {
  const row = ceasedRow(store, id);
  if (!row) return [];
  const by = ceasedBy(store, id).map(({ relation, title, path, ...more }) => ({
    relation,
    title,
    ...(path ? { path } : {}),
    ...(more.document_number ? { documentNumber: more.document_number } : {}),
    ...(more.note ? { note: more.note } : {}),
    ...(more.from ? { from: more.from } : {}),
  }));
  const expiredOn = row.expired_on ?? undefined;
  const endedOn = by[0] ? by[0].from : expiredOn && addDays(expiredOn, 1);
  const line: CeasedLine = {
    path: row.path!,
    title: row.title,
    validity: row.validity,
    by,
    ...(row.document_number ? { documentNumber: row.document_number } : {}),
    ...(row.organ ? { organ: row.organ } : {}),
    ...(row.document_type ? { documentType: row.document_type } : {}),
    ...(row.issued_on ? { issuedOn: row.issued_on } : {}),
    ...(expiredOn ? { expiredOn } : {}),
    ...(endedOn ? { endedOn } : {}),
  };
  return [line];
}

const CSV_COLUMNS: readonly [string, (line: CeasedLine, publicUrl: string) => string | undefined][] = [
  ['名称', ({ title }) => title],
  ['文号', ({ documentNumber }) => documentNumber],
  ['发布机构', ({ organ }) => organ],
  ['成文日期', ({ issuedOn }) => issuedOn],
  ['有效性', ({ validity, documentType }) => validityWords(validity, documentType)],
  ['停止适用日期', ({ endedOn }) => endedOn],
  ['方式', (line) => (line.by.length > 0 ? line.by.map(({ relation }) => CHANGE_VERBS[relation]).join('；') : endedBy(line))], // prettier-ignore
  ['依据', ({ by }) => by.map(({ title }) => title).join('；')],
  ['依据文号', ({ by }) => by.map(({ documentNumber = '' }) => documentNumber).join('；')],
  ['备注', ({ by }) => by.flatMap(({ note }) => note ?? []).join('；')],
  ['地址', ({ path }, publicUrl) => publicUrl + path],
];

function* csvPieces(portal: Portal, ids: readonly string[]): Generator<string> {
  yield '\ufeff' + csvRow(CSV_COLUMNS.map(([label]) => label));
  for (let at = 0; at < ids.length; at += PAGE_SIZE) {
    const store = portal.store.get();
    if (!store) throw new Error('the public store went away');
    const lines = ids.slice(at, at + PAGE_SIZE).flatMap((id) => linesOf(store, id));
    yield lines.map((line) => csvRow(CSV_COLUMNS.map(([, of]) => of(line, portal.env.publicUrl)))).join('');
  }
}

async function sendCsv(portal: Portal, res: Response, ids: readonly string[], menu: OrganMenu | undefined) {
  const name = [menu?.organ.name, '废止失效目录.csv'].filter(Boolean).join(' ');
  res.set({
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': disposition('attachment', name),
    'Access-Control-Allow-Origin': '*',
  });
  if (res.req.method === 'HEAD') return void res.end();
  await sendPieces(res, csvPieces(portal, ids));
}

/** @param address e.g. `organs/12/ceased.html` */
export async function sendCeased(
  portal: Portal,
  res: Response,
  address: string,
  query: URLSearchParams,
): Promise<void> {
  const [, number, format] = CEASED.exec(address)!;
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, address, PREPARING);
  const site = openSite(store, { publicUrl: portal.env.publicUrl });
  const organ =
    number === undefined ? undefined : site.directory.organ(recordRowByN(store, Number(number))?.id);
  const menu = organ && menuOf(site, organ.record.id);
  if (number !== undefined && !menu) return answerTrouble(portal, res, address, NOT_THERE);
  res.set('Cache-Control', 'no-cache');
  const asked = query.get('page') ?? '';
  const page = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 1;
  const ids = idsOf(site, organ);
  if (format === 'csv') return sendCsv(portal, res, ids, menu);
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  if (page > pages) return answerTrouble(portal, res, address, NOT_THERE);
  const html = renderCeased({
    frame: frameOf(portal, address),
    ...(menu ? { menu } : {}),
    lines: ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).flatMap((id) => linesOf(store, id)),
    count: ids.length,
    page,
    pages,
    csv: twin(ceased(organ?.n), 'csv'),
  });
  res.type('html').send(html);
}
