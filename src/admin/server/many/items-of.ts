/** GET /api/documents/items-of?organ=ID: the disclosure items that bind an organ for which the person drafts. */
import type { Endpoint } from 'payload';
import { mayActOn } from '../../../../collections/access/scope';
import { itemsOfIssuers } from '../../../../collections/fields/item-choice';
import { say } from '../../../../collections/fields/words';
import { answer, refusal } from '../answers';

export interface ItemOfOrgan {
  id: string;
  name: string;
}

export const itemsOfEndpoint: Endpoint = {
  path: '/items-of',
  method: 'get',
  handler: async (req) => {
    const organ = req.searchParams?.get('organ') ?? '';
    if (!organ || !(await mayActOn(req, 'officer', organ)))
      return refusal(403, say(req, '您没有为该机关起草信息的权限。', 'You do not draft for this organ.'));
    const binding = await itemsOfIssuers({ data: { leadOrgan: organ }, id: undefined as never, req });
    const { docs } = await req.payload.db.find<ItemOfOrgan & { code: string }>({
      collection: 'items',
      where: typeof binding === 'object' ? binding : {},
      sort: 'order',
      limit: 0,
      pagination: false,
      select: { name: true, code: true },
      req,
    });
    return answer({ items: namedApart(docs) });
  },
};

/** Items are chosen by name: of two with one name each shows its code. */
function namedApart(items: readonly (ItemOfOrgan & { code: string })[]): ItemOfOrgan[] {
  const times = new Map<string, number>();
  for (const { name } of items) times.set(name, (times.get(name) ?? 0) + 1);
  return items.map(({ id, name, code }) => ({
    id,
    name: times.get(name)! > 1 ? `${name}（${code}）` : name,
  }));
}
