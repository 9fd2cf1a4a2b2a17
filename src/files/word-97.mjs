/**
 * Text of a Word 97–2003 document, which WPS also writes ([MS-DOC] 2.4.1): the pieces of the `WordDocument`
 * stream in the order of its piece table. Plain JavaScript, for the worker of extract.ts.
 */

/** Offsets in the file information block. */
const FLAGS = 0x0a;
const LENGTHS = 0x4c;
const CLX = 0x1a2;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

/** Parts of a document, in the order of its characters; page headers and comments are no text of it. */
const PARTS = ['text', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes', 'headerBoxes'];
const TAKEN = new Set(['text', 'footnotes', 'endnotes', 'boxes']);

/** @param {Buffer} clx @returns {Buffer} the piece table in it */
function pieceTable(clx) {
  let at = 0;
  while (at < clx.length && clx[at] === 1) at += 3 + clx.readUInt16LE(at + 1);
  if (clx[at] !== 2) throw new Error('no piece table');
  return clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
}

/** @param {Buffer} main @param {Buffer} table */
function allText(main, table) {
  const pieces = pieceTable(table.subarray(main.readUInt32LE(CLX)).subarray(0, main.readUInt32LE(CLX + 4)));
  const count = (pieces.length - 4) / 12;
  let text = '';
  for (let i = 0; i < count; i += 1) {
    const length = pieces.readUInt32LE(4 * (i + 1)) - pieces.readUInt32LE(4 * i);
    const place = pieces.readUInt32LE(4 * (count + 1) + 8 * i + 2);
    const narrow = (place & 0x4000_0000) !== 0;
    const start = narrow ? (place & 0x3fff_ffff) / 2 : place & 0x3fff_ffff;
    const bytes = main.subarray(start, start + length * (narrow ? 1 : 2));
    text += new TextDecoder(narrow ? 'windows-1252' : 'utf-16le').decode(bytes);
  }
  return text;
}

const SIGNS = {
  '\x07': '\t',
  '\t': '\t',
  '\n': '\n',
  '\r': '\n',
  '\x0b': '\n',
  '\x0c': '\n',
  '\x1e': '-',
  '\xa0': ' ',
};

/** Of a field only its result is text. @param {string} text */
function asRead(text) {
  let read = '';
  /** @type {boolean[]} whether the result of each open field has begun */
  const fields = [];
  for (const sign of text) {
    if (sign === '\x13') fields.push(false);
    else if (sign === '\x14' && fields.length > 0) fields[fields.length - 1] = true;
    else if (sign === '\x15') fields.pop();
    else if (fields.every(Boolean)) read += sign < ' ' || sign === '\xa0' ? (SIGNS[sign] ?? '') : sign;
  }
  return read;
}

/**
 * @param {(name: string) => Buffer | undefined} stream of the compound file
 * @returns {string}
 * @throws where it is none of these, damaged or encrypted
 */
export function textOfWord97(stream) {
  const main = stream('WordDocument');
  if (!main || main.length < CLX + 8 || main.readUInt16LE(0) !== 0xa5ec) throw new Error('no Word document');
  const flags = main.readUInt16LE(FLAGS);
  if (flags & ENCRYPTED) throw new Error('encrypted');
  const table = stream(flags & TABLE_1 ? '1Table' : '0Table');
  if (!table) throw new Error('no table stream');
  const text = allText(main, table);
  let at = 0;
  return PARTS.map((part, i) => {
    const start = at;
    at += main.readUInt32LE(LENGTHS + 4 * i);
    return TAKEN.has(part) ? asRead(text.slice(start, at)) : '';
  }).join('\n');
}
