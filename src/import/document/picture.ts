/** What a picture is, by its first bytes. */
import type { Picture, TableCell } from './types';

const SIGNATURES: readonly [RegExp, string][] = [
  [/^\x89PNG\r\n/, 'image/png'],
  [/^\xff\xd8\xff/, 'image/jpeg'],
  [/^GIF8/, 'image/gif'],
  [/^RIFF[^]{4}WEBP/, 'image/webp'],
  [/^\x01\x00\x00\x00[^]{36} EMF/, 'image/emf'],
  [/^(?:\xd7\xcd\xc6\x9a|\x01\x00\x09\x00)/, 'image/wmf'],
  [/^BM/, 'image/bmp'],
  [/^(?:II\*\x00|MM\x00\*)/, 'image/tiff'],
  [/^\s*<(?:\?xml|svg)/, 'image/svg'],
];

export function mediaTypeOf(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return SIGNATURES.find(([pattern]) => pattern.test(head))?.[1] ?? 'image/unknown';
}

/** A path, an address, the name of a file, a guess: what programs note as the description of a picture. */
const ORIGIN =
  /^(?:[a-z]:[\\/]|\\\\|(?:https?|file):|Macintosh HD:)|^[^。，；]+\.(?:png|jpe?g|gif|bmp|tiff?|wmf|emf|webp|pict|svg)$|^IMG_\d+$|描述已自动生成|AI 生成的内容可能不正确|Description automatically generated|AI-generated content may be incorrect/i;

/** What a picture shows in words, as far as a file says it. @param written its description, or nothing */
export function altOf(written: string | undefined): string {
  const alt = (written ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:描述|说明|Description) ?[:：] ?/i, '');
  return ORIGIN.test(alt) ? '' : alt;
}

/** Whether a page can show it. */
export const canBeShown = ({ data, mediaType }: Picture): boolean =>
  data !== undefined && /^image\/(?:png|jpeg|gif|webp)$/.test(mediaType);

/** One sentence on a picture that a page cannot show. @param where `第 3 段` or nothing */
export function sayNotShown({ data, mediaType, alt }: Picture, where: string): string {
  const named = alt ? `“${alt.slice(0, 40)}”` : '';
  if (!data)
    return `${where}的图片${named}只有一个地址，内容不在文件里，没有导入。请在原文中把图片另存为 PNG 或者 JPG，再插入正文。`;
  const format = mediaType === 'image/unknown' ? '无法识别的' : ` ${mediaType.slice(6).toUpperCase()} `;
  return `${where}的图片${named}是${format}格式，网页不能显示，没有导入。请在原文中把它另存为 PNG 或者 JPG，再插入正文。`;
}

/** How the words begin that stand in place of a picture. */
export const PLACEHOLDER = '〔此处原有图片';

/** What stands in the text in place of a picture that is not there yet. */
export const placeholderOf = ({ alt }: { alt: string }): string =>
  `${PLACEHOLDER}${alt ? `：${alt.replace(/\s+/g, ' ')}` : ''}〕`;

/** Pictures in the cells of a table, inner tables included. */
export const picturesInRows = (rows: readonly TableCell[][]): Picture[] =>
  rows
    .flat()
    .flatMap(({ content }) => content)
    .flatMap((one) => ('image' in one ? [one.image] : 'table' in one ? picturesInRows(one.table) : []));

/** Also in a browser; undefined where it is no base64. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/\s+/g, '')), (char) => char.charCodeAt(0));
  } catch {
    return undefined;
  }
}
