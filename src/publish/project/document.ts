import { withoutAbsent } from '../../domain/canonical';
import { documentType } from '../../domain/document-types';
import type { DocumentRecord } from '../../domain/public-record';
import type { Audience, Genre } from '../../domain/vocabulary';
import { bodyHtml } from './body';
import { filled, type Lookup } from './lookup';
import { projectParticulars } from './particulars';
import type { DocumentRow } from './rows';

const text = (value: string | null | undefined): string | undefined => value?.trim() || undefined;

/**
 * The public record of a document. Reviewers, internal reasons and everything else that is not public stay out.
 * @throws BodyError where the body cannot be written
 */
export async function projectDocument(row: DocumentRow, lookup: Lookup): Promise<DocumentRecord> {
  const organIds = [
    ...new Set([row.leadOrgan, ...(row.jointOrgans ?? [])].filter((id): id is string => !!id)),
  ];
  const itemIds = [...new Set([row.mainItem, ...(row.otherItems ?? [])].filter((id): id is string => !!id))];
  const lead = row.leadOrgan ? await lookup.organ(row.leadOrgan) : undefined;
  const { particulars, pictures } = await projectParticulars(row, lookup);
  return withoutAbsent<DocumentRecord>({
    type: 'document',
    recordVersion: 1,
    id: row.id,
    title: text(row.title) ?? text(row.documentNumber) ?? '',
    summary: text(row.summary),
    documentNumber: text(row.documentNumber),
    organs: await lookup.organRefs(organIds),
    level: lead?.level ?? 'national',
    origin: row.origin ?? 'own',
    disclosure: row.disclosure ?? 'full',
    issuedOn: text(row.issuedOn),
    effectiveOn: text(row.effectiveOn),
    expiresOn: text(row.expiresOn),
    topic: text(row.topic),
    genre: text(row.genre) as Genre | undefined,
    audience: (row.audience ?? []) as Audience[],
    items: await lookup.itemRefs(itemIds),
    section: text(row.section),
    telephone: text(row.telephone),
    declaredValidity: row.declaredValidity ?? undefined,
    changes: (row.changes ?? []).map(({ relation, target, note, until }) => ({
      relation,
      target,
      note: text(note),
      until: relation === 'keeps' ? text(until) : undefined,
    })),
    interprets: row.interprets ?? [],
    keywords: row.keywords ?? [],
    documentType: documentType(row.documentType)?.slug,
    above: documentType(row.documentType) ? await lookup.organsAbove(organIds) : [],
    particulars,
    collects: documentType(row.documentType)?.collects ? (row.collects ?? []) : [],
    body: bodyHtml(row.body, await lookup.bodyReferences(row.body)),
    attachments: await lookup.attachments((row.attachments ?? []).filter((id) => !pictures.has(id))),
    importedIndexNumber: text(row.importedIndexNumber),
    carriedOver: filled<NonNullable<DocumentRecord['carriedOver']>>(
      row.carriedOver as Partial<NonNullable<DocumentRecord['carriedOver']>>,
    ),
  });
}
