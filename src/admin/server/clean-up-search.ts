/** GET /api/documents/clean-up-search?q=: public documents of every organ, for a row that names its document otherwise. */
import type { Endpoint, Where } from 'payload';
import { normaliseDocumentNumber } from '../../domain/document-number';
import { answer, draftingScope } from './answers';
import { described, DOCUMENT_FIELDS, type CleanUpDocument, type DocumentRow } from './clean-up-documents';

export interface FoundByHand {
  documents: CleanUpDocument[];
}

const OFFERED = 10;
const LONGEST = 300;

export const search: Endpoint = {
  path: '/clean-up-search',
  method: 'get',
  handler: async (req) => {
    const scope = await draftingScope(req);
    if (scope instanceof Response) return scope;
    const asked = (req.searchParams?.get('q') ?? '').trim();
    // Marks and wild cards part a title; between them it has to read alike.
    const pieces = asked.split(/[\s《》〈〉“”"「」%_\\]+/).filter((piece) => piece !== '');
    if (pieces.length === 0 || asked.length > LONGEST) return answer({ documents: [] } satisfies FoundByHand);
    const titled: Where = { and: pieces.map((piece) => ({ title: { contains: piece } })) };
    const numbered: Where = { documentNumber: { contains: normaliseDocumentNumber(pieces.join('')).value } };
    const { docs } = await req.payload.db.find<DocumentRow>({
      collection: 'documents',
      where: { and: [{ stage: { equals: 'approved' } }, { or: [titled, numbered] }] },
      select: DOCUMENT_FIELDS,
      sort: ['-issuedOn', 'id'],
      limit: OFFERED,
      req,
    });
    const documents = await described(req, docs);
    return answer({ documents: docs.map(({ id }) => documents[id]!) } satisfies FoundByHand);
  },
};
