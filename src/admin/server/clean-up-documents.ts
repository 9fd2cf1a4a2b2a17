/** Public documents as a clean-up finds them. */
import type { PayloadRequest } from 'payload';
import type { Candidate } from '../../domain/clean-up';
import type { Validity } from '../../domain/vocabulary';
import { issuersOf } from '../../publish/checks/changes';
import { Lookup } from '../../publish/project/lookup';
import { recordRow } from '../../store/records';
import { withStore } from './coverage';

export interface CleanUpDocument extends Candidate {
  organ: string;
  validity?: Validity;
  expiresOn?: string;
}

export interface DocumentRow {
  id: string;
  title?: string | null;
  documentNumber?: string | null;
  leadOrgan?: string | null;
  jointOrgans?: string[] | null;
  expiresOn?: string | null;
}

/** What is read of each. */
export const DOCUMENT_FIELDS = {
  title: true,
  documentNumber: true,
  leadOrgan: true,
  jointOrgans: true,
  expiresOn: true,
} as const;

export const candidateOf = ({ id, title, documentNumber }: DocumentRow): Candidate => ({
  id,
  title: title ?? '',
  documentNumber: documentNumber ?? undefined,
});

/** Documents as a person who chooses among them needs to see them. */
export async function described(req: PayloadRequest, rows: readonly DocumentRow[]): Promise<Record<string, CleanUpDocument>> {
  const lookup = new Lookup(req);
  const validities = withStore((store) => new Map(rows.map(({ id }) => [id, recordRow(store, id)?.validity ?? undefined])));
  const documents: Record<string, CleanUpDocument> = {};
  for (const row of rows) {
    const organ = (await lookup.organRefs(issuersOf(row))).map(({ name }) => name).join('、');
    documents[row.id] = { ...candidateOf(row), expiresOn: row.expiresOn ?? undefined, organ, validity: validities?.get(row.id) };
  }
  return documents;
} // prettier-ignore
