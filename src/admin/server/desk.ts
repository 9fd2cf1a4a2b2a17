/** GET /api/{collection}/{id}/desk: state of a record, what this person may do, and who takes the next step. */
import type { CollectionSlug, PayloadRequest } from 'payload';
import { idOf, mayActOn } from '../../../collections/access/scope';
import { publicationOf, type Publication } from '../../../collections/fields/publication-state';
import { shanghaiDay } from '../../domain/local-date';
import { readEnvironment } from '../../environment';
import { stateOf, type StateCode } from '../state';
import { namesOf, peopleOver, type Person } from '../../../collections/access/people';

interface Row {
  id: string;
  stage?: string | null;
  sentBackReason?: string | null;
  editors?: (string | { id: string })[] | null;
  leadOrgan?: string | { id: string } | null;
  organ?: string | { id: string } | null;
}

interface DecisionRow {
  action: string;
  at: string;
  by?: string | { id: string } | null;
  reviewer?: string | { id: string } | null;
  reviewedOn?: string | null;
  reviewResult?: string | null;
  reason?: string | null;
}

export interface Event {
  action: string;
  at: string;
  by: string;
  reviewer?: string;
  reviewedOn?: string;
  reviewResult?: string;
  reason?: string;
}

export interface Desk extends Publication {
  state: StateCode;
  stage: string;
  sentBackReason?: string;
  /** Whether it is public now. */
  isPublic: boolean;
  /** Absolute address on the portal. */
  publicUrl?: string;
  may: { submit: boolean; approve: boolean; sendBack: boolean; withdraw: boolean };
  /** The person edited it and therefore cannot approve. */
  edited: boolean;
  /** Names of those who may approve. */
  approvers: string[];
  /** Accounts that may be named as reviewer: they did not edit. */
  reviewers: Pick<Person, 'id' | 'name'>[];
  editors: string[];
  history: Event[];
  /** Today in Asia/Shanghai. */
  today: string;
}

const HISTORY_LIMIT = 30;

export async function deskOf(req: PayloadRequest, collection: CollectionSlug, row: Row): Promise<Desk> {
  const organ = idOf(row.leadOrgan ?? row.organ);
  const publication = await publicationOf(req, row.id);
  const editors = (row.editors ?? []).map((editor) => idOf(editor)!);
  const people = organ ? await peopleOver(req, organ) : [];
  const holds = (role: 'officer' | 'approver') => mayActOn(req, role, organ);
  const [officer, approver] = [await holds('officer'), await holds('approver')];
  const edited = editors.includes(String(req.user!.id));
  const stage = row.stage ?? 'working';
  const isPublic = publication.publicationState !== '' && Boolean(publication.publishedAt) && !(await gone(req, row.id));
  const waiting = publication.publicationState === 'waiting';
  return {
    ...publication,
    state: stateOf({ ...row, ...publication }),
    stage,
    sentBackReason: row.sentBackReason ?? undefined,
    isPublic,
    publicUrl: publication.publicAddress && readEnvironment().publicUrl + publication.publicAddress,
    may: {
      submit: officer && stage === 'working',
      approve: approver && stage === 'submitted' && !edited,
      sendBack: approver && stage === 'submitted',
      withdraw: approver && (isPublic || waiting),
    },
    edited,
    approvers: people.filter(({ id, roles }) => roles.includes('approver') && !editors.includes(id)).map(({ name }) => name),
    reviewers: approver ? people.filter(({ id }) => !editors.includes(id)).map(({ id, name }) => ({ id, name })) : [],
    editors: [...(await namesOf(req, editors)).values()],
    history: await historyOf(req, collection, row.id),
    today: shanghaiDay(new Date().toISOString()),
  };
} // prettier-ignore

/** Whether the last word of the ledger takes the record back, numbered or not. */
async function gone(req: PayloadRequest, recordId: string): Promise<boolean> {
  const { docs } = await req.payload.db.find<{ id: string; kind: string }>({
    collection: 'publications',
    where: { recordId: { equals: recordId } },
    sort: '-revision',
    limit: 1,
    pagination: false,
    select: { kind: true },
    req,
  });
  return ['withdrawn', 'purged', 'void'].includes(docs[0]?.kind ?? '');
}

async function historyOf(req: PayloadRequest, collection: string, recordId: string): Promise<Event[]> {
  const { docs } = await req.payload.db.find<DecisionRow>({
    collection: 'decisions',
    where: { recordCollection: { equals: collection }, recordId: { equals: recordId } },
    sort: '-at',
    limit: HISTORY_LIMIT,
    pagination: false,
    req,
  });
  const names = await namesOf(
    req,
    docs.flatMap(({ by, reviewer }) => [idOf(by), idOf(reviewer)]).filter((id) => id !== undefined),
  );
  return docs.map(({ action, at, by, reviewer, reviewedOn, reviewResult, reason }) => ({
    action,
    at,
    by: names.get(idOf(by) ?? '') ?? '',
    reviewer: names.get(idOf(reviewer) ?? ''),
    reviewedOn: reviewedOn ?? undefined,
    reviewResult: reviewResult ?? undefined,
    reason: reason ?? undefined,
  }));
}
