/** What waits for a person, read for the first screen: each line with its last day and who has it. */
import type { CollectionSlug, PayloadRequest, Where } from 'payload';
import {
  idOf,
  isEmpty,
  scopeOf,
  scopeOfAnyRole,
  type Role,
  type Scope,
} from '../../../collections/access/scope';
import { publicationOf } from '../../../collections/fields/publication-state';
import { stateOf, type StateCode } from '../state';
import { figuresOf, type OrganFigures } from './figures';
import { Holders, rolesFor } from './holders';
import { isLate, isSoon, openDocuments, type ClockedRow, type Deadline } from './open-documents';

export interface WorkItem {
  id: string;
  collection: CollectionSlug;
  title: string;
  organ: string;
  section?: string;
  updatedAt: string;
  /** Instant since when it is where it is. */
  since: string;
  state: StateCode;
  step?: string;
  sentBackReason?: string;
  /** Instant of a scheduled publication. */
  publishAt?: string;
  deadline?: Deadline;
  holders: string[];
}

/** One list: the first lines, and how many there are. */
export interface WorkList {
  items: WorkItem[];
  total: number;
}

export interface Work {
  sentBack: WorkList;
  /** Submitted, at a step that this person may take. */
  toDecide: WorkList;
  late: WorkList;
  /** Due within the next working days. */
  soon: WorkList;
  drafts: WorkList;
  /** Working copies that imports left to officers, this person among them, and the organs to which they belong. */
  imported: { total: number; organs: string[] };
  /** Submitted by this person, waiting for somebody else. */
  submitted: WorkList;
  /** For whom supervises or administers: open documents by organ and section. */
  figures: (OrganFigures & { name: string })[];
}

type Row = ClockedRow & { collection: CollectionSlug; organ?: string | { id: string } | null };

const LIMIT = 200;
/** Guides and rules are few and have no limit in law. */
const OTHERS = ['guides', 'rules'] as const;

async function openOthers(req: PayloadRequest, scope: Scope): Promise<Row[]> {
  if (isEmpty(scope)) return [];
  const rows: Row[] = [];
  for (const collection of OTHERS) {
    const and: Where[] = [
      { stage: { in: ['working', 'submitted', 'scheduled'] } },
      { sealedFor: { not_equals: 'secret' } },
      ...(scope === 'all' ? [] : [{ organ: { in: [...scope] } }]),
    ];
    const { docs } = await req.payload.db.find<Omit<Row, 'collection'>>({
      collection,
      where: { and },
      sort: '-updatedAt',
      pagination: false,
      limit: 0,
      select: {
        title: true, stage: true, step: true, stageSince: true, publishAt: true, sentBackReason: true, organ: true, editors: true,
        updatedAt: true,
      },
      req,
    }); // prettier-ignore
    rows.push(...docs.map((row) => ({ ...row, collection })));
  }
  return rows;
}

/** The most urgent first: by the last day, then what waits longest. */
const urgency = (a: Row, b: Row): number => {
  const [x, y] = [a.deadline?.on ?? '9999', b.deadline?.on ?? '9999'];
  if (x !== y) return x < y ? -1 : 1;
  return a.updatedAt < b.updatedAt ? -1 : 1;
};
const newest = (a: Row, b: Row): number => (a.updatedAt < b.updatedAt ? 1 : -1);

const organOf = (row: Row): string => idOf(row.leadOrgan ?? row.organ) ?? '';
const within = (scope: Scope, organ: string): boolean => scope === 'all' || scope.has(organ);

export async function workOf(req: PayloadRequest): Promise<Work> {
  const me = String(req.user!.id);
  const scope = async (role: Role) => scopeOf(req, role);
  const any = await scopeOfAnyRole(req);
  const documents = await openDocuments(req, any);
  const rows: Row[] = [
    ...documents.map((row): Row => ({ ...row, collection: 'documents' })),
    ...(await openOthers(req, any)),
  ];
  const scopes = new Map<Role, Scope>();
  for (const role of ['officer', 'reviewer', 'approver', 'supervisor', 'administrator'] as const)
    scopes.set(role, await scope(role));
  const holds = (row: Row, ...roles: readonly Role[]) =>
    roles.some((role) => within(scopes.get(role) ?? new Set(), organOf(row)));
  const edited = ({ editors }: Row) => (editors ?? []).some((editor) => idOf(editor) === me);
  const mine = (row: Row) => edited(row) && holds(row, 'officer');
  const holders = new Holders(req);
  const forMe = new Set<Row>();
  for (const row of rows)
    if (row.stage === 'submitted' && holds(row, ...rolesFor(row.step)))
      if ((await holders.circle(row)).some(({ id }) => id === me)) forMe.add(row);
  // Deadlines are the business of those who work for the organ; who supervises has the figures.
  const ours = (row: Row) => holds(row, 'officer', 'reviewer', 'approver');
  const supervised = documents.filter((row) =>
    holds({ ...row, collection: 'documents' }, 'supervisor', 'administrator'),
  );
  const imported = documents.filter((row) => isImportedCopy(row) && holds({ ...row, collection: 'documents' }, 'officer'));
  const make = lister(req, rows, holders);
  return {
    sentBack: await make((row) => row.stage === 'working' && Boolean(row.sentBackReason) && mine(row), urgency),
    toDecide: await make((row) => forMe.has(row), urgency),
    late: await make((row) => isLate(row) && ours(row), urgency),
    soon: await make((row) => isSoon(row) && ours(row), urgency),
    drafts: await make((row) => row.stage === 'working' && !row.sentBackReason && mine(row), newest),
    imported: { total: imported.length, organs: [...new Set(imported.map((row) => idOf(row.leadOrgan) ?? ''))] },
    submitted: await make((row) => row.stage !== 'working' && mine(row), newest),
    figures: await named(req, figuresOf(supervised)),
  };
} // prettier-ignore

const isImportedCopy = ({ stage, importKey }: ClockedRow): boolean =>
  stage === 'working' && Boolean(importKey);

/** Makes lists of rows, the first lines of each with names and state. */
function lister(req: PayloadRequest, rows: Row[], holders: Holders) {
  return async (
    belongs: (row: Row) => boolean,
    order: (a: Row, b: Row) => number,
  ): Promise<WorkList> => {
    const all = rows.filter(belongs).sort(order);
    const first = all.slice(0, LIMIT);
    const names = await shortNames(req, first.map(organOf));
    const items = first.map(async (row): Promise<WorkItem> => ({
      id: row.id,
      collection: row.collection,
      title: row.title ?? '',
      organ: names.get(organOf(row)) ?? '',
      section: row.section ?? undefined,
      updatedAt: row.updatedAt,
      since: row.stageSince ?? row.updatedAt,
      state: stateOf({ ...row, ...(await publicationOf(req, row.id)) }),
      step: row.stage === 'submitted' ? (row.step ?? undefined) : undefined,
      publishAt: row.publishAt ?? undefined,
      sentBackReason: (row.stage === 'working' && row.sentBackReason) || undefined,
      deadline: row.deadline,
      holders: await holders.of(row),
    }));
    return { items: await Promise.all(items), total: all.length };
  };
} // prettier-ignore

async function shortNames(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await req.payload.db.find<{ id: string; shortName: string }>({
    collection: 'organs',
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    limit: 0,
    select: { shortName: true },
    req,
  });
  return new Map(docs.map(({ id, shortName }) => [id, shortName]));
}

async function named(req: PayloadRequest, figures: OrganFigures[]): Promise<Work['figures']> {
  const names = await shortNames(req, figures.map(({ organ }) => organ));
  return figures.map((row) => ({ ...row, name: names.get(row.organ) ?? '' }));
} // prettier-ignore
