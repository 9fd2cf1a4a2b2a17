/** The rows of a clean-up with the public documents that they mean. */
import type { PayloadRequest } from 'payload';
import { idOf } from '../../../collections/access/scope';
import { isAlreadySo, Matcher, type Candidate, type Match } from '../../domain/clean-up';
import type { Validity } from '../../domain/vocabulary';
import type { CleanUpRow } from '../../import/clean-up/read';
import { recordRow } from '../../store/records';
import { withStore } from './coverage';

export interface CleanUpDocument extends Candidate {
  organ: string;
  validity?: Validity;
  expiresOn?: string;
}

export interface MatchedRow extends CleanUpRow {
  match: Match;
  /** The validity is already what the outcome says. */
  already: boolean;
}

export interface MatchedCleanUp {
  rows: MatchedRow[];
  /** The documents that rows mean or may mean, by id. */
  documents: Record<string, CleanUpDocument>;
  /** How many documents were looked through. */
  among: number;
}

interface Row {
  id: string;
  title?: string | null;
  documentNumber?: string | null;
  leadOrgan?: string | { id: string } | null;
  expiresOn?: string | null;
}

/** The organ and everything below it. */
async function organsBelow(req: PayloadRequest, organ: string): Promise<Map<string, string>> {
  const { docs } = await req.payload.db.find<{ id: string; name: string; parent?: string | { id: string } | null }>({
    collection: 'organs',
    select: { name: true, parent: true },
    pagination: false,
    limit: 0,
    req,
  });
  const found = new Map<string, string>();
  const add = (id: string) => {
    const one = docs.find((other) => other.id === id);
    if (!one || found.has(id)) return;
    found.set(id, one.name);
    for (const { id: below, parent } of docs) if (idOf(parent) === id) add(below);
  };
  add(organ);
  return found;
} // prettier-ignore

/** @param organ whose decision it is: its own documents and those of organs below it */
export async function matchCleanUp(req: PayloadRequest, organ: string, rows: readonly CleanUpRow[]): Promise<MatchedCleanUp> {
  const organs = await organsBelow(req, organ);
  const ids = [...organs.keys()];
  const { docs } = await req.payload.db.find<Row>({
    collection: 'documents',
    where: { and: [{ stage: { equals: 'approved' } }, { or: [{ leadOrgan: { in: ids } }, { jointOrgans: { in: ids } }] }] },
    select: { title: true, documentNumber: true, leadOrgan: true, expiresOn: true },
    pagination: false,
    limit: 0,
    req,
  });
  const known = new Map(docs.map((row) => [row.id, row]));
  const matcher = new Matcher(docs.map(({ id, title, documentNumber }) => ({ id, title: title ?? '', documentNumber: documentNumber ?? undefined })));
  const matches = rows.map((row) => ({ ...row, match: matcher.find(row.title, row.documentNumber) }));
  const meant = new Set(matches.flatMap(({ match }) => (match.state === 'found' ? [match.id] : match.state === 'several' ? match.ids : [])));
  const validities = withStore((store) => new Map([...meant].map((id) => [id, recordRow(store, id)?.validity ?? undefined])));
  const documents: MatchedCleanUp['documents'] = {};
  for (const id of meant) {
    const { title, documentNumber, leadOrgan, expiresOn } = known.get(id)!;
    documents[id] = {
      id, title: title ?? '', documentNumber: documentNumber ?? undefined, expiresOn: expiresOn ?? undefined,
      organ: organs.get(idOf(leadOrgan) ?? '') ?? '', validity: validities?.get(id),
    };
  }
  return {
    rows: matches.map((row) => {
      const document = row.match.state === 'found' ? documents[row.match.id] : undefined;
      const already = Boolean(document && row.outcome && isAlreadySo(row.outcome, document.validity) && (!row.until || row.until === document.expiresOn));
      return { ...row, already };
    }),
    documents,
    among: docs.length,
  };
} // prettier-ignore
