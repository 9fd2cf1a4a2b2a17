/** GET /api/documents/take-down?q=: public records that the person may take down alone, found in a hurry. */
import type { Endpoint, PayloadRequest, Where } from 'payload';
import { idOf, isEmpty, scopeOfRoles } from '../../../collections/access/scope';
import { publicationOf } from '../../../collections/fields/publication-state';
import { say } from '../../../collections/fields/words';
import { publishedState } from '../../publish/ledger';
import { TAKE_DOWN_ROLES } from '../../publish/commands/withdraw';
import { answer, refusal } from './answers';

export interface PublicRecordFound {
  id: string;
  title: string;
  documentNumber?: string;
  organ: string;
  publishedAt?: string;
  /** Files that another public record shows too: they stay there. */
  shared: { name: string; others: string[] }[];
}

interface Row {
  id: string;
  title?: string | null;
  documentNumber?: string | null;
  leadOrgan?: { id: string; name: string } | string | null;
  attachments?: (string | { id: string })[] | null;
}

const MOST = 20;

async function within(req: PayloadRequest): Promise<Where | false | undefined> {
  const scope = await scopeOfRoles(req, TAKE_DOWN_ROLES);
  if (scope === 'all') return undefined;
  return isEmpty(scope) ? false : { leadOrgan: { in: [...scope] } };
}

/** A record named by the number in its public address. */
async function byAddress(req: PayloadRequest, asked: string): Promise<string | undefined> {
  const n = /\/(\d+)(?:\.[a-z0-9.]+)?$/.exec(asked)?.[1];
  if (!n) return undefined;
  const entry = await req.payload.db.findOne<{ id: string; recordId: string }>({
    collection: 'publications',
    where: { seq: { equals: Number(n) } },
    req,
  });
  return entry?.recordId;
}

async function sharedFiles(req: PayloadRequest, row: Row): Promise<PublicRecordFound['shared']> {
  const shared: PublicRecordFound['shared'] = [];
  for (const file of row.attachments ?? []) {
    const attachment = await req.payload.db.findOne<{ id: string; name?: string; sha256: string }>({
      collection: 'attachments',
      where: { id: { equals: idOf(file) } },
      req,
    });
    if (!attachment) continue;
    const { docs: twins } = await req.payload.db.find<{ id: string }>({
      collection: 'attachments',
      where: { sha256: { equals: attachment.sha256 } },
      pagination: false,
      limit: 0,
      req,
    });
    const { docs } = await req.payload.db.find<{ id: string; title?: string | null }>({
      collection: 'documents',
      where: {
        and: [{ attachments: { in: twins.map(({ id }) => id) } }, { id: { not_equals: row.id } }],
      },
      pagination: false,
      limit: 10,
      select: { title: true },
      req,
    });
    const others: string[] = [];
    for (const { id, title } of docs)
      if ((await publishedState(req, id)) === 'public') others.push(title ?? '');
    if (others.length > 0) shared.push({ name: attachment.name ?? '', others });
  }
  return shared;
}

const find: Endpoint = {
  path: '/take-down',
  method: 'get',
  handler: async (req) => {
    const scope = req.user ? await within(req) : false;
    if (scope === false)
      return refusal(403, say(req, '您没有停止公开信息的权限。', 'You may not withdraw anything.'));
    const asked = (req.searchParams?.get('q') ?? '').trim().slice(0, 200);
    if (asked.length < 2) return answer({ found: [] });
    const id = await byAddress(req, asked);
    const named: Where = id
      ? { id: { equals: id } }
      : { or: [{ title: { like: asked } }, { documentNumber: { like: asked } }] };
    const { docs } = (await req.payload.find({
      collection: 'documents',
      where: scope ? { and: [named, scope] } : named,
      sort: '-updatedAt',
      limit: MOST,
      depth: 1,
      select: { title: true, documentNumber: true, leadOrgan: true, attachments: true },
      overrideAccess: true,
      req,
    })) as unknown as { docs: Row[] };
    const found: PublicRecordFound[] = [];
    for (const row of docs) {
      if ((await publishedState(req, row.id)) !== 'public') continue;
      found.push({
        id: row.id,
        title: row.title ?? '',
        documentNumber: row.documentNumber ?? undefined,
        organ: typeof row.leadOrgan === 'object' ? (row.leadOrgan?.name ?? '') : '',
        publishedAt: (await publicationOf(req, row.id)).publishedAt,
        shared: await sharedFiles(req, row),
      });
    }
    return answer({ found });
  },
};

export const takeDownEndpoint = find;
