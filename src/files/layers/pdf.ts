/** PDF: text layer (also under boxes, white, on hidden layers), notes, forms, properties, embedded files, older versions. */
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { projectFile } from '../project-file';
import { sayLines } from './lines';
import { personIn } from './persons';
import { BROKEN, ENCRYPTED, nested, say, Unreadable, type Walk } from './walk';
import { wordsOfXml } from './xml';

interface Attached {
  filename?: string;
  content?: Uint8Array;
}

async function openPdf(content: Buffer): Promise<PDFDocumentProxy> {
  const cMapUrl = `${projectFile('src', 'files', 'cmaps')}/`;
  const { getDocumentProxy } = await import('unpdf');
  try {
    return await getDocumentProxy(new Uint8Array(content), {
      cMapUrl,
      cMapPacked: true,
      isEvalSupported: false,
      verbosity: 0,
    });
  } catch (error) {
    throw new Unreadable((error as Error).name === 'PasswordException' ? ENCRYPTED : BROKEN);
  }
}

interface TextItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
}

/** Text of a page by lines; a wide gap within a line parts cells. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  let text = '';
  let last: TextItem | undefined;
  for (const item of items as TextItem[]) {
    if (typeof item.str !== 'string') continue;
    if (last && item.str && !text.endsWith('\n')) {
      const size = Math.abs(last.height) || 10;
      const gap = item.transform[4]! - (last.transform[4]! + last.width);
      if (Math.abs(item.transform[5]! - last.transform[5]!) > size / 2) text += '\n';
      else if (Math.abs(gap) > size * 1.2) text += '\t';
    }
    text += item.str;
    if (item.hasEOL) text += '\n';
    if (item.str) last = item;
  }
  return text;
}

const plain = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'object' && value !== null && 'str' in value
      ? String(value.str)
      : '';

async function readAnnotations(walk: Walk, page: PDFPageProxy, number: number, walkFile: (walk: Walk) => Promise<void>) {
  const annotations = (await page.getAnnotations()) as Record<string, unknown>[];
  for (const note of annotations) {
    const field = note.subtype === 'Widget';
    const place = field ? `PDF第${number}页的表单` : `PDF第${number}页的注释`;
    const layer = field ? 'formField' : 'annotation';
    for (const value of [note.contentsObj, note.alternativeText, note.fieldValue, note.fieldName, note.url, note.richText])
      for (const part of Array.isArray(value) ? value : [value]) say(walk, layer, place, plain(part));
    if (Array.isArray(note.textContent)) say(walk, layer, place, note.textContent.map(plain).join('\n'));
    if (!field) personIn(walk, `${place}的作者`, plain(note.titleObj));
    say(walk, layer, place, plain(note.titleObj));
    if (note.subtype === 'Ink' || note.subtype === 'Stamp' || note.fieldType === 'Sig')
      walk.sink.point('signature', 'annotation', walk.prefix + place, '手写签名或者印章');
    const file = note.file as Attached | undefined;
    if (file?.content) await walkFile(nested(walk, Buffer.from(file.content), file.filename ?? '附件', 'PDF注释中的'));
  }
} // prettier-ignore

async function readDocument(walk: Walk, pdf: PDFDocumentProxy): Promise<void> {
  const { info, metadata } = await pdf.getMetadata().catch(() => ({ info: {}, metadata: undefined }));
  const properties: Record<string, unknown> = { ...info };
  Object.assign(properties, properties.Custom);
  for (const [key, value] of Object.entries(properties)) {
    const place = key === 'Author' ? '文件属性“作者”' : '文件属性';
    if (key === 'Author') personIn(walk, place, plain(value));
    say(walk, 'metadata', place, plain(value));
  }
  const raw: unknown = metadata?.getRaw();
  if (typeof raw === 'string') {
    const lines = await wordsOfXml([Buffer.from(raw)]).catch(() => [raw]);
    for (const line of lines) say(walk, 'metadata', '文件属性（XMP）', line);
  }
  const outline = async (nodes: { title: string; items: unknown[] }[] | null): Promise<void> => {
    for (const node of nodes ?? []) {
      say(walk, 'metadata', 'PDF书签', node.title);
      await outline(node.items as { title: string; items: unknown[] }[]);
    }
  };
  await outline(await pdf.getOutline().catch(() => null));
  const named = await pdf.getDestinations().catch(() => ({}));
  for (const name of Object.keys(named ?? {})) say(walk, 'metadata', 'PDF链接的名称', name);
  for (const label of (await pdf.getPageLabels().catch(() => null)) ?? []) say(walk, 'metadata', 'PDF页码', label);
  const scripts = Object.values((await pdf.getJSActions().catch(() => null)) ?? {});
  for (const script of scripts.flat()) say(walk, 'metadata', 'PDF中的脚本', String(script));
} // prettier-ignore

/** Comments between the objects, and objects that nothing refers to: only what is written whole is told from noise. */
function readRaw(walk: Walk): void {
  for (const [number] of walk.content.toString('latin1').matchAll(/(?<![\dA-Za-z.])\d{17}[\dXx](?![\dA-Za-z.])/g))
    say(walk, 'other', 'PDF的其他部分', number);
} // prettier-ignore

/** Pictures large enough to show a page, a card or a list. */
const PICTURE_SIDE = 400;
function countPictures(content: Buffer): number {
  const latin = content.toString('latin1');
  return [...latin.matchAll(/\/Subtype ?\/Image\b/g)].filter(({ index }) => {
    const dictionary = latin.slice(Math.max(0, latin.lastIndexOf(' obj', index)), latin.indexOf('stream', index));
    const side = (name: string) => Number(new RegExp(`/${name} (\\d+)`).exec(dictionary)?.[1] ?? 0);
    return side('Width') >= PICTURE_SIDE && side('Height') >= PICTURE_SIDE;
  }).length;
} // prettier-ignore

/** Earlier versions that an incremental save left in the file. */
function olderVersions(content: Buffer): Buffer[] {
  if (content.subarray(0, 2048).includes('/Linearized')) return [];
  const ends: number[] = [];
  for (let at = content.indexOf('%%EOF'); at >= 0; at = content.indexOf('%%EOF', at + 5)) ends.push(at + 5);
  return ends.slice(0, -1).slice(-4).map((end) => content.subarray(0, end)); // prettier-ignore
}

async function readPages(walk: Walk, content: Buffer, where: string, walkFile: (walk: Walk) => Promise<void>) {
  const pdf = await openPdf(content);
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const text = await textOf(page);
      walk.budget.unpacked(text.length);
      if (text.replace(/\s/g, '').length < 8) walk.sink.undecided('pictures', `${walk.prefix}${where}第${number}页`);
      sayLines(walk, where === 'PDF' ? 'body' : 'hiddenLayer', (line) => `${where}第${number}页第${line}行`, text, walk.name);
      await readAnnotations(walk, page, number, walkFile);
      page.cleanup();
    }
    await readDocument(walk, pdf);
    const attached = ((await pdf.getAttachments()) ?? {}) as Record<string, Attached>;
    for (const file of Object.values(attached))
      if (file.content) await walkFile(nested(walk, Buffer.from(file.content), file.filename ?? '附件', 'PDF中的附件'));
  } finally {
    await pdf.destroy();
  }
} // prettier-ignore

/** @throws Unreadable */
export async function readPdf(walk: Walk, walkFile: (walk: Walk) => Promise<void>): Promise<void> {
  try {
    await readPages(walk, walk.content, 'PDF', walkFile);
    const pictures = countPictures(walk.content);
    if (pictures > 0) walk.sink.undecided('pictures', `${walk.prefix}PDF中的${pictures}张图片`);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(BROKEN);
  }
  readRaw(walk);
  for (const version of olderVersions(walk.content))
    await readPages(walk, version, 'PDF旧版本', walkFile).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
    });
}
