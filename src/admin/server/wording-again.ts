/** GET /api/wordLists/:id/again: places in public records that break a list; for administrators of all organs. */
import type { Endpoint } from 'payload';
import { scopeOf } from '../../../collections/access/scope';
import { say } from '../../../collections/fields/words';
import { breachesInPublic } from '../../publish/checks/again';
import type { WordRule } from '../../publish/checks/wording';
import { answer, refusal } from './answers';

const again: Endpoint = {
  path: '/:id/again',
  method: 'get',
  handler: async (req) => {
    if (!req.user || (await scopeOf(req, 'administrator')) !== 'all')
      return refusal(403, say(req, '只有管理员可以检查。', 'For administrators only.'));
    const list = await req.payload.db.findOne<{ id: string; rules?: WordRule[] }>({
      collection: 'wordLists',
      where: { id: { equals: String(req.routeParams?.id) } },
      req,
    });
    return answer({ hits: await breachesInPublic(req, list?.rules ?? []) });
  },
};

export const wordListEndpoints: Endpoint[] = [again];
