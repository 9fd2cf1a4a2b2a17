/** The rows of a clean-up with the public documents that they mean. */
import type { PayloadRequest } from 'payload';
import { idOf } from '../../../collections/access/scope';
import { isAlreadySo, Matcher, type Match } from '../../domain/clean-up';
import type { CleanUpRow } from '../../import/clean-up/read';
import {
  candidateOf,
  described,
  DOCUMENT_FIELDS,
  type CleanUpDocument,
  type DocumentRow,
} from './clean-up-documents';
import { findElsewhere } from './clean-up-elsewhere';

export interface MatchedRow extends CleanUpRow {
  match: Match;
  /** The validity is already what the outcome says. */
  already: boolean;
  /** Not found, but another organ has it: its id, whose document this organ has no right to change. */
  elsewhere?: string;
}

export interface MatchedCleanUp {
  rows: MatchedRow[];
  /** The documents that rows mean or may mean, by id. */
  documents: Record<string, CleanUpDocument>;
  /** How many documents were looked through. */
  among: number;
}

/** The organ and everything below it. */
async function organsBelow(req: PayloadRequest, organ: string): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string; parent?: string | { id: string } | null }>({
    collection: 'organs',
    select: { parent: true },
    pagination: false,
    limit: 0,
    req,
  });
  const found = new Set<string>();
  const add = (id: string) => {
    if (found.has(id)) return;
    found.add(id);
    for (const { id: below, parent } of docs) if (idOf(parent) === id) add(below);
  };
  add(organ);
  return [...found];
} // prettier-ignore

/** @param organ whose decision it is: its own documents and those of organs below it */
export async function matchCleanUp(req: PayloadRequest, organ: string, rows: readonly CleanUpRow[]): Promise<MatchedCleanUp> {
  const ids = await organsBelow(req, organ);
  const { docs } = await req.payload.db.find<DocumentRow>({
    collection: 'documents',
    where: { and: [{ stage: { equals: 'approved' } }, { or: [{ leadOrgan: { in: ids } }, { jointOrgans: { in: ids } }] }] },
    select: DOCUMENT_FIELDS,
    pagination: false,
    limit: 0,
    req,
  });
  const known = new Map(docs.map((row) => [row.id, row]));
  const matcher = new Matcher(docs.map(candidateOf));
  const matches = rows.map((row): Omit<MatchedRow, 'already'> => ({ ...row, match: matcher.find(row.title, row.documentNumber) }));
  const missing = matches.filter(({ match }) => match.state === 'none');
  const others = await findElsewhere(req, organ, missing);
  missing.forEach((row, i) => {
    const other = others[i];
    if (!other) return;
    known.set(other.row.id, other.row);
    if (other.mayChange) row.match = { state: 'found', id: other.row.id };
    else row.elsewhere = other.row.id;
  });
  const meant = new Set(
    matches.flatMap(({ match, elsewhere }) => (match.state === 'found' ? [match.id] : match.state === 'several' ? match.ids : (elsewhere ?? []))),
  );
  const documents = await described(req, [...meant].map((id) => known.get(id)!));
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
