/** One click: what is personal in a record's text is masked by the site's profile, and the text is scanned again. */
import type { PayloadRequest } from 'payload';
import { documentType, mapTexts } from '../../domain/document-types';
import { audit } from '../../database/audit';
import type { TransactionRequest } from '../../database/transaction';
import { shanghaiDay } from '../../domain/local-date';
import { DEFAULT_PROFILE, detect, KIND_NAMES, type Finding, type FindingKind, type MaskProfile } from '../../domain/privacy'; // prettier-ignore
import { decodePercent } from '../../files/percent';
import { maskStrips, stripsOfText, type Counts } from '../../files/strips';
import { personalData } from '../checks/personal-data';
import type { Check } from '../checks';
import { organOf, project, REVIEWED, type ReviewedRecordRow } from '../project';
import { imagesOf } from '../project/body';
import { stripsOfBody, unlink } from '../project/body-strips';
import type { AttachmentRow } from '../project/rows';
import { command, decided, type CommandArgs } from './command';
import { requireDraft, saveEdit } from './edit';

export interface MaskAnswer {
  /** How many of each kind were masked. */
  masked: Counts;
  /** What the text still holds. */
  left: Check[];
}

/** The form of masks that the administrator chose for the site. */
export async function maskProfileOf(req: PayloadRequest): Promise<MaskProfile> {
  const site = await req.payload.db.findGlobal<{ maskProfile?: Partial<MaskProfile> | null }>({
    slug: 'site',
    req,
  });
  const { residentId, names } = site?.maskProfile ?? {};
  return { residentId: residentId ?? DEFAULT_PROFILE.residentId, names: names ?? DEFAULT_PROFILE.names };
}

/** Fields of plain text that the checks read. */
const FIELDS = ['title', 'summary', 'section', 'keywords'] as const;

/** Whether somebody decides about another record that shows a picture: what it shows stays as submitted then. */
async function isUnderReview(req: TransactionRequest, picture: string): Promise<boolean> {
  const where = { bodyFiles: { equals: picture }, stage: { in: ['submitted', 'scheduled'] } };
  for (const collection of REVIEWED)
    if ((await req.payload.db.count({ collection, where, req })).totalDocs > 0) return true;
  return false;
}

/** Masks the words that stand for pictures, in the pictures of a body. */
async function maskPictures(
  { req, row, organ }: { req: TransactionRequest; row: ReviewedRecordRow; organ?: string },
  profile: MaskProfile,
  wanted: (finding: Finding) => boolean,
): Promise<Counts> {
  const masked: Counts = {};
  for (const id of imagesOf(row.body)) {
    const where = { id: { equals: id } };
    const picture = await req.payload.db.findOne<AttachmentRow>({ collection: 'attachments', where, req });
    const holder = { text: picture?.alt ?? '' };
    const counts = maskStrips(() => stripsOfText(holder), profile, wanted);
    if (Object.keys(counts).length === 0 || (await isUnderReview(req, id))) continue;
    add(masked, counts);
    await req.payload.db.updateOne({ collection: 'attachments', id, data: { alt: holder.text }, req });
    const changes = [{ field: 'alt', after: holder.text }];
    await audit(req, { action: 'update', collection: 'attachments', recordId: id, organ, changes });
  }
  return masked;
}

function add(counts: Counts, more: Counts): void {
  for (const [kind, n] of Object.entries(more) as [FindingKind, number][])
    counts[kind] = (counts[kind] ?? 0) + n;
}

/** The fields of a row that change, masked. */
function maskedFields(
  row: ReviewedRecordRow,
  title: string,
  profile: MaskProfile,
  wanted: (finding: Finding) => boolean,
): { data: Partial<ReviewedRecordRow>; masked: Counts } {
  const data: Record<string, unknown> = {};
  const masked: Counts = {};
  const count = (more: Counts) => {
    add(masked, more);
    return Object.keys(more).length > 0;
  };
  for (const field of FIELDS) {
    const value = (row as unknown as Record<string, unknown>)[field];
    const holder = { text: Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '' };
    if (count(maskStrips(() => stripsOfText(holder, title), profile, wanted)))
      data[field] = Array.isArray(value) ? holder.text.split('\n') : holder.text;
  }
  const type = 'documentType' in row ? documentType(row.documentType) : undefined;
  if (type && 'particulars' in row && row.particulars) {
    let changed = false;
    const values = mapTexts(type, row.particulars, (text) => {
      const holder = { text };
      if (count(maskStrips(() => stripsOfText(holder, title), profile, wanted))) changed = true;
      return holder.text;
    });
    if (changed) data.particulars = values;
  }
  if (row.body?.root) {
    const body = structuredClone(row.body);
    const links: Counts = {};
    unlink(body, (text) => {
      const read = [text, decodePercent(text) ?? ''];
      const found = read.flatMap((one) => detect({ text: one, layer: 'metadata', place: '' })).filter(wanted);
      for (const { kind } of found) links[kind] = (links[kind] ?? 0) + 1;
      return found.length > 0;
    });
    const inLinks = count(links);
    if (count(maskStrips(() => stripsOfBody(body, title), profile, wanted)) || inLinks) data.body = body;
  }
  return { data, masked };
}

const sayCounts = (counts: Counts): string =>
  (Object.entries(counts) as [FindingKind, number][]).map(([kind, n]) => `${KIND_NAMES[kind][0]}${n}处`).join('、'); // prettier-ignore

/**
 * Masks title, summary, section, keywords, body and the words for its pictures of a working copy as the officer's own edit.
 * @param args.alsoWarned also what is only warned of: home addresses, dates of birth, plates …
 * @throws Refusal, BodyError
 */
export function maskRecord(args: CommandArgs & { alsoWarned?: boolean }): Promise<MaskAnswer> {
  return command(args, async (context) => {
    await requireDraft(context);
    const { req, collection, row, at } = context;
    const profile = await maskProfileOf(req);
    const { title } = await project(req, collection, row);
    const wanted = ({ severity }: Finding) => severity !== 'warn' || args.alsoWarned === true;
    const { data, masked } = maskedFields(row, title ?? '', profile, wanted);
    const organ = organOf(collection, row);
    const inPictures = await maskPictures({ req, row, organ }, profile, wanted);
    add(masked, inPictures);
    if (Object.keys(data).length > 0) {
      await saveEdit(context, data);
    }
    if (Object.keys(masked).length > 0) await decided(context, 'mask', { reason: sayCounts(masked) });
    const record = await project(req, collection, row);
    const left = await personalData({ req, collection, row, record, today: shanghaiDay(at) });
    return { masked, left };
  });
}
