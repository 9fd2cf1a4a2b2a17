/** Documents as the form saves them, and what the checks find in them. */
import type { Payload } from 'payload';
import { checksOf, type Check } from '../../src/publish/checks';
import { project } from '../../src/publish/project';
import type { DocumentRow } from '../../src/publish/project/rows';

/** Particulars of a notice that may be submitted. */
export const NOTICE = {
  from: '2026-11-02',
  days: 5,
  counting: '工作日',
  contact: '市民政局办公室 陈明',
  telephone: '0999-1234567',
};

/** Saves through every hook. @returns the row as it is kept */
export async function saveDocument(payload: Payload, id: string, data: object): Promise<DocumentRow> {
  await payload.update({ collection: 'documents', id, data: data as never, depth: 0 });
  return (await payload.findByID({ collection: 'documents', id, depth: 0 })) as unknown as DocumentRow;
}

export async function checksOfRow(
  payload: Payload,
  row: DocumentRow,
  today = '2026-11-20',
): Promise<Check[]> {
  const req = { payload } as never;
  const record = await project(req, 'documents', row);
  return checksOf({ req, collection: 'documents', row, record, today });
}
