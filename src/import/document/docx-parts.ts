/** The parts of a DOCX package that are read here, and the changes made to them before mammoth reads it. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { numberParagraphs } from './docx-numbering';
import { DocumentRefused } from './types';

/** Unpacked size at which a file is refused (a small archive can hold gigabytes). */
const MAX_UNPACKED = 300 * 1024 * 1024;
/** Stands in the text where an altChunk stood: private-use characters around the part's number. */
export const CHUNK_MARK = /\ue0f0(\d+)\ue0f1/;

export interface DocxParts {
  /** The package as mammoth is to read it. */
  bytes: Buffer;
  /** Content of each altChunk with the extension or media type of its part. */
  chunks: { name: string; type: string; bytes: Buffer }[];
  /** Texts of page headers and footers. */
  margins: string[];
}

const damaged = () =>
  new DocumentRefused(
    'unreadable',
    '文件已损坏或者不是 DOCX 文件，无法打开。请用 Word 或者 WPS 重新另存为 DOCX。',
  );

/** @throws DocumentRefused where the package cannot be opened */
export function openDocx(bytes: Buffer): DocxParts {
  let unpacked = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, { filter: (file) => (unpacked += file.originalSize) <= MAX_UNPACKED });
  } catch {
    throw damaged();
  }
  const main = Object.keys(files).find((name) => /^\/?word\/document\d*\.xml$/.test(name));
  if (unpacked > MAX_UNPACKED) throw new DocumentRefused('unsupported', '文件解压后超过 300 MB，不能导入。');
  if (!main) throw damaged();
  const parse = (name: string) => new DOMParser({ errorHandler: { warning: () => {}, error: () => {}, fatalError: () => {} } }).parseFromString(strFromU8(files[name]!), 'text/xml'); // prettier-ignore
  const document = parse(main) as Document | undefined;
  if (!document?.documentElement) throw damaged();
  const relations = main.replace(/([^/]+)$/, '_rels/$1.rels');
  const targets = files[relations] ? targetsOf(parse(relations)) : new Map<string, string>();
  const types = files['[Content_Types].xml'] ? strFromU8(files['[Content_Types].xml']) : '';
  const chunks: DocxParts['chunks'] = [];
  for (const element of Array.from(document.getElementsByTagName('w:altChunk'))) {
    const target = targets.get(element.getAttribute('r:id') ?? '');
    const name = target?.startsWith('/') ? target.slice(1) : `word/${target}`;
    if (!target || !files[name]) continue;
    element.parentNode!.replaceChild(markParagraph(document, chunks.length), element);
    chunks.push({ name, type: typeOf(name, types), bytes: Buffer.from(files[name]) });
  }
  numberParagraphs(document, files['word/numbering.xml'] && parse('word/numbering.xml'), files['word/styles.xml'] && parse('word/styles.xml')); // prettier-ignore
  const margins = Object.keys(files)
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .map((name) => paragraphTexts(parse(name)).join('\n'));
  const changed = { ...files, [main]: strToU8(new XMLSerializer().serializeToString(document)) };
  return { bytes: Buffer.from(zipSync(changed, { level: 0 })), chunks, margins };
} // prettier-ignore

function targetsOf(relations: Document): Map<string, string> {
  return new Map(
    Array.from(relations.getElementsByTagName('Relationship')).map((relation) => [
      relation.getAttribute('Id') ?? '',
      relation.getAttribute('Target') ?? '',
    ]),
  );
}

function typeOf(name: string, contentTypes: string): string {
  const override = new RegExp(`<Override[^>]*PartName="/?${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}"[^>]*>`).exec(contentTypes)?.[0]; // prettier-ignore
  const type = override && /ContentType="([^"]+)"/.exec(override)?.[1];
  return (type ?? name.split('.').at(-1)!).toLowerCase();
}

function markParagraph(document: Document, index: number): Element {
  const paragraph = document.createElement('w:p');
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.appendChild(document.createTextNode(`\ue0f0${index}\ue0f1`));
  run.appendChild(text);
  paragraph.appendChild(run);
  return paragraph;
}

const paragraphTexts = (part: Document): string[] =>
  Array.from(part.getElementsByTagName('w:p')).map((paragraph) =>
    Array.from(paragraph.getElementsByTagName('w:t')).map((text) => text.textContent ?? '').join(''),
  ); // prettier-ignore
