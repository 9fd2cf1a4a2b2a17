/**
 * POST /api/documents/read-file (multipart, field `file`): recognises an official document and answers what
 * was found, from which line, and how the form is to be filled. Nothing of the file is kept.
 */
import type { PayloadRequest } from 'payload';
import { say } from '../../../collections/fields/words';
import { DISCLOSURE_LABELS } from '../../domain/vocabulary';
import {
  canBeShown,
  picturesOf,
  readOfficialDocument,
  toLexical,
  type Recognised,
  type RecognisedDocument,
} from '../../import/document';
import { spokenReader } from './answers';
import { readingEndpoint } from './reading-endpoint';

/** One recognised value: `field` of the form, how it reads, and where it stood. */
export interface Finding {
  field: string;
  shown: string;
  line: number;
  source: string;
  inferred: boolean;
  /** A sentence where it cannot be filled in as it is. */
  note?: string;
}

export interface ReadFileAnswer {
  findings: Finding[];
  /** Values of fields of the form. */
  values: Record<string, unknown>;
  warnings: { line?: number; message: string }[];
  omitted: { line: number; text: string; reason: string }[];
  /** Paragraphs, headings and tables of the body. */
  blocks: number;
  /** Pictures of the body, as yet kept nowhere: the n-th stands there as the upload `picture:n`. */
  pictures: { mediaType: string; alt: string; base64: string }[];
}

export const readFileEndpoint = readingEndpoint('read-file', async (req, data, name) =>
  answerFor(req, await readOfficialDocument(data, name)),
);

const finding = (field: string, { line, source, inferred }: Recognised<unknown>, shown: string, note?: string): Finding => ({
  field,
  shown,
  line,
  source,
  inferred: Boolean(inferred),
  note,
}); // prettier-ignore

/** What was recognised, as the form takes it. */
export async function answerFor(req: PayloadRequest, read: RecognisedDocument): Promise<ReadFileAnswer> {
  const findings: Finding[] = [];
  const pictures = picturesOf(read.blocks).filter(canBeShown);
  const values: Record<string, unknown> = {
    body: toLexical(read.blocks, (picture) => {
      const at = pictures.indexOf(picture);
      return at < 0 ? undefined : `picture:${at}`;
    }),
  };
  for (const field of ['title', 'documentNumber', 'issuedOn', 'effectiveOn', 'genre'] as const) {
    const recognised = read[field];
    if (!recognised) continue;
    values[field] = recognised.value;
    findings.push(finding(field, recognised, recognised.value));
  }
  if (read.disclosure) {
    values.disclosure = read.disclosure.value;
    findings.push(finding('disclosure', read.disclosure, DISCLOSURE_LABELS[read.disclosure.value]));
  }
  if (read.keywords) {
    values.keywords = read.keywords.value;
    findings.push(finding('keywords', read.keywords, read.keywords.value.join('、')));
  }
  await addOrgans(req, read, findings, values);
  const { warnings, omitted, blocks } = read;
  return {
    findings,
    values,
    warnings: warnings.map(({ message, ...at }) => ({ ...at, message: spokenReader(req, message) })),
    omitted,
    blocks: blocks.length,
    pictures: pictures.map(({ data, mediaType, alt }) => ({ mediaType, alt, base64: Buffer.from(data!).toString('base64') })),
  }; // prettier-ignore
}

/** Issuing organs are matched by their full or short names; an unknown one is named, not made. */
async function addOrgans(req: PayloadRequest, read: RecognisedDocument, findings: Finding[], values: Record<string, unknown>) {
  const known: string[] = [];
  for (const [i, organ] of read.organs.entries()) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: 'organs',
      where: {
        or: [{ name: { equals: organ.value } }, { shortName: { equals: organ.value } }],
        validTo: { exists: false },
      },
      limit: 2,
      pagination: false,
      req,
    });
    if (docs.length === 1) known.push(docs[0]!.id);
    const note =
      docs.length === 1
        ? undefined
        : docs.length === 0
          ? say(req, '机关名录中没有，请在表单中选择。', 'Not among the organs: choose one in the form.')
          : say(req, '有多个同名机关，请在表单中选择。', 'Several organs have this name: choose one in the form.');
    findings.push(finding(i === 0 ? 'leadOrgan' : 'jointOrgans', organ, organ.value, note));
  }
  if (known.length > 0 && known.length === read.organs.length) {
    values.leadOrgan = known[0];
    if (known.length > 1) Object.assign(values, { jointOrgans: known.slice(1), origin: 'joint' });
  }
} // prettier-ignore
