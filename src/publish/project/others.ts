import { withoutAbsent } from '../../domain/canonical';
import { CHANNEL_LABELS, type Channel } from '../../domain/channels';
import type { GuideRecord, ItemRecord, OrganRecord, RuleRecord, SiteRecord, StatementRecord, SynonymsRecord, TimeLimit } from '../../domain/public-record'; // prettier-ignore
import { bodyHtml } from './body';
import { contactOf, filled, type Lookup } from './lookup';
import type { GuideRow, ItemRow, OrganRow, RuleRow, StatementRow } from './rows';

const text = (value: string | null | undefined): string | undefined => value?.trim() || undefined;

export async function projectGuide(row: GuideRow, lookup: Lookup): Promise<GuideRecord> {
  const organ = row.organ ? await lookup.organ(row.organ) : undefined;
  return withoutAbsent<GuideRecord>({
    type: 'guide',
    recordVersion: 1,
    id: row.id,
    organ: { id: organ?.id ?? '', name: organ?.name ?? '' },
    title: text(row.title) ?? `${organ?.name ?? ''}政府信息公开指南`,
    body: bodyHtml(row.body, await lookup.bodyReferences(row.body)),
    contact: contactOf(organ),
    confirmedOn: text(row.confirmedOn),
  });
}

export async function projectRule(row: RuleRow, lookup: Lookup): Promise<RuleRecord> {
  const organ = row.organ ? await lookup.organ(row.organ) : undefined;
  return withoutAbsent<RuleRecord>({
    type: 'rule',
    recordVersion: 1,
    id: row.id,
    organ: { id: organ?.id ?? '', name: organ?.name ?? '' },
    title: text(row.title) ?? '',
    documentNumber: text(row.documentNumber),
    issuedOn: text(row.issuedOn),
    body: bodyHtml(row.body, await lookup.bodyReferences(row.body)),
    attachments: await lookup.attachments(row.attachments ?? []),
  });
}

export async function projectStatement(row: StatementRow, lookup: Lookup): Promise<StatementRecord> {
  const [organ, item] = [await lookup.organ(row.organ), await lookup.item(row.item)];
  return withoutAbsent<StatementRecord>({
    type: 'statement',
    recordVersion: 1,
    id: row.id,
    title: text(row.title) ?? '',
    organ: { id: row.organ, name: organ?.name ?? '' },
    item: { id: row.item, name: item?.name ?? '' },
    kind: row.kind,
    from: row.from,
    until: text(row.until),
    basis: row.kind === 'notApplicable' ? text(row.basis) : undefined,
    reason: text(row.reason),
    signedBy: row.signedBy.trim(),
    signedOn: row.signedOn,
  });
}

export function projectOrgan(row: OrganRow): OrganRecord {
  return withoutAbsent<OrganRecord>({
    type: 'organ',
    recordVersion: 1,
    id: row.id,
    name: row.name,
    shortName: text(row.shortName) ?? row.name,
    kind: row.kind,
    level: row.level,
    parent: row.parent ?? undefined,
    divisionCode: text(row.divisionCode),
    creditCode: text(row.creditCode),
    validFrom: text(row.validFrom),
    validTo: text(row.validTo),
    successor: row.successor ?? undefined,
    contact: contactOf(row),
    items: row.items ?? [],
    reconsiderationOrgan: text(row.reconsiderationOrgan),
    court: text(row.court),
    order: row.order ?? 0,
    external: row.external || undefined,
  });
}

export function projectItem(row: ItemRow): ItemRecord {
  const timeLimit = filled<TimeLimit>(row.timeLimit);
  return withoutAbsent<ItemRecord>({
    type: 'item',
    recordVersion: 1,
    id: row.id,
    code: row.code,
    name: row.name,
    parent: row.parent ?? undefined,
    elements: row.elements ?? [],
    basis: text(row.basis),
    timeLimit: timeLimit?.count ? timeLimit : undefined,
    timeLimitText: text(row.timeLimitText),
    responsible: text(row.responsible),
    channels: (row.channels ?? []).map((key) => CHANNEL_LABELS[key as Channel] ?? key),
    audienceText: text(row.audienceText),
    method: text(row.method),
    levels: row.levels ?? [],
    order: row.order ?? 0,
  });
}

type Site = Omit<SiteRecord, 'type' | 'recordVersion' | 'id' | 'marks'>;
type Mark = { label?: string | null; url?: string | null; image?: string | { id: string } | null };

export async function projectSite(row: Record<string, unknown>, lookup: Lookup): Promise<SiteRecord> {
  const site = filled<Site>(row as Partial<Site>) ?? ({} as Site);
  const marks = await Promise.all(
    ((row.marks ?? []) as Mark[]).map(async ({ label, url, image }) => {
      const file = image ? await lookup.attachment(typeof image === 'string' ? image : image.id) : undefined;
      return file && { label: label ?? '', url: url ?? '', sha256: file.sha256, mediaType: file.mediaType };
    }),
  );
  return withoutAbsent<SiteRecord>({
    type: 'site',
    recordVersion: 1,
    id: 'site',
    name: text(site.name) ?? '政府信息公开',
    siteName: text(site.siteName) ?? text(site.name) ?? '政府信息公开',
    identificationCode: text(site.identificationCode),
    icpNumber: text(site.icpNumber),
    policeNumber: text(site.policeNumber),
    sponsor: text(site.sponsor),
    operator: text(site.operator),
    telephone: text(site.telephone),
    hostLinks: (site.hostLinks ?? []).map(({ label, url }) => ({ label, url })),
    marks: marks.filter((mark) => mark !== undefined),
    everydayWords: site.everydayWords ?? [],
    sample: site.sample || undefined,
  });
}

export const projectSynonyms = (row: { groups?: { words?: string[] | null }[] | null }): SynonymsRecord => ({
  type: 'synonyms',
  recordVersion: 1,
  id: 'synonyms',
  groups: (row.groups ?? []).flatMap(({ words }) => (words && words.length > 1 ? [words] : [])),
});
