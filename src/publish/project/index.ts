import type { PayloadRequest } from 'payload';
import type { DocumentRecord, GuideRecord, RuleRecord } from '../../domain/public-record';
import { projectDocument } from './document';
import { Lookup } from './lookup';
import { projectGuide, projectRule } from './others';
import type { DocumentRow, GuideRow, RuleRow } from './rows';

/** Collections whose records are submitted by one person and approved by another. */
export const REVIEWED = ['documents', 'guides', 'rules'] as const;
export type ReviewedCollection = (typeof REVIEWED)[number];
/** Type of the public record that a collection makes. */
export const RECORD_TYPES = { documents: 'document', guides: 'guide', rules: 'rule' } as const;
export type ReviewedRecordRow = DocumentRow | GuideRow | RuleRow;

/** The public record of a row, as it would be published now. @throws BodyError */
export function project(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
): Promise<DocumentRecord | GuideRecord | RuleRecord> {
  const lookup = new Lookup(req);
  switch (collection) {
    case 'documents':
      return projectDocument(row as DocumentRow, lookup);
    case 'guides':
      return projectGuide(row as GuideRow, lookup);
    case 'rules':
      return projectRule(row as RuleRow, lookup);
  }
}

/** Organ that answers for a row: the lead organ of a document. */
export const organOf = (collection: ReviewedCollection, row: ReviewedRecordRow): string | undefined =>
  (collection === 'documents' ? (row as DocumentRow).leadOrgan : (row as GuideRow | RuleRow).organ) ??
  undefined;
