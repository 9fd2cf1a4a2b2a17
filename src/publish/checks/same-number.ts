/** 文号: an organ gives each number once; two records with the same one are a slip or the same paper twice. */
import { publishedState } from '../ledger';
import type { DocumentRow } from '../project/rows';
import type { Check, Checker } from './types';

/** Records that one warning list names. */
const MOST = 5;

/** Other records of the organ with the same number, drafts too; those withdrawn from the public are not meant. */
export const sameNumber: Checker = async ({ collection, row: reviewed, req }) => {
  const row = reviewed as DocumentRow;
  if (collection !== 'documents' || !row.documentNumber || !row.leadOrgan) return [];
  const { docs } = await req.payload.db.find<{ id: string; title?: string | null }>({
    collection: 'documents',
    where: {
      and: [
        { documentNumber: { equals: row.documentNumber } },
        { leadOrgan: { equals: row.leadOrgan } },
        { id: { not_equals: row.id } },
      ],
    },
    pagination: false,
    limit: MOST,
    sort: 'id',
    select: { title: true },
    req,
  });
  const found: Check[] = [];
  for (const { id, title } of docs) {
    const state = await publishedState(req, id);
    if (state === 'withdrawn') continue;
    const where = state === 'public' ? '已公开' : '尚未公开';
    found.push({
      severity: 'warn',
      key: `number:${id}`,
      message: `文号“${row.documentNumber}”与本机关的另一条信息“${title ?? ''}”（${where}）相同，请核对文号，或者确认不是重复录入。`,
      field: 'documentNumber',
    });
  }
  return found;
};
