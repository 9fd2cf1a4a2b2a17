/** DOCX packages written by hand, for what no library writes. */
import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`;

export interface RawDocx {
  body: string;
  numbering?: string;
  styles?: string;
  footnotes?: string;
  /** Relations of the text: id → target; one with `://` is outside. */
  relations?: Record<string, string>;
  files?: Record<string, Uint8Array>;
}

const part = (root: string, content: string) =>
  strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${root} ${NAMESPACES}>${content}</w:${root}>`);

export function rawDocx({ body, numbering, styles, footnotes, relations = {}, files = {} }: RawDocx): Buffer {
  const relation = ([id, target]: [string, string]) =>
    `<Relationship Id="${id}" Type="${R}/x" Target="${target}"${target.includes('://') ? ' TargetMode="External"' : ''}/>`;
  const packed: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(relations).map(relation).join('')}</Relationships>`),
    ...(numbering && { 'word/numbering.xml': part('numbering', numbering) }),
    ...(styles && { 'word/styles.xml': part('styles', styles) }),
    ...(footnotes && { 'word/footnotes.xml': part('footnotes', footnotes) }),
    ...files,
  };
  return Buffer.from(zipSync(packed));
} // prettier-ignore

export const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const para = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
export const numberedBy = (numId: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;

interface LevelOf {
  format: string;
  text: string;
  start?: number;
  more?: string;
}
/** One abstract list and the lists that use it. @param nums numId → what it overrides */
export const listOf = (
  levels: LevelOf[],
  nums: Record<number, string> = { 1: '' },
  abstract = 0,
): [abstract: string, nums: string] => [
  `<w:abstractNum w:abstractNumId="${abstract}">${levels.map(({ format, text, start = 1, more = '' }, i) => `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`).join('')}</w:abstractNum>`,
  Object.entries(nums).map(([id, override]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${override}</w:num>`).join(''),
]; // prettier-ignore
