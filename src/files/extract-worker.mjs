/**
 * Worker of extract.ts: plain JavaScript, so that it runs beside a bundle and without a loader.
 * It receives { reader, content } and answers the text, or fails.
 */
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { strFromU8, unzipSync } from 'fflate';
import { textOfOfd, unescapeXml } from './ofd-text.mjs';
import { textOfWord97 } from './word-97.mjs';

/** Total size of the XML that is unpacked from one office file, in bytes. */
const UNPACKED_LIMIT = 200 * 1024 * 1024;

/** @param {Uint8Array} content @param {RegExp} wanted */
function unpack(content, wanted) {
  let total = 0;
  return unzipSync(content, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      total += originalSize;
      if (total > UNPACKED_LIMIT) throw new Error('too large when unpacked');
      return true;
    },
  });
}

/** Text of the elements `tag`, a line for each `block` that ends. @param {string} xml */
function textOfXml(xml, tag, block) {
  const parts = xml.matchAll(new RegExp(`<${tag}(?:\\s[^>]*)?>([^<]*)</${tag}>|</${block}>`, 'g'));
  return [...parts].map((part) => (part[1] === undefined ? '\n' : unescapeXml(part[1]))).join('');
}

async function textOfHtml(html) {
  const { parse } = await import('parse5');
  const lines = [];
  const visit = (node) => {
    if (node.nodeName === 'style' || node.nodeName === 'script' || node.nodeName === 'title') return;
    if (node.nodeName === '#text') lines.push(node.value);
    for (const child of node.childNodes ?? []) visit(child);
    if (/^(p|div|tr|h[1-6]|li|br)$/.test(node.nodeName)) lines.push('\n');
  };
  visit(parse(html));
  return lines.join('');
}

/** Text of the MHT parts that some programs store in place of paragraphs (w:altChunk). */
async function textOfChunks(content) {
  const texts = [];
  for (const [name, bytes] of Object.entries(unpack(content, /^word\/.*\.(mht|mhtml|html?)$/i))) {
    const latin = strFromU8(bytes, true);
    if (!/mht/i.test(name)) {
      texts.push(await textOfHtml(new TextDecoder().decode(bytes)));
      continue;
    }
    for (const part of latin.split(/^--.*$/m)) {
      if (!/content-type:\s*text\/html/i.test(part)) continue;
      const [head, ...rest] = part.trimStart().split(/\r?\n\r?\n/);
      const raw = rest.join('\n\n');
      const encoding = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
      const decoded =
        encoding === 'base64'
          ? Buffer.from(raw, 'base64')
          : encoding === 'quoted-printable'
            ? quotedPrintable(raw)
            : Buffer.from(raw, 'latin1');
      const charset = /charset="?([\w-]+)/i.exec(part)?.[1] ?? 'utf-8';
      texts.push(await textOfHtml(new TextDecoder(charset).decode(decoded)));
    }
  }
  return texts.join('\n');
}

const quotedPrintable = (text) =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

const READERS = {
  async pdf(content) {
    const { extractText, getDocumentProxy } = await import('unpdf');
    // Without a folder pdf.js would ask for these tables by HTTP.
    const cMapUrl = fileURLToPath(new URL('./cmaps/', import.meta.url));
    const document = await getDocumentProxy(content, { cMapUrl, cMapPacked: true });
    const { text } = await extractText(document, { mergePages: false });
    return text.join('\n');
  },
  async docx(content) {
    unpack(content, /^word\//); // refuses what is too large when unpacked
    const mammoth = (await import('mammoth')).default;
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) });
    return value.trim() || textOfChunks(content);
  },
  async xlsx(content) {
    if (content[0] === 0x50) unpack(content, /^xl\//);
    const { read, utils } = await import('@e965/xlsx');
    const book = read(content, { type: 'array', dense: true });
    return book.SheetNames.map(
      (name) => `${name}\n${utils.sheet_to_csv(book.Sheets[name], { FS: ' ', blankrows: false })}`,
    ).join('\n');
  },
  async pptx(content) {
    const slides = Object.entries(unpack(content, /^ppt\/slides\/slide\d+\.xml$/));
    const number = (name) => Number(/\d+/.exec(name)[0]);
    slides.sort(([a], [b]) => number(a) - number(b));
    return slides.map(([, bytes]) => textOfXml(strFromU8(bytes), 'a:t', 'a:p')).join('\n');
  },
  async ofd(content) {
    const parts = Object.entries(unpack(content, /\.xml$/i));
    return textOfOfd(new Map(parts.map(([name, bytes]) => [name, strFromU8(bytes)])));
  },
  async word97(content) {
    const { CFB } = await import('@e965/xlsx');
    const book = CFB.read(Buffer.from(content), { type: 'buffer' });
    return textOfWord97((name) => {
      const found = book.FileIndex.find((entry) => entry.name === name && entry.type === 2);
      return found?.content && Buffer.from(found.content);
    });
  },
};

parentPort.postMessage(await READERS[workerData.reader](workerData.content));
