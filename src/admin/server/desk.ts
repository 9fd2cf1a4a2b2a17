/** GET /api/{collection}/{id}/desk: state of a record, what this person may do, and who takes the next step. */
import type { PayloadRequest } from 'payload';
import { namesOf, type Person } from '../../../collections/access/people';
import { idOf } from '../../../collections/access/scope';
import { publicationOf, type Publication } from '../../../collections/fields/publication-state';
import { shanghaiDay } from '../../domain/local-date';
import type { Step } from '../../domain/review-steps';
import type { TransactionRequest } from '../../database/transaction';
import { readEnvironment } from '../../environment';
import { publishedState } from '../../publish/ledger';
import { organOf, type ReviewedCollection, type ReviewedRecordRow } from '../../publish/project';
import { stepsFor } from '../../publish/commands/round';
import type { CommandContext } from '../../publish/commands/command';
import type { DocumentRow, Suggestion } from '../../publish/project/rows';
import { stateOf, type StateCode } from '../state';
import type { Verb } from '../verbs';
import { offersCleanUp } from './clean-up-basis';
import { Holders } from './holders';
import { verbsOf } from './verbs';

interface DecisionRow {
  action: string;
  at: string;
  by?: string | { id: string } | null;
  reason?: string | null;
  authority?: string | null;
}

export interface Event {
  action: string;
  at: string;
  by: string;
  reason?: string;
}

export interface Desk extends Publication {
  state: StateCode;
  stage: string;
  /** Steps of the organ, and the one at which the record stands. */
  steps: Step[];
  step?: Step;
  /** Instant since which it stands there. */
  since?: string;
  /** Names of those who may take the current step. */
  holders: string[];
  publishAt?: string;
  /** `updatedAt` of what is shown: a command refuses what has changed since. */
  seen: string;
  sentBackReason?: string;
  /** Whether it is public now. */
  isPublic: boolean;
  /** Absolute address on the portal. */
  publicUrl?: string;
  verbs: Verb[];
  /** Why the person cannot take the current step. */
  cannot?: string;
  /** Address of the current 保密审查表 in the admin. */
  review?: { id: string; number: string };
  suggestions: Suggestion[];
  /** Those who may approve, for an approval that is recorded. */
  approvers: Pick<Person, 'id' | 'name'>[];
  history: Event[];
  /** Results of a clean-up may be written into it now. */
  cleansUp: boolean;
  /** Today in Asia/Shanghai. */
  today: string;
}

const HISTORY_LIMIT = 30;

export async function deskOf(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
): Promise<Desk> {
  const userId = String(req.user!.id);
  const at = new Date().toISOString();
  // Only rules that read are asked of this context.
  const context: CommandContext = { req: req as TransactionRequest, userId, collection, row, at };
  const organ = organOf(collection, row);
  const publication = await publicationOf(req, row.id);
  const isPublic = Boolean(publication.publishedAt) && (await publishedState(req, row.id)) === 'public';
  const { verbs, cannot, review } = await verbsOf(context, isPublic || publication.publicationState === 'waiting');
  const holders = new Holders(req);
  const people = organ ? await holders.over(organ) : [];
  return {
    ...publication,
    state: stateOf({ ...row, ...publication }),
    stage: row.stage ?? 'working',
    steps: organ ? await stepsFor(context) : [],
    step: row.step ?? undefined,
    since: row.stageSince ?? undefined,
    holders: (await holders.circle(row)).map(({ name }) => name),
    publishAt: row.publishAt ?? undefined,
    seen: new Date(row.updatedAt).toISOString(),
    sentBackReason: row.sentBackReason ?? undefined,
    isPublic,
    publicUrl: publication.publicAddress && readEnvironment().publicUrl + publication.publicAddress,
    verbs,
    cannot,
    review: review && { id: review.id, number: review.number },
    suggestions: (row.suggestions ?? []).filter(({ state }) => state === 'open'),
    approvers: people
      .filter(({ id, roles }) => roles.includes('approver') && !row.editors?.includes(id))
      .map(({ id, name }) => ({ id, name })),
    cleansUp: collection === 'documents' && (await offersCleanUp(req, row as DocumentRow)),
    history: await historyOf(req, collection, row.id),
    today: shanghaiDay(at),
  };
} // prettier-ignore

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
    docs.map(({ by }) => idOf(by)).filter((id) => id !== undefined),
  );
  return docs.map(({ action, at, by, reason, authority }) => ({
    action,
    at,
    by: names.get(idOf(by) ?? '') ?? '',
    reason: [reason, authority].filter(Boolean).join('，') || undefined,
  }));
}
