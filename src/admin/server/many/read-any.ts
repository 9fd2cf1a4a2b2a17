/**
 * POST /api/documents/read-any (multipart, field `file`): what a file of any accepted kind gives to a new record.
 * What is read as a text becomes the body; everything else is to be attached, and its head is recognised where
 * it has text. Nothing of the file is kept here.
 */
import type { PayloadRequest } from 'payload';
import { say } from '../../../../collections/fields/words';
import { extractText } from '../../../files/extract';
import { scanBytes } from '../../../files/scan';
import { checkType } from '../../../files/sniff';
import {
  DocumentRefused,
  readOfficialDocument,
  textOf,
  type RecognisedDocument,
} from '../../../import/document';
import { NOTES } from '../../many/notes';
import { readingEndpoint } from '../reading-endpoint';
import { answerFor, type ReadFileAnswer } from '../read-file';

export interface ReadAnyAnswer extends ReadFileAnswer {
  /** The file itself is to be attached: its text is no body. */
  attach: boolean;
  /** The first sentence of the text: what a summary may begin with. */
  opening?: { text: string; line: number };
}

const BODIES = /\.(?:docx|txt|x?html?|shtml)$/i;
/** Kinds whose text begins as the document does; a table or a slide has no such head. */
const WITH_HEAD = /\.(?:pdf|doc|wps|ofd)$/i;
const LONGEST_OPENING = 150;

const NOTHING: ReadFileAnswer = {
  findings: [],
  values: {},
  warnings: [],
  omitted: [],
  blocks: 0,
  pictures: [],
};

export const readAnyEndpoint = readingEndpoint(
  'read-any',
  async (req, data, name): Promise<ReadAnyAnswer> => {
    if (!BODIES.test(name)) return readAttached(req, data, name);
    const read = await readOfficialDocument(data, name);
    return { ...(await answerFor(req, read)), attach: false, opening: openingOf(read) };
  },
);

/** @throws DocumentRefused, FileRefused */
async function readAttached(req: PayloadRequest, data: Buffer, name: string): Promise<ReadAnyAnswer> {
  const text = await extractText(data, await checkType(data, name));
  if (text === undefined) {
    const { unreadable } = await scanBytes(data, name);
    if (unreadable) throw new DocumentRefused('unreadable', unreadable);
  }
  if (!text) return { ...NOTHING, attach: true, warnings: withoutText(req, name) };
  const read = await recognised(text);
  if (!read || !WITH_HEAD.test(name)) return { ...NOTHING, attach: true };
  const { values, ...answer } = await answerFor(req, read);
  const { body: _, ...head } = values;
  return { ...answer, values: head, pictures: [], attach: true, opening: openingOf(read) };
}

/** @throws DocumentRefused where the text bears a classification mark */
async function recognised(text: string): Promise<RecognisedDocument | undefined> {
  try {
    return await readOfficialDocument(Buffer.from(text), '.txt');
  } catch (error) {
    if (error instanceof DocumentRefused && error.code !== 'classified') return undefined;
    throw error;
  }
}

const withoutText = (req: PayloadRequest, name: string): ReadFileAnswer['warnings'] =>
  WITH_HEAD.test(name)
    ? [{ message: say(req, ...NOTES.noText) }] // prettier-ignore
    : [];

/** The first sentence of the text proper, after the addressees. */
function openingOf({ blocks }: RecognisedDocument): ReadAnyAnswer['opening'] {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    const text = textOf([block]).replace(/\s+/g, '');
    if (text.length < 12 || /[：:]$/.test(text.slice(0, 60)) || block.align === 'center') continue;
    const sentence = /^.*?[。！？]/.exec(text)?.[0] ?? text;
    const cut = sentence.length > LONGEST_OPENING ? `${sentence.slice(0, LONGEST_OPENING - 1)}…` : sentence;
    return { text: cut.replace(/[：:]$/, '。'), line: block.line };
  }
  return undefined;
}
