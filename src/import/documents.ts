/** Single documents from files: `import document FILE…`. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { LexicalState } from '../publish/project/body';
import {
  canBeShown, DocumentRefused, picturesOf, readOfficialDocument, toLexical, type RecognisedDocument,
} from './document'; // prettier-ignore
import { bodyWithImages } from './images';
import { importRows } from './rows';
import { ImportError, type ImportSession } from './session';
import type { ImportRow } from './row'; // prettier-ignore

export const DOCUMENT_FILE = /\.(?:txt|html?|shtml|docx)$/i;

/**
 * Reads files of official documents and keeps each as a document of the organ.
 * @param organ name of the organ to which they belong; without one, the organ named in each text
 * @throws ImportError where a file is not there
 */
export async function importDocuments(
  session: ImportSession,
  files: readonly string[],
  organ?: string,
): Promise<void> {
  const rows: ImportRow[] = [];
  for (const file of files) {
    session.report.counts.read += 1;
    session.progress(`${path.basename(file)}`);
    const row = await readRow(session, file, organ);
    if (row) rows.push(row);
  }
  await importRows(session, rows);
}

async function readRow(
  session: ImportSession,
  file: string,
  organ: string | undefined,
): Promise<ImportRow | undefined> {
  const name = path.basename(file);
  const bytes = await contentOf(file);
  try {
    const document = await readOfficialDocument(bytes, name);
    return await rowOf(session, name, bytes, document, organ);
  } catch (error) {
    if (!(error instanceof DocumentRefused)) throw error;
    session.report.add({ file: name, row: error.line, outcome: 'notTaken', reason: error.message });
    return undefined;
  }
}

async function contentOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new ImportError(`没有文件 ${file}，请核对路径。`);
  if (!found.isFile()) throw new ImportError(`${file} 不是文件；整个目录请用 import all。`);
  return readFile(file);
}

async function rowOf(
  session: ImportSession,
  name: string,
  bytes: Buffer,
  document: RecognisedDocument,
  organ: string | undefined,
): Promise<ImportRow> {
  const title = document.title?.value ?? path.basename(name, path.extname(name));
  const note = (reason: string, row?: number, detail?: string) =>
    session.report.add({ file: name, row, name: title, outcome: 'note', reason, detail });
  for (const { message, line } of document.warnings) note(message, line);
  if (!document.title) note('没有识别出标题，用了文件名，请改正');
  const named = document.organs.map(({ value }) => value);
  if (organ && named.length > 0 && !named.some((other) => sameOrgan(other, organ))) note('文中署名的机关与指定的机关不同，请核对', document.organs[0]!.line, named.join('、'));
  const lead = organ ?? named[0];
  const others = named.filter((other) => lead && !sameOrgan(other, lead) && (!organ || session.organs.find(other)));
  const original = document.publishedOn ?? document.issuedOn;
  if (session.approver && original && !document.publishedOn) note('没有发布日期，以成文日期作为原发布日期', original.line, original.value);
  const key = `document:${createHash('sha256').update(bytes).digest('hex')}`;
  const images = picturesOf(document.blocks).filter(canBeShown);
  return {
    file: name,
    row: document.title?.line || 1,
    key,
    organs: [...(lead ? [lead] : []), ...others].map((one) => ({ name: one })),
    originallyPublishedOn: original?.value,
    hold: (await isKnownTitle(session, title, key)) ? '库中已有同名文件，请核对是否重复' : undefined,
    ...(images.length > 0 && { load: async (keep) => ({ data: await bodyWithImages(document, keep) }) }),
    data: {
      title,
      origin: others.length > 0 ? 'joint' : 'own',
      ...(images.length === 0 && { body: toLexical(document.blocks) as unknown as LexicalState }),
      ...(document.documentNumber && { documentNumber: document.documentNumber.value }),
      ...(document.issuedOn && { issuedOn: document.issuedOn.value }),
      ...(document.effectiveOn && { effectiveOn: document.effectiveOn.value }),
      ...(document.genre && { genre: document.genre.value }),
      ...(document.keywords && { keywords: document.keywords.value }),
      ...(document.disclosure && { disclosure: document.disclosure.value }),
      ...(document.indexNumber && { importedIndexNumber: document.indexNumber.value }),
    },
  };
} // prettier-ignore

const sameOrgan = (a: string, b: string): boolean => {
  const [x, y] = [a.replace(/\s/g, ''), b.replace(/\s/g, '')];
  return x === y || x.endsWith(y) || y.endsWith(x);
};

async function isKnownTitle(session: ImportSession, title: string, key: string): Promise<boolean> {
  const { totalDocs } = await session.payload.db.count({
    collection: 'documents',
    where: { and: [{ title: { equals: title } }, { or: [{ importKey: { not_equals: key } }, { importKey: { exists: false } }] }] },
  });
  return totalDocs > 0;
} // prettier-ignore
