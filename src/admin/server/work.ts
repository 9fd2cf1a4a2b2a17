/** What waits for a person: read for the first screen. */
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import { idOf, scopeOf, type Role } from '../../../collections/access/scope';
import { publicationOf } from '../../../collections/fields/publication-state';
import { stateOf, type StateCode } from '../state';

export interface WorkItem {
  id: string;
  collection: CollectionSlug;
  title: string;
  organ: string;
  updatedAt: string;
  state: StateCode;
  sentBackReason?: string;
}

export interface Work {
  /** Submitted in the scope of an approver who did not edit it. */
  toApprove: WorkItem[];
  sentBack: WorkItem[];
  drafts: WorkItem[];
  /** Submitted by this person, waiting for somebody else. */
  submitted: WorkItem[];
}

interface Row {
  id: string;
  title?: string | null;
  updatedAt: string;
  stage?: string | null;
  sentBackReason?: string | null;
  leadOrgan?: string | { id: string } | null;
  organ?: string | { id: string } | null;
}

const LIMIT = 20;
const REVIEWED = [
  ['documents', 'leadOrgan'],
  ['guides', 'organ'],
  ['rules', 'organ'],
] as const;

/** Rows of all three collections, newest first. */
async function read(req: PayloadRequest, conditions: (organField: string) => Where[] | undefined): Promise<WorkItem[]> {
  const found: (Row & { collection: CollectionSlug })[] = [];
  for (const [collection, organField] of REVIEWED) {
    const and = conditions(organField);
    if (!and) continue;
    const { docs } = await req.payload.db.find<Row>({
      collection,
      where: { and },
      sort: '-updatedAt',
      limit: LIMIT,
      pagination: false,
      select: { title: true, updatedAt: true, stage: true, sentBackReason: true, [organField]: true },
      req,
    });
    found.push(...docs.map((row) => ({ ...row, collection })));
  }
  found.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  return withNames(req, found.slice(0, LIMIT));
} // prettier-ignore

async function withNames(
  req: PayloadRequest,
  rows: (Row & { collection: CollectionSlug })[],
): Promise<WorkItem[]> {
  const organs = new Set(
    rows.map((row) => idOf(row.leadOrgan ?? row.organ)).filter((id) => id !== undefined),
  );
  const { docs } = await req.payload.db.find<{ id: string; shortName: string }>({
    collection: 'organs',
    where: { id: { in: [...organs] } },
    pagination: false,
    limit: 0,
    select: { shortName: true },
    req,
  });
  const names = new Map(docs.map(({ id, shortName }) => [id, shortName]));
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      collection: row.collection,
      title: row.title ?? '',
      organ: names.get(idOf(row.leadOrgan ?? row.organ) ?? '') ?? '',
      updatedAt: row.updatedAt,
      state: stateOf({ ...row, ...(await publicationOf(req, row.id)) }),
      sentBackReason: row.sentBackReason ?? undefined,
    })),
  );
}

export async function workOf(req: PayloadRequest): Promise<Work> {
  const me = String(req.user!.id);
  const within = async (role: Role) => {
    const scope = await scopeOf(req, role);
    return (field: string): Where[] | undefined =>
      scope === 'all' ? [] : scope.size === 0 ? undefined : [{ [field]: { in: [...scope] } }];
  };
  const approver = await within('approver');
  const officer = await within('officer');
  const own =
    (...conditions: Where[]) =>
    (field: string): Where[] | undefined => {
      const scope = officer(field);
      return scope && [...scope, { editors: { in: [me] } }, ...conditions];
    };
  const notMine = async () => {
    const submitted = await read(req, (field) => {
      const scope = approver(field);
      return scope && [...scope, { stage: { equals: 'submitted' } }];
    });
    const mine = new Set((await read(req, own({ stage: { equals: 'submitted' } }))).map(({ id }) => id));
    return submitted.filter(({ id }) => !mine.has(id));
  };
  const sentBack = { sentBackReason: { exists: true } };
  return {
    toApprove: await notMine(),
    sentBack: await read(req, own({ stage: { equals: 'working' } }, sentBack)),
    drafts: await read(req, own({ stage: { equals: 'working' } }, { sentBackReason: { exists: false } })),
    submitted: await read(req, own({ stage: { equals: 'submitted' } })),
  };
}
