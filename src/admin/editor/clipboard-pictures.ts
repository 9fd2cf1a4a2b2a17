/**
 * Word and WPS name the pictures of their HTML by paths of their own machine, which no page may read. The
 * pictures themselves are on the clipboard as RTF, or as a file where there is one only.
 */
import { mediaTypeOf } from '../../import/document/picture';
import type { Picture } from '../../import/document/types';

/** Pictures of an RTF in their order; undefined for what is no PNG or JPEG. */
export function picturesOfRtf(rtf: string): (Uint8Array | undefined)[] {
  // Word repeats each picture in an older form that programs without \shppict read.
  const own = rtf.replace(/\{\\nonshppict\s*\{\\pict[^]*?\}\s*\}/g, '');
  const found: (Uint8Array | undefined)[] = [];
  for (const match of own.matchAll(/\{\\pict\b([^]*?)((?:[0-9a-fA-F]{2}\s*){16,})\}/g)) {
    const known = /\\(?:png|jpeg)blip\b/.test(match[1]!);
    found.push(known ? bytesOf(match[2]!) : undefined);
  }
  return found;
}

function bytesOf(hex: string): Uint8Array {
  const digits = hex.replace(/\s+/g, '');
  const bytes = new Uint8Array(digits.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** Gives pictures without content what the clipboard holds of them; changes them in place. */
export async function findPictures(pictures: readonly Picture[], { rtf, files }: { rtf: string; files: readonly File[] }): Promise<void> {
  const missing = pictures.filter(({ data }) => !data);
  if (missing.length === 0) return;
  const shown = files.filter(({ type }) => type.startsWith('image/'));
  const found: (Uint8Array | undefined)[] =
    shown.length === missing.length
      ? await Promise.all(shown.map(async (file) => new Uint8Array(await file.arrayBuffer())))
      : picturesOfRtf(rtf);
  // A count that differs says that the order is not to be relied on.
  if (found.length !== missing.length) return;
  for (const [i, picture] of missing.entries())
    if (found[i]) Object.assign(picture, { data: found[i], mediaType: mediaTypeOf(found[i]) });
} // prettier-ignore
