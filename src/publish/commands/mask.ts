/** One click: what is personal in a record's text is masked by the site's profile, and the text is scanned again. */
import type { PayloadRequest } from 'payload';
import { shanghaiDay } from '../../domain/local-date';
import { DEFAULT_PROFILE, detect, KIND_NAMES, type Finding, type FindingKind, type MaskProfile } from '../../domain/privacy'; // prettier-ignore
import { maskStrips, stripsOfText, type Counts } from '../../files/strips';
import { personalData } from '../checks/personal-data';
import type { Check } from '../checks';
import { project, type ReviewedRecordRow } from '../project';
import { stripsOfBody, unlink } from '../project/body-strips';
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
    for (const [kind, n] of Object.entries(more) as [FindingKind, number][])
      masked[kind] = (masked[kind] ?? 0) + n;
    return Object.keys(more).length > 0;
  };
  for (const field of FIELDS) {
    const value = (row as unknown as Record<string, unknown>)[field];
    const holder = { text: Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '' };
    if (count(maskStrips(() => stripsOfText(holder, title), profile, wanted)))
      data[field] = Array.isArray(value) ? holder.text.split('\n') : holder.text;
  }
  if (row.body?.root) {
    const body = structuredClone(row.body);
    const links: Counts = {};
    unlink(body, (text) => {
      const found = detect({ text, layer: 'metadata', place: '' }).filter(wanted);
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
 * Masks title, summary, section, keywords and body of a working copy as the officer's own edit.
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
    if (Object.keys(data).length > 0) {
      await saveEdit(context, data);
      await decided(context, 'mask', { reason: sayCounts(masked) });
    }
    const record = await project(req, collection, row);
    const left = await personalData({ req, collection, row, record, today: shanghaiDay(at) });
    return { masked, left };
  });
}
