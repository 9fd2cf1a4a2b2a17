/** The files of a row: one is read as its text, the others become attachments. */
import path from 'node:path';
import { ALLOWED_EXTENSIONS, FileRefused } from '../../files/sniff';
import { DocumentRefused, readOfficialDocument, type RecognisedDocument } from '../document';
import { bodyWithImages } from '../images';
import type { Keep, Loaded } from '../row';
import { FolderFileError, type Folder, type FolderIndex } from './folder';
import { linksOf, withImagesInside } from './page-links';
import type { SiteRow } from './row';

const READABLE = /\.(?:html?|shtml|xhtml|docx|txt)$/i;
const PAGE = /\.(?:html?|shtml|xhtml)$/i;
const extensionOf = (name: string) => path.extname(name).slice(1).toLowerCase();

export interface RowFiles {
  /** Read as the text. */
  text?: string;
  /** Become attachments, with the name under which they are offered. */
  attachments: { name: string; shown: string }[];
  /** Used by the page without being an attachment, e.g. its images. */
  used: string[];
}

type Say = (reason: string, detail: string) => void;

/** Finds the files that a row names, or the page that stood at its address. */
export async function filesOf(index: FolderIndex, { row, files, body }: SiteRow, missing: Say): Promise<RowFiles> {
  const found: string[] = [];
  const take = (match: ReturnType<FolderIndex['find']>, called: string, reason: string) => {
    if (!match) missing(reason, called);
    else if ('several' in match) missing('文件夹中有多个同名文件，无法确定是哪一个', match.several.slice(0, 5).join('、'));
    else if (!found.includes(match.name)) found.push(match.name);
  };
  for (const called of files) take(index.find(called), called, '目录中写明的文件没有找到');
  if (files.length === 0 && !body) take(row.url ? index.findPage(row.url) : undefined, row.url ?? '', '文件夹中没有这一条的文件');
  const text = body ? undefined : (found.find((name) => PAGE.test(name)) ?? found.find((name) => READABLE.test(name)));
  const others = found.filter((name) => name !== text).map((name) => ({ name, shown: path.basename(name) }));
  const { links, images } = text && PAGE.test(text) ? await linkedFrom(index, text) : { links: [], images: [] };
  const known = new Set([text, ...others.map(({ name }) => name)]);
  return { text, attachments: [...others, ...links.filter(({ name }) => !known.has(name))], used: images };
} // prettier-ignore

async function linkedFrom(index: FolderIndex, page: string) {
  const bytes = await index.folder.read(page).catch(() => undefined);
  const { anchors, images } = bytes ? linksOf(bytes) : { anchors: [], images: [] };
  const links = new Map<string, string>();
  for (const { href, text } of anchors) {
    const name = index.beside(page, href);
    if (!name || PAGE.test(name) || !ALLOWED_EXTENSIONS.includes(extensionOf(name)) || links.has(name))
      continue;
    links.set(name, shownName(text, name));
  }
  return {
    links: [...links].map(([name, shown]) => ({ name, shown })),
    images: images.flatMap((href) => index.beside(page, href) ?? []),
  };
}

/** The words of a link make a better name than `P020240101.pdf`. */
function shownName(text: string, name: string): string {
  const extension = path.extname(name);
  const words = text.replace(/\s+/g, ' ').replace(/[\\/:*?"<>|]/g, '').trim().slice(0, 80);
  if (words.length < 3 || /^(?:点击)?(?:下载|查看|附件)/.test(words) && words.length < 6) return path.basename(name);
  return words.toLowerCase().endsWith(extension.toLowerCase()) ? words : words + extension;
} // prettier-ignore

/** What a row takes from its files when it is written. The catalogue's own words go before those of a text. */
export function loaderOf(index: FolderIndex | undefined, site: SiteRow, files: RowFiles): ((keep: Keep) => Promise<Loaded>) | undefined {
  if (!site.body && !files.text && files.attachments.length === 0) return undefined;
  return async (keep) => {
    const loaded: Loaded & { notes: NonNullable<Loaded['notes']> } = { notes: [] };
    const attachments: string[] = [];
    const attach = async ({ name, shown }: { name: string; shown: string }) => {
      try {
        attachments.push(await keep({ name: shown, data: await index!.folder.read(name) }));
      } catch (error) {
        if (!(error instanceof FileRefused || error instanceof FolderFileError)) throw error;
        loaded.notes.push({ outcome: 'note', field: '附件', reason: '附件没有收入', detail: `${name}：${error.message}`, list: 'missingFile' });
      }
    };
    if (site.row.organs.length === 0) {
      loaded.notes.push({ outcome: 'note', field: '附件', reason: '没有发布机构，文件没有收入', list: 'missingFile' });
      return loaded;
    }
    try {
      const document = await textOf(index, site, files);
      if (document) {
        for (const { message } of document.warnings) loaded.notes.push({ outcome: 'note', field: '正文', reason: message });
        Object.assign(loaded, factsOf(document, site, loaded.notes));
        loaded.data = { ...loaded.data, ...(await bodyWithImages(document, keep)) };
      }
    } catch (error) {
      if (!(error instanceof DocumentRefused || error instanceof FolderFileError)) throw error;
      if (error instanceof DocumentRefused && error.code === 'classified') return { ...loaded, refuse: error.message };
      loaded.notes.push({ outcome: 'note', field: '正文', reason: '正文没有读出来', detail: `${files.text ?? ''} ${error.message}`.trim(), list: 'missingFile' });
      loaded.hold = '正文没有读出来，请补充正文后公开';
      if (files.text && ALLOWED_EXTENSIONS.includes(extensionOf(files.text))) await attach({ name: files.text, shown: path.basename(files.text) });
    }
    for (const file of files.attachments) await attach(file);
    return attachments.length > 0 ? { ...loaded, data: { ...loaded.data, attachments } } : loaded;
  };
} // prettier-ignore

async function textOf(index: FolderIndex | undefined, { body }: SiteRow, { text }: RowFiles): Promise<RecognisedDocument | undefined> {
  if (body) return readOfficialDocument(Buffer.from(body), /<\/?[a-z][^>]*>/i.test(body) ? 'body.html' : 'body.txt');
  if (!text) return undefined;
  const bytes = await index!.folder.read(text);
  return readOfficialDocument(PAGE.test(text) ? await withImagesInside(bytes, text, index!) : bytes, path.basename(text));
} // prettier-ignore

/** What a text says of itself: it fills what the catalogue leaves open; where the two differ, that is said. */
function factsOf(read: RecognisedDocument, { row }: SiteRow, notes: NonNullable<Loaded['notes']>): Loaded {
  const { documentNumber, issuedOn, publishedOn } = read;
  const differs = (field: string, ours: string | null | undefined, theirs: string | undefined) => {
    if (ours && theirs && ours !== theirs) notes.push({ outcome: 'note', field, reason: `目录与文件中的${field}不同，采用了目录的`, detail: `${ours} ／ ${theirs}` });
  };
  differs('文号', row.data.documentNumber, documentNumber?.value);
  differs('成文日期', row.data.issuedOn, issuedOn?.value);
  return {
    originallyPublishedOn: publishedOn?.value,
    data: {
      ...(read.title && { title: read.title.value }),
      ...(documentNumber && { documentNumber: documentNumber.value }),
      ...(issuedOn && { issuedOn: issuedOn.value }),
      ...(read.effectiveOn && { effectiveOn: read.effectiveOn.value }),
      ...(read.genre && { genre: read.genre.value }),
      ...(read.keywords && { keywords: read.keywords.value }),
      ...(read.disclosure && { disclosure: read.disclosure.value }),
    },
  };
} // prettier-ignore

/** Files of the folder that no row uses. */
export const unusedFiles = (folder: Folder, used: ReadonlySet<string>): string[] =>
  folder.names.filter((name) => !used.has(name));
