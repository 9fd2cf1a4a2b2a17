/** Titles for the list of what is available on request: of the register, where the title may be public. */
import type { Endpoint, PayloadRequest } from 'payload';
import { say } from '../../../collections/fields/words';

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
    if (!req.user) {
      const message = say(req, '登录已过期，请重新登录。', 'Your session has ended. Log in again.');
      return Response.json({ errors: [{ message }] }, { status: 403 });
    }
    const organ = String(req.searchParams.get('organ') ?? '');
    return Response.json(
      { titles: await titlesOf(req, organ) },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
};
