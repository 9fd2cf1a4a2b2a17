/**
 * Find and replace over several documents. POST /api/documents/find-text {ids, find, fields} shows every hit;
 * POST /api/documents/{id}/replace-text {find, replace, hits, seen} replaces the chosen ones of one document as
 * the officer's own edit, through the normal update.
 */
import type { Endpoint, PayloadRequest, Where } from 'payload';
import { isEmpty, scopeOf } from '../../../../collections/access/scope';
import { say } from '../../../../collections/fields/words';
import { isObject } from '../../../domain/shape';
import { answer, refusal } from '../answers';
import { hitsIn, isTextField, replacedIn, TEXT_FIELDS, type Hit } from './texts';

export interface DocumentHits {
  id: string;
  title: string;
  /** `updatedAt`, to be sent back. */
  seen: string;
  stage: string;
  hits: Hit[];
}

export interface FindAnswer {
  found: DocumentHits[];
  /** Hits beyond the most that are shown. */
  more: number;
  /** Asked for, but not drafted by this person. */
  others: number;
}

export const MOST_DOCUMENTS = 200;
const MOST_HITS = 1000;
const LONGEST = 200;

interface Row extends Record<string, unknown> {
  id: string;
  title?: string | null;
  stage: string;
  updatedAt: string;
}

class Unfit extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const answering =
  (work: (req: PayloadRequest, body: Record<string, unknown>) => Promise<object>) => async (req: PayloadRequest) => {
    try {
      const body: unknown = await req.json?.().catch(() => undefined);
      return answer(await work(req, isObject(body) ? body : {}));
    } catch (error) {
      if (!(error instanceof Unfit)) throw error;
      return refusal(error.status, error.message);
    }
  }; // prettier-ignore

/** Documents of organs for which the person drafts; what is sealed as a secret is not among them. */
async function drafted(req: PayloadRequest, ids: readonly string[]): Promise<Row[]> {
  const scope = await scopeOf(req, 'officer');
  if (isEmpty(scope))
    throw new Unfit(403, say(req, '您没有起草信息的权限，请联系管理员。', 'You have no assignment as an officer.'));
  const within: Where[] = scope === 'all' ? [] : [{ leadOrgan: { in: [...scope] } }];
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: { and: [{ id: { in: [...ids] } }, ...within] },
    depth: 0,
    limit: MOST_DOCUMENTS,
    pagination: false,
    overrideAccess: false,
    req,
  });
  return docs.filter(({ sealedFor }) => sealedFor !== 'secret') as unknown as Row[];
} // prettier-ignore

function findOf(req: PayloadRequest, { find }: Record<string, unknown>): string {
  if (typeof find !== 'string' || find.trim() === '' || find.length > LONGEST)
    throw new Unfit(400, say(req, '请填写要查找的文字，不超过200个字。', 'Enter what to look for, 200 characters at most.'));
  return find;
} // prettier-ignore

export const findTextEndpoint: Endpoint = {
  path: '/find-text',
  method: 'post',
  handler: answering(async (req, body): Promise<FindAnswer> => {
    const find = findOf(req, body);
    const asked = Array.isArray(body.ids) ? body.ids : [];
    const ids = asked.filter((id): id is string => typeof id === 'string');
    if (ids.length === 0 || ids.length > MOST_DOCUMENTS)
      throw new Unfit(
        400,
        say(
          req,
          '请先选择要查找的信息，一次不超过200条。',
          'Choose the documents to look in, 200 at most at a time.',
        ),
      );
    const fields = Array.isArray(body.fields) ? body.fields.filter(isTextField) : TEXT_FIELDS;
    const rows = await drafted(req, ids);
    let left = MOST_HITS;
    let more = 0;
    const found = rows
      .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      .map(({ id, title, stage, updatedAt, ...row }): DocumentHits => {
        const all = hitsIn({ ...row, title }, fields, find);
        const hits = all.slice(0, Math.max(left, 0));
        left -= hits.length;
        more += all.length - hits.length;
        return { id, title: title ?? '', seen: updatedAt, stage, hits };
      })
      .filter(({ hits }) => hits.length > 0);
    return { found, more, others: new Set(ids).size - rows.length };
  }),
};

/** What is on its way, or gone, is not edited from here. */
function requireEditable(req: PayloadRequest, { stage }: Row): void {
  if (stage === 'submitted' || stage === 'scheduled')
    throw new Unfit(
      409,
      say(
        req,
        '这条信息正在审查、审批，不能替换。请先撤回提交，再办理。',
        'This record is in review. Take the submission back first.',
      ),
    );
  if (stage === 'purged')
    throw new Unfit(
      409,
      say(req, '这条信息已经销毁，不能再修改。', 'This record has been destroyed and cannot be edited.'),
    );
}

export const replaceTextEndpoint: Endpoint = {
  path: '/:id/replace-text',
  method: 'post',
  handler: answering(async (req, body) => {
    const find = findOf(req, body);
    const by = typeof body.replace === 'string' ? body.replace.slice(0, 1000) : '';
    const [row] = await drafted(req, [String(req.routeParams?.id)]);
    if (!row)
      throw new Unfit(
        404,
        say(req, '没有找到这条信息，或者您没有修改它的权限。', 'Not found, or not yours to edit.'),
      );
    requireEditable(req, row);
    if (typeof body.seen !== 'string' || Date.parse(body.seen) !== Date.parse(row.updatedAt))
      throw new Unfit(
        409,
        say(
          req,
          '查找以后，这条信息又有改动，没有替换。请重新查找。',
          'This record has changed since it was searched, so nothing was replaced. Search again.',
        ),
      );
    const asked = (Array.isArray(body.hits) ? body.hits : []) as unknown[];
    const known = hitsIn(row, TEXT_FIELDS, find).filter(({ hindrance }) => !hindrance);
    const chosen = known.filter(({ field, n }) =>
      asked.some((hit) => {
        const { field: at, n: which } = (hit ?? {}) as Partial<Hit>;
        return at === field && which === n;
      }),
    );
    if (chosen.length === 0) return { replaced: 0 };
    await req.payload.update({
      collection: 'documents',
      id: row.id,
      data: { ...replacedIn(row, chosen, find, by), seen: body.seen } as never,
      depth: 0,
      overrideAccess: false,
      req,
    });
    return { replaced: chosen.length };
  }),
};
