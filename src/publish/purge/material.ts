/** Everything that is kept of a record inside, and which of its files others need: read before it is destroyed. */
import type { PayloadRequest } from 'payload';
import type { PublicRecord } from '../../domain/public-record';
import { contentOfEntry } from '../fold/content';
import { filesOf } from '../fold/relations';
import type { PublicationRow } from '../ledger';
import { imagesOf } from '../project/body';
import type { ReviewedCollection, ReviewedRecordRow } from '../project';
import type { AttachmentRow, DocumentRow } from '../project/rows';
import { sharedBy } from './shared';

export interface ReviewRow {
  id: string;
  scan?: string | null;
  opinions?: Record<string, unknown>[] | null;
  referral?: Record<string, unknown> | null;
}

export interface KeptFile {
  name: string;
  /** What else uses it, in the words of the person who decides. */
  usedBy: string[];
}

export interface Material {
  /** All entries of the ledger, in the order of revisions. */
  entries: PublicationRow[];
  reviews: ReviewRow[];
  versions: { id: string; version: Partial<ReviewedRecordRow> }[];
  decisions: { id: string; action: string }[];
  /** Lines about the record and about its files. */
  auditLines: { id: string }[];
  /** Files that nothing else uses. */
  files: AttachmentRow[];
  kept: KeptFile[];
}

/** Every row that holds. */
export async function rowsOf<Row>(req: PayloadRequest, collection: string, where: object): Promise<Row[]> {
  const { docs } = await req.payload.db.find({
    collection: collection as never,
    where: where as never,
    limit: 0,
    pagination: false,
    req,
  });
  return docs as Row[];
}

type Holder = Pick<DocumentRow, 'attachments' | 'body'> & { bodyFiles?: string[] | null };

const filesIn = (row: Partial<ReviewedRecordRow>): string[] => {
  const { attachments, bodyFiles, body } = row as Holder;
  return [...(attachments ?? []), ...(bodyFiles ?? []), ...imagesOf(body)];
};

function recordOf({ recordId, text }: PublicationRow): PublicRecord | undefined {
  try {
    return contentOfEntry({ recordId, text: text ?? undefined }).record;
  } catch {
    return undefined; // it never became a page, so no file was public with it
  }
}

/** @param row the working copy, where there is one */
export async function materialOf(
  req: PayloadRequest,
  collection: ReviewedCollection,
  id: string,
  row: ReviewedRecordRow | undefined,
): Promise<Material> {
  const entries = await rowsOf<PublicationRow>(req, 'publications', { recordId: { equals: id } });
  entries.sort((a, b) => a.revision - b.revision);
  const reviews = await rowsOf<ReviewRow>(req, 'reviews', { recordId: { equals: id } });
  const { docs } = await req.payload.db.findVersions<Partial<ReviewedRecordRow>>({
    collection,
    where: { parent: { equals: id } },
    limit: 0,
    pagination: false,
    req,
  });
  const versions = docs as unknown as Material['versions'];
  const ids = [
    ...(row ? filesIn(row) : []),
    ...versions.flatMap(({ version }) => filesIn(version)),
    ...reviews.flatMap(({ scan }) => scan ?? []),
  ];
  const own = await rowsOf<AttachmentRow>(req, 'attachments', { id: { in: [...new Set(ids)] } });
  const hashes = [
    ...own.map(({ sha256 }) => sha256),
    ...entries.flatMap((entry) => filesOf(recordOf(entry))),
  ];
  // What was uploaded twice is found by its content; nobody else's unless somebody else uses it.
  const attachments = await rowsOf<AttachmentRow>(req, 'attachments', {
    sha256: { in: [...new Set(hashes)] },
  });
  const files: AttachmentRow[] = [];
  const kept: KeptFile[] = [];
  for (const file of attachments) {
    const usedBy = await sharedBy(req, file, collection, id);
    if (usedBy.length) kept.push({ name: file.name ?? file.filename, usedBy });
    else files.push(file);
  }
  return {
    entries,
    reviews,
    versions,
    decisions: await rowsOf(req, 'decisions', { recordId: { equals: id } }),
    auditLines: await rowsOf(req, 'audit', {
      recordId: { in: [id, ...files.flatMap((file) => [file.id, file.original?.attachment ?? file.id])] },
    }),
    files,
    kept,
  };
}
