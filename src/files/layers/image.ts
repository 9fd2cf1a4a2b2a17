/** Pictures: what stands beside the pixels. The pixels are for a person to judge. */
import exifReader from 'exif-reader';
import sharp from 'sharp';
import { sayLines } from './lines';
import { personIn } from './persons';
import { rawStrings } from './raw-strings';
import { BROKEN, say, Unreadable, type Walk } from './walk';
import { wordsOfXml } from './xml';

/** Smaller pictures are ornaments: no card, list or page can be read on them. */
const READABLE_SIDE = 160;

function textOfTag(value: unknown): string {
  if (typeof value === 'string') return value;
  if (!Buffer.isBuffer(value)) return '';
  const wide = value.length > 1 && value.subarray(0, 64).includes(0);
  return (wide ? value.toString('utf16le') : value.toString('utf8')).replace(/\0/g, ' ');
}

function readExif(walk: Walk, exif: Buffer): void {
  let tags: ReturnType<typeof exifReader>;
  try {
    tags = exifReader(exif);
  } catch {
    return sayLines(walk, 'metadata', () => '图片的属性（EXIF）', rawStrings(exif));
  }
  const { GPSInfo: gps } = tags;
  if (gps && ('GPSLatitude' in gps || 'GPSLongitude' in gps))
    walk.sink.point('location', 'metadata', `${walk.prefix}图片的拍摄位置`, '经纬度');
  for (const group of [tags.Image, tags.Photo, gps])
    for (const [key, value] of Object.entries(group ?? {})) {
      const place = /^(?:Artist|XPAuthor|CameraOwnerName|Copyright)$/.test(key) ? '图片的作者' : '图片的属性（EXIF）';
      const text = textOfTag(value);
      if (place === '图片的作者') personIn(walk, place, text);
      say(walk, 'metadata', place, text);
    }
} // prettier-ignore

/** Comments of a JPEG and what stands behind the end of the picture. */
function readBesides(walk: Walk, format: string | undefined): void {
  const { content } = walk;
  if (format === 'jpeg')
    for (let at = 2; at + 4 < content.length && content[at] === 0xff && content[at + 1] !== 0xda;) {
      const length = content.readUInt16BE(at + 2);
      if (content[at + 1] === 0xfe)
        say(walk, 'metadata', '图片的备注', content.toString('utf8', at + 4, at + 2 + length));
      at += 2 + length;
    }
  const mark = format === 'png' ? Buffer.from('IEND') : Buffer.from([0xff, 0xd9]);
  const end = format === 'png' || format === 'jpeg' ? content.lastIndexOf(mark) : -1;
  if (end > 0 && content.length - end > 64)
    sayLines(walk, 'embedded', () => '附在图片末尾的数据', rawStrings(content.subarray(end)));
}

/** @throws Unreadable */
export async function readImage(walk: Walk): Promise<void> {
  const metadata = await sharp(walk.content, { limitInputPixels: false }).metadata().catch(() => {
    throw new Unreadable(BROKEN);
  }); // prettier-ignore
  const { width = 0, height = 0 } = metadata;
  if (walk.depth === 0 || Math.min(width, height) >= READABLE_SIDE)
    walk.sink.undecided('pictures', walk.prefix.replace(/，$/, '') || `图片“${walk.name}”`);
  if (metadata.exif) readExif(walk, metadata.exif);
  for (const xmp of [metadata.xmp, metadata.iptc])
    if (xmp) {
      const lines = await wordsOfXml([xmp]).catch(() =>
        rawStrings(xmp).split('\n').concat(xmp.toString('utf8')),
      );
      for (const line of lines) say(walk, 'metadata', '图片的属性', line);
    }
  const { comments } = metadata as { comments?: { keyword: string; text: string }[] };
  for (const { keyword, text } of comments ?? []) {
    if (/author|artist/i.test(keyword)) personIn(walk, '图片的作者', text);
    say(walk, 'metadata', `图片的备注“${keyword}”`, text);
  }
  readBesides(walk, metadata.format);
}
