/** The rows of a clean-up with the public documents that they mean. */
import type { PayloadRequest } from 'payload';
import { idOf } from '../../../collections/access/scope';
import { isAlreadySo, Matcher, type Candidate, type Match } from '../../domain/clean-up';
import type { Validity } from '../../domain/vocabulary';
import type { CleanUpRow } from '../../import/clean-up/read';
import { issuersOf } from '../../publish/checks/changes';
import { Lookup } from '../../publish/project/lookup';
import { recordRow } from '../../store/records';
import { findElsewhere } from './clean-up-elsewhere';
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

export interface DocumentRow {
  id: string;
  title?: string | null;
  documentNumber?: string | null;
  leadOrgan?: string | null;
  jointOrgans?: string[] | null;
  expiresOn?: string | null;
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

/** Documents as a person who chooses among them needs to see them. */
export async function described(req: PayloadRequest, rows: readonly DocumentRow[]): Promise<Record<string, CleanUpDocument>> {
  const lookup = new Lookup(req);
  const validities = withStore((store) => new Map(rows.map(({ id }) => [id, recordRow(store, id)?.validity ?? undefined])));
  const documents: Record<string, CleanUpDocument> = {};
  for (const row of rows) {
    const organ = (await lookup.organRefs(issuersOf(row))).map(({ name }) => name).join('、');
    const { id, title, documentNumber, expiresOn } = row;
    documents[id] = { id, title: title ?? '', documentNumber: documentNumber ?? undefined, expiresOn: expiresOn ?? undefined, organ, validity: validities?.get(id) };
  }
  return documents;
} // prettier-ignore

/** @param organ whose decision it is: its own documents and those of organs below it */
export async function matchCleanUp(req: PayloadRequest, organ: string, rows: readonly CleanUpRow[]): Promise<MatchedCleanUp> {
  const ids = await organsBelow(req, organ);
  const { docs } = await req.payload.db.find<DocumentRow>({
    collection: 'documents',
    where: { and: [{ stage: { equals: 'approved' } }, { or: [{ leadOrgan: { in: ids } }, { jointOrgans: { in: ids } }] }] },
    select: { title: true, documentNumber: true, leadOrgan: true, jointOrgans: true, expiresOn: true },
    pagination: false,
    limit: 0,
    req,
  });
  const known = new Map(docs.map((row) => [row.id, row]));
  const matcher = new Matcher(docs.map(({ id, title, documentNumber }) => ({ id, title: title ?? '', documentNumber: documentNumber ?? undefined })));
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
