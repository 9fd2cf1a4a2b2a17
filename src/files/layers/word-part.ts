/** A part of a DOCX that holds paragraphs: body, headers, notes, comments. */
import type { Layer } from '../../domain/privacy';
import { personIn } from './persons';
import { Segments, type Visibility } from './segments';
import { TableHead } from './table-head';
import { say, type Walk } from './walk';
import { isTelling, parseXml, type Attributes } from './xml';

interface Table {
  head: TableHead;
  number: number;
  rows: number;
  cells: Segments[];
}

interface Run {
  hidden: boolean;
}

/** Names of bookmarks, tags of fields, targets of links: only what can hold a number is read. */
const NUMBERS = /(?:\p{N}[^\p{N}]{0,3}){11}|%[0-9a-f]{2}/iu;

const off = (attributes: Attributes) => /^(?:0|false|none|off)$/.test(attributes['w:val'] ?? '');

export interface WordPart {
  layer: Layer;
  /** `正文`, `批注`, `页眉`. */
  place: string;
  /** Identifiers of styles whose text is hidden. */
  hiddenStyles: ReadonlySet<string>;
}

/** Collects paragraphs and rows of one part; paragraphs of text boxes stand within paragraphs. */
class WordReader {
  #paragraphs: { text: Segments; hidden: boolean; box: boolean }[] = [];
  #tables: Table[] = [];
  #run?: Run;
  #deleted = 0;
  #boxes = 0;
  #writing = false;
  #field = false;
  #count = 0;
  #tableCount = 0;
  #caption = '';
  #stray = '';

  constructor(
    private readonly walk: Walk,
    private readonly part: WordPart,
  ) {}

  open = (name: string, attributes: Attributes): void => {
    if (attributes['w:author']) personIn(this.walk, `${this.part.place}中修订或者批注的作者`, attributes['w:author']);
    this.#sayStray();
    for (const value of Object.values(attributes))
      if (NUMBERS.test(value)) say(this.walk, 'metadata', `${this.part.place}中的书签、标记或者属性`, value);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: new Segments(), hidden: false, box: this.#boxes > 0 });
        return;
      case 'w:r':
        this.#run = { hidden: this.#paragraphs.at(-1)?.hidden ?? false };
        return;
      case 'w:vanish':
      case 'w:webHidden':
        if (this.#run && !off(attributes)) this.#run.hidden = true;
        return;
      case 'w:color':
        if (this.#run && /^f[c-f]f[c-f]f[c-f]$/i.test(attributes['w:val'] ?? '')) this.#run.hidden = true;
        return;
      case 'w:sz':
        if (this.#run && Number(attributes['w:val']) <= 4) this.#run.hidden = true;
        return;
      case 'w:rStyle':
      case 'w:pStyle':
        this.#style(name, attributes['w:val'] ?? '');
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#deleted += 1;
        return;
      case 'w:txbxContent':
        this.#boxes += 1;
        return;
      case 'w:t':
      case 'm:t':
      case 'a:t':
      case 'w:delText':
        this.#writing = this.#paragraphs.length > 0;
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        this.#writing = this.#field = true;
        return;
      case 'w:tab':
        return this.#add(this.#run ? ' ' : '');
      case 'w:br':
      case 'w:cr':
        return this.#add('\n');
      case 'w:noBreakHyphen':
        return this.#add('-');
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return this.#add('\ufffc');
      case 'wp:docPr':
      case 'v:shape':
      case 'w:ffData':
        return this.#described(attributes);
      case 'o:signatureline':
      case 'w14:contentPart':
        this.walk.sink.point('signature', this.part.layer, this.walk.prefix + this.#where(), '手写签名');
        return;
      case 'w:tbl':
        this.#tables.push({ head: new TableHead(this.#caption), number: (this.#tableCount += 1), rows: 0, cells: [] });
        return;
      case 'w:tr':
        if (this.#tables.length > 0) this.#tables.at(-1)!.cells = [];
        return;
      case 'w:tc':
        this.#tables.at(-1)?.cells.push(new Segments());
        return;
      case 'w:gridSpan':
        for (let i = 1; i < Math.min(64, Number(attributes['w:val'])); i += 1) this.#tables.at(-1)?.cells.push(new Segments());
        return;
    }
  }; // prettier-ignore

  close = (name: string): void => {
    this.#sayStray();
    switch (name) {
      case 'w:p':
        return this.#endParagraph();
      case 'w:tr':
        return this.#endRow();
      case 'w:r':
        this.#run = undefined;
        return;
      case 'w:del':
      case 'w:moveFrom':
        this.#deleted -= 1;
        return;
      case 'w:txbxContent':
        this.#boxes -= 1;
        return;
      case 'w:t':
      case 'm:t':
      case 'a:t':
      case 'w:delText':
      case 'w:instrText':
      case 'w:delInstrText':
        this.#writing = this.#field = false;
        return;
      case 'w:tbl':
        this.#tables.pop();
    }
  };

  text = (text: string): void => {
    if (this.#writing) this.#add(text);
    else this.#stray += text;
  };

  /** Text that stands where a reader of documents shows none. */
  #sayStray(): void {
    if (isTelling(this.#stray)) say(this.walk, 'other', `${this.part.place}的其他部分`, this.#stray);
    this.#stray = '';
  }

  #style(name: string, style: string): void {
    if (!this.part.hiddenStyles.has(style)) return;
    if (name === 'w:rStyle' && this.#run) this.#run.hidden = true;
    if (name === 'w:pStyle' && this.#paragraphs.length > 0) this.#paragraphs.at(-1)!.hidden = true;
  }

  #add(text: string): void {
    const hidden = this.#run?.hidden || this.#field;
    const as: Visibility = this.#deleted > 0 ? 'deleted' : hidden ? 'hidden' : 'seen';
    this.#paragraphs.at(-1)?.text.add(text, as);
  }

  #described(attributes: Attributes): void {
    for (const key of ['descr', 'title', 'alt'])
      say(this.walk, 'hiddenText', `${this.part.place}中图片的替代文字`, attributes[key]);
  }

  #where(): string {
    const table = this.#tables.at(-1);
    return table
      ? `${this.part.place}表格${table.number}第${table.rows + 1}行`
      : `${this.part.place}第${this.#count}段`;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    this.#count += 1;
    const cell = this.#tables.at(-1)?.cells.at(-1);
    if (cell && !paragraph.box) {
      if (cell.seen) cell.add(' ');
      cell.append(paragraph.text);
      return;
    }
    const layer = paragraph.box ? 'textBox' : this.part.layer;
    const where = this.walk.prefix + (paragraph.box ? `${this.part.place}中的文本框` : this.#where());
    for (const piece of paragraph.text.pieces(layer, where, { context: this.#caption }))
      this.walk.sink.piece(piece);
    if (paragraph.text.seen.trim() && !paragraph.box) this.#caption = paragraph.text.seen.slice(0, 80);
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    const row = new Segments();
    table.cells.forEach((cell, i) => {
      if (i > 0) row.add('\t');
      row.append(cell);
    });
    const around = table.head.take(row.seen.split('\t'));
    for (const piece of row.pieces(this.part.layer, this.walk.prefix + this.#where(), around))
      this.walk.sink.piece(piece);
    table.rows += 1;
    table.cells = [];
  }
}

export function readWordPart(walk: Walk, part: WordPart, chunks: AsyncIterable<Buffer>): Promise<void> {
  return parseXml(chunks, new WordReader(walk, part));
}
