/** The plain content of files whose originals are kept encrypted goes when nothing shows it any more. */
import type { Payload, PayloadRequest } from 'payload';
import { dropPlain, plainOriginals } from '../files/originals';
import type { Store } from '../store/open';
import { one } from '../store/statements';
import { filesOf } from './fold/relations';
import { contentOf } from './ledger';
import { latestPublic } from './ledger/read';

/** Ids begin with their time, so entries that can name a file have greater ones; a day for clocks that were set. */
const DAY = 86_400_000;
function idBefore(id: string): string {
  const at = Math.max(0, parseInt(id.replaceAll('-', '').slice(0, 12), 16) - DAY);
  const hex = at.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}

/** Whether a public record shows a file, as the ledger says. @param since id of the attachment */
async function isPublic(req: PayloadRequest, sha256: string, since: string): Promise<boolean> {
  const { docs } = await req.payload.db.find<{ recordId: string }>({
    collection: 'publications',
    where: { and: [{ id: { greater_than: idBefore(since) } }, { text: { contains: sha256 } }] },
    pagination: false,
    limit: 0,
    select: { recordId: true },
    req,
  });
  for (const recordId of new Set(docs.map((doc) => doc.recordId))) {
    const entry = await latestPublic(req, recordId);
    if (filesOf(entry && contentOf({ text: entry.text ?? undefined }).record).includes(sha256)) return true;
  }
  return false;
}

const hasRow = async (payload: Payload, sha256: string): Promise<boolean> =>
  (await payload.db.count({ collection: 'attachments', where: { sha256: { equals: sha256 } } })).totalDocs >
  0;

/** Deletes a file whose row has gone, unless another row or a public record shows the same content. */
export async function dropUnused(
  payload: Payload,
  files: string,
  { id, sha256 }: { id: string; sha256: string },
): Promise<void> {
  if (await hasRow(payload, sha256)) return;
  if (!(await isPublic({ payload } as PayloadRequest, sha256, id))) await dropPlain(files, sha256);
}

/** The same for every kept original: what was public when it was cleaned may not be any more. */
export async function dropAllUnused(
  payload: Payload,
  { originals, files }: { originals: string; files: string },
  store: Store,
): Promise<void> {
  for (const sha256 of await plainOriginals(originals, files)) {
    const shown = one(store, 'SELECT 1 FROM file_use WHERE sha256 = ? LIMIT 1', sha256) !== undefined;
    if (!shown && !(await hasRow(payload, sha256))) await dropPlain(files, sha256);
  }
}
