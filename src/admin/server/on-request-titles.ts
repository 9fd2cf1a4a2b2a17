/** Titles for the list of what is available on request: of the register, where the title may be public. */
import type { Endpoint, PayloadRequest } from 'payload';
import { answer, sessionEnded } from './answers';

export interface OnRequestTitle {
  title: string;
  issuedOn?: string;
  section?: string;
}

interface Row {
  id: string;
  title?: string | null;
  issuedOn?: string | null;
  section?: string | null;
}

/** What the person may read of an organ, in the order of dates. */
async function titlesOf(req: PayloadRequest, organ: string): Promise<OnRequestTitle[]> {
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: {
      and: [
        { leadOrgan: { equals: organ } },
        { stage: { equals: 'registered' } },
        { disclosure: { equals: 'onRequest' } },
        { 'withholding.titlePublic': { equals: true } },
      ],
    },
    sort: 'issuedOn',
    limit: 2000,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  });
  return (docs as unknown as Row[]).flatMap(({ title, issuedOn, section }) =>
    title ? [{ title, ...(issuedOn ? { issuedOn } : {}), ...(section ? { section } : {}) }] : [],
  );
}

export const onRequestTitles: Endpoint = {
  path: '/on-request-titles',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return sessionEnded(req);
    return answer({ titles: await titlesOf(req, String(req.searchParams.get('organ') ?? '')) });
  },
};
