/** Bytes of a text or HTML file → text, whatever encoding an office saved it in. */
import iconv from 'iconv-lite';
import { DocumentRefused, type ReaderWarning } from './types';

export interface Decoded {
  text: string;
  encoding: string;
  warnings: ReaderWarning[];
}

/** The most frequent characters of official texts, simplified and traditional. */
const FREQUENT = new Set(
  '的一和在是有为不人中了对工作政府会发展市关通知各部门单位大要以上行业进社会企服务管理加强责任实施安全建设年月日' +
    '國務院縣區對於為關發進會業責實設單門產與個員據經後應機構這來時說開們體動務領導級辦',
);

function frequency(text: string): number {
  let han = 0;
  let frequent = 0;
  for (const char of text.slice(0, 20_000)) {
    if (char < '\u0080') continue;
    han += 1;
    if (FREQUENT.has(char)) frequent += 1;
    if (char === '\ufffd') frequent -= 2;
  }
  return han === 0 ? 0 : frequent / han;
}

const isUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Decodes a text file: byte order mark, UTF-16 without one, UTF-8, the encoding that the file declares, then
 * GB 18030 or Big5, whichever reads more like an official text.
 * @param declared encoding that the file names itself, e.g. in an HTML meta element
 */
export function decodeText(bytes: Uint8Array, declared?: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const as = (encoding: string): Decoded => ({
    text: iconv.decode(buffer, encoding, { stripBOM: true }),
    encoding,
    warnings: [],
  });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  // A text file holds no zero byte, unless it is UTF-16 without a mark.
  if (bytes.subarray(0, 65_536).includes(0))
    return frequency(as('utf-16le').text) >= frequency(as('utf-16be').text) ? as('utf-16le') : as('utf-16be');
  const utf8 = isUtf8(bytes);
  if (utf8 !== undefined) return { text: utf8.replace(/^\ufeff/, ''), encoding: 'utf-8', warnings: [] };
  const mostlyUtf8 = as('utf-8');
  const [chinese] = [mostlyUtf8, as('gb18030'), as('big5')].sort((a, b) => frequency(b.text) - frequency(a.text)) as [Decoded]; // prettier-ignore
  const broken = (mostlyUtf8.text.match(/\ufffd/g) ?? []).length;
  const best = broken * 100 < mostlyUtf8.text.length ? mostlyUtf8 : chinese;
  if (declared && iconv.encodingExists(declared) && !/utf-?8/i.test(declared)) {
    const named = as(/^gb/i.test(declared) ? 'gb18030' : declared);
    if (frequency(named.text) >= frequency(best.text)) return named;
  }
  if (best.text.includes('\ufffd'))
    best.warnings.push({
      message: `文件有 ${best.text.match(/\ufffd/g)!.length} 处字节无法识别，请对照原件核对。`,
    });
  return best;
}

/** What no text is made of: control characters, characters for private use, what could not be decoded. */
const NO_TEXT = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\ufffd\ue000-\uf8ff]|\p{Cs}|\p{Cn}/gu;

/** @throws DocumentRefused for a picture, an archive or a program under the name of a text */
export function refuseBinary(text: string): void {
  const start = text.slice(0, 20_000);
  const damaged = start.match(NO_TEXT)?.length ?? 0;
  if (damaged > 10 && damaged * 20 > start.length)
    throw new DocumentRefused('unreadable', '文件不是文字文件，或者已经损坏，无法读取。请用原来的程序打开，另存为 DOCX 或者 TXT 后再导入。'); // prettier-ignore
}
