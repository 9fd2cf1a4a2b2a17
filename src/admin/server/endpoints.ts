/** Endpoints that only the admin's own components call. */
import type { Endpoint, PayloadRequest } from 'payload';
import { say } from '../../../collections/fields/words';
import type { ReviewedCollection, ReviewedRecordRow } from '../../publish/project';
import { answer, refusal, sessionEnded } from './answers';
import { beforeOf } from './before';
import { cleanUpEndpoints } from './clean-up';
import { deskOf } from './desk';
import { manyEndpoints } from './many';
import { onRequestTitles } from './on-request-titles';
import { readFileEndpoint } from './read-file';
import { takeDownEndpoint } from './take-down';

type About = (req: PayloadRequest, collection: ReviewedCollection, row: ReviewedRecordRow) => Promise<object>;

/** Something about one record that the person may read. */
const about = (collection: ReviewedCollection, name: string, tell: About): Endpoint => ({
  path: `/:id/${name}`,
  method: 'get',
  handler: async (req) => {
    if (!req.user) return sessionEnded(req);
    // The person's own right to read decides.
    const row = await req.payload.findByID({
      collection,
      id: String(req.routeParams?.id),
      depth: 0,
      showHiddenFields: true,
      overrideAccess: false,
      disableErrors: true,
      req,
    });
    if (!row)
      return refusal(
        404,
        say(req, '没有找到这条信息，或者您没有查看的权限。', 'Not found, or not yours to read.'),
      );
    return answer(await tell(req, collection, row as never));
  },
});

/** For a collection whose records are submitted and approved. */
export const deskEndpoints = (collection: ReviewedCollection): Endpoint[] => [
  ...(collection === 'documents'
    ? [readFileEndpoint, takeDownEndpoint, onRequestTitles, ...manyEndpoints, ...cleanUpEndpoints]
    : []),
  about(collection, 'desk', deskOf),
  about(collection, 'before', beforeOf),
];
