/** Reads the files of rows before their transaction, so that nobody waits while a PDF is looked through. */
import { createHash } from 'node:crypto';
import { createLocalReq, type PayloadRequest } from 'payload';
import { inTransaction } from '../database/transaction';
import { shanghaiDay } from '../domain/local-date';
import { checkType } from '../files/sniff';
import { emptyBody } from '../publish/commands/obstacles';
import type { DocumentRow } from '../publish/project/rows';
import { lineOf, type Existing, type ImportRow, type Keep } from './row';
import { indexNumberProblem } from './rows';
import type { ImportSession } from './session';

/** @returns the rows with what their files bring, without those that are refused; those are reported */
export async function loadRows(session: ImportSession, rows: readonly ImportRow[], existing: Map<string, Existing>): Promise<ImportRow[]> {
  const taken: ImportRow[] = [];
  const req = (await createLocalReq({}, session.payload)) as PayloadRequest;
  for (const row of rows) {
    if (!row.load || (await indexNumberProblem(req, row, existing))) {
      taken.push(row);
      continue;
    }
    const known = existing.get(row.key);
    if (known) {
      taken.push(await lookedAt(session, row, row.load, known.id));
      continue;
    }
    const { data, originallyPublishedOn, refuse, hold, notes = [] } = await row.load(await keeper(session, row));
    for (const note of notes) session.report.add(lineOf(row, note));
    if (refuse) session.report.add(lineOf(row, { outcome: 'notTaken', reason: refuse }));
    else taken.push({
      ...row,
      data: { ...data, ...row.data },
      originallyPublishedOn: row.originallyPublishedOn ?? originallyPublishedOn,
      hold: row.hold ?? hold,
    });
  }
  return taken.map((row) => dated(session, row));
} // prettier-ignore

/** Where it was chosen: what has no 原发布日期, neither in the catalogue nor in its files, has that of its issue. */
export const dated = ({ approver }: ImportSession, row: ImportRow): ImportRow =>
  approver?.dateFrom === 'issued' && !row.originallyPublishedOn && row.data.issuedOn
    ? { ...row, originallyPublishedOn: row.data.issuedOn, isDatedByIssue: true }
    : row;

/** Reads the files of a row without keeping anything. */
const look: Keep = async ({ data, name }) => {
  await checkType(data, name);
  return '';
};

/** A working copy of an earlier run, which may be published now: its date, and whether its text is still missing. */
async function lookedAt(session: ImportSession, row: ImportRow, load: NonNullable<ImportRow['load']>, id: string): Promise<ImportRow> {
  const { originallyPublishedOn, refuse, hold } = await load(look);
  const reason = refuse ?? hold;
  const kept = reason ? await session.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: id } }, select: { body: true } }) : undefined;
  return {
    ...row,
    originallyPublishedOn: row.originallyPublishedOn ?? originallyPublishedOn,
    hold: row.hold ?? (kept && !emptyBody(kept) ? undefined : reason),
  };
} // prettier-ignore

async function keeper(session: ImportSession, row: ImportRow): Promise<Keep> {
  if (session.dryRun) return look;
  const organ = await leadOrganOf(session, row);
  return ({ name, data, alt }) => keepOnce(session, organ, { name, data, alt });
}

async function leadOrganOf(session: ImportSession, row: ImportRow): Promise<string | undefined> {
  const [lead] = row.organs;
  if (!lead) return undefined;
  const known = session.organs.find(lead.name);
  if (known) return known.id;
  const made = await inTransaction(session.payload, (req) =>
    session.organs.make(req, lead, `${row.file}（${shanghaiDay(new Date().toISOString())}）`),
  );
  session.organs.remember(made);
  session.report.organsMade.push(made.name);
  return made.id;
}

async function keepOnce(session: ImportSession, organ: string | undefined, { name, data, alt }: Parameters<Keep>[0]): Promise<string> {
  const { payload } = session;
  const mimetype = await checkType(data, name);
  const sha256 = createHash('sha256').update(data).digest('hex');
  const kept = await payload.db.findOne<{ id: string }>({
    collection: 'attachments',
    where: { and: [{ sha256: { equals: sha256 } }, { organ: { equals: organ } }, { name: { equals: name } }, { sealedFor: { exists: false } }] },
  });
  if (kept) return kept.id;
  const file = { data, mimetype, name, size: data.length };
  const made = await payload.create({ collection: 'attachments', data: { organ, alt } as never, file, depth: 0 });
  return String(made.id);
} // prettier-ignore
