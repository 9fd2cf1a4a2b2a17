/** What a file is, by its content; a name that says otherwise is refused. */
import { fileTypeFromBuffer } from 'file-type';
import { entryNames } from './zip';
import { looksLikeText } from './text';

export const MAX_BYTES = 50 * 1024 * 1024;

/** What the content shows; several extensions may stand for one of these. */
type Content = 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'zip' | 'oleText' | 'oleSheet' | 'text' | 'jpg' | 'png' | 'gif' | 'webp'; // prettier-ignore

/** Extension → what its content has to be, and its media type. */
const ALLOWED: Readonly<Record<string, readonly [Content, string]>> = {
  pdf: ['pdf', 'application/pdf'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  doc: ['oleText', 'application/msword'],
  wps: ['oleText', 'application/vnd.ms-works'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  xls: ['oleSheet', 'application/vnd.ms-excel'],
  et: ['oleSheet', 'application/vnd.ms-excel'],
  pptx: ['pptx', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ofd: ['ofd', 'application/ofd'],
  csv: ['text', 'text/csv'],
  txt: ['text', 'text/plain'],
  jpg: ['jpg', 'image/jpeg'],
  jpeg: ['jpg', 'image/jpeg'],
  png: ['png', 'image/png'],
  gif: ['gif', 'image/gif'],
  webp: ['webp', 'image/webp'],
  zip: ['zip', 'application/zip'],
};
export const ALLOWED_EXTENSIONS = Object.keys(ALLOWED);

const SENTENCES = {
  empty: ['文件是空的，请重新选择。', 'The file is empty. Choose another.'],
  tooLarge: [
    '文件超过 50 MB。请压缩图片或者拆分后再上传。',
    'The file is larger than 50 MB. Compress its images or split it.',
  ],
  extension: [
    `不支持这种文件。可以上传：${ALLOWED_EXTENSIONS.join('、')}。`,
    `This kind of file is not accepted. Accepted: ${ALLOWED_EXTENSIONS.join(', ')}.`,
  ],
  mismatch: [
    '文件内容与扩展名不符。请用原来的软件打开后另存为正确的格式，再上传。',
    'The content does not agree with the extension. Open it in its own program and save it in the right format.',
  ],
  macro: [
    '文件中含有宏。请另存为不含宏的文件后再上传。',
    'The file contains macros. Save it without macros and upload that.',
  ],
  program: [
    '压缩包中含有程序文件。请去掉后重新压缩再上传。',
    'The archive contains programs. Remove them and pack it again.',
  ],
} as const;

/** A file that is not accepted; `message` is Chinese. */
export class FileRefused extends Error {
  readonly english: string;
  constructor(readonly code: keyof typeof SENTENCES) {
    super(SENTENCES[code][0]);
    this.english = SENTENCES[code][1];
  }
}

const PROGRAMS = /\.(exe|com|dll|scr|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|jar|apk|lnk|sh)$/i;

/**
 * @param name file name with extension
 * @returns the media type under which the file is served
 * @throws FileRefused
 */
export async function checkType(content: Buffer, name: string): Promise<string> {
  if (content.length === 0) throw new FileRefused('empty');
  if (content.length > MAX_BYTES) throw new FileRefused('tooLarge');
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const allowed = Object.hasOwn(ALLOWED, extension) ? ALLOWED[extension] : undefined;
  if (!allowed) throw new FileRefused('extension');
  if ((await contentOf(content)) !== allowed[0]) throw new FileRefused('mismatch');
  return allowed[1];
}

async function contentOf(content: Buffer): Promise<Content | undefined> {
  const detected = (await fileTypeFromBuffer(content))?.ext;
  if (
    detected === 'pdf' ||
    detected === 'jpg' ||
    detected === 'png' ||
    detected === 'gif' ||
    detected === 'webp'
  )
    return detected;
  if (content.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return zipContent(content);
  if (content.subarray(0, 8).toString('hex') === 'd0cf11e0a1b11ae1') return oleContent(content);
  if (detected === undefined && looksLikeText(content)) return 'text';
  return undefined;
}

function zipContent(content: Buffer): Content | undefined {
  const names = entryNames(content);
  if (!names) return undefined;
  if (names.some((name) => /vbaProject\.bin$/i.test(name))) throw new FileRefused('macro');
  if (names.includes('[Content_Types].xml')) {
    if (names.some((name) => name.startsWith('word/'))) return 'docx';
    if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
    if (names.some((name) => name.startsWith('ppt/'))) return 'pptx';
  }
  if (names.includes('OFD.xml')) return 'ofd';
  if (names.some((name) => PROGRAMS.test(name))) throw new FileRefused('program');
  return 'zip';
}

/** Streams of a compound file are named in UTF-16 in its directory. */
function oleContent(content: Buffer): Content | undefined {
  const holds = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'));
  if (holds('_VBA_PROJECT')) throw new FileRefused('macro');
  if (holds('WordDocument')) return 'oleText';
  if (holds('Workbook') || holds('Book\0')) return 'oleSheet';
  return undefined;
}
