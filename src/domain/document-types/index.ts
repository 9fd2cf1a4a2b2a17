/** Every type of document. A new one is a definition and a line here. */
import { meeting, pressConference, proposalReply } from './affairs';
import { annualReport } from './annual-report';
import { gazette, onRequest, topic } from './collections';
import type { DocumentRecord, PublicRecord } from '../public-record';
import type { DocumentType, Particulars } from './define';
import { plan, statistics } from './figures';
import { notice } from './notice';
import { picturesOf, textsOfParticulars, type ParticularText } from './particulars';
import { appointments, recruitment } from './personnel';
import { currentText, policy } from './policy';
import { profile } from './profile';

export * from './agreement';
export * from './change';
export * from './define';
export * from './particulars';

export const DOCUMENT_TYPES: readonly DocumentType[] = [
  profile,
  appointments,
  recruitment,
  annualReport,
  policy,
  currentText,
  gazette,
  topic,
  notice,
  onRequest,
  proposalReply,
  meeting,
  pressConference,
  statistics,
  plan,
];

const bySlug = new Map(DOCUMENT_TYPES.map((type) => [type.slug, type]));

export const documentType = (slug: string | null | undefined): DocumentType | undefined =>
  slug ? bySlug.get(slug) : undefined;

function among<T>(record: PublicRecord, read: (type: DocumentType, values?: Particulars) => T[]): T[] {
  const type = record.type === 'document' ? documentType(record.documentType) : undefined;
  return type ? read(type, (record as DocumentRecord).particulars) : [];
}

/** Every text among the particulars of a record, a line of a table each; none where it has no type. */
export const particularTexts = (record: PublicRecord): ParticularText[] => among(record, textsOfParticulars);

/** SHA-256 of every picture among the particulars of a record. */
export const particularPictures = (record: PublicRecord): string[] => among(record, picturesOf);
