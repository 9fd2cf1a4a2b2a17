/** The cells of a sheet, a row at a time: rows of any number in the memory of one. */
import type { Layer, TextPiece } from '../../domain/privacy';
import { TableHead } from './table-head';
import type { Walk } from './walk';
import { isTelling, parseXml, type Attributes } from './xml';
import type { CellFormats, SheetState } from './workbook';

export interface SheetContext {
  name: string;
  state: SheetState;
  /** A shared string. */
  string: (index: number) => string;
  formats: CellFormats;
  /** Told of every row, where somebody works on cells. */
  row?: (row: number, cells: readonly string[], around: Pick<TextPiece, 'columns' | 'context'>) => void;
}

/** Column number, from 0, of a reference such as `AB12`. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const code = reference.charCodeAt(i) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** Long numbers are kept as floats: `1.3800138E10`. */
export const plainNumber = (value: string): string =>
  /E\+?\d+$/i.test(value) && Number.isInteger(Number(value)) && Math.abs(Number(value)) < 1e21
    ? BigInt(Number(value)).toString()
    : value;

const MAX_COLUMNS = 2048;
/** Texts of a sheet outside its cells. */
const OTHER_TEXTS: Readonly<Record<string, readonly [Layer, string]>> = {
  oddHeader: ['headerFooter', '页眉'],
  evenHeader: ['headerFooter', '页眉'],
  firstHeader: ['headerFooter', '页眉'],
  oddFooter: ['headerFooter', '页脚'],
  evenFooter: ['headerFooter', '页脚'],
  firstFooter: ['headerFooter', '页脚'],
  formula1: ['formula', '数据有效性'],
  formula2: ['formula', '数据有效性'],
  formula: ['formula', '条件格式'],
};

const OTHER = ['other', '其他部分'] as const;

class SheetReader {
  readonly #head: TableHead;
  readonly #title: string;
  #hiddenColumns: (readonly [number, number])[] = [];
  #cells: string[] = [];
  #unseen: boolean[] = [];
  #row = 0;
  #rowHidden = false;
  #cell = 0;
  #type = '';
  #value = '';
  #formula = '';
  #inCell = false;
  #literals?: readonly [string, string];
  #text = '';

  constructor(
    private readonly walk: Walk,
    private readonly sheet: SheetContext,
  ) {
    this.#head = new TableHead(`${walk.name} ${sheet.name}`);
    this.#title = `${sheet.state === 'visible' ? '' : sheet.state === 'hidden' ? '隐藏' : '深度隐藏'}工作表“${sheet.name}”`;
  }

  open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'c':
        return this.#openCell(attributes);
      case 'v':
      case 't':
      case 'f':
        this.#text = '';
        return;
      case 'row':
        this.#row = Number(attributes.r ?? this.#row + 1);
        this.#rowHidden = attributes.hidden === '1' || attributes.hidden === 'true' || attributes.ht === '0';
        this.#cells = [];
        this.#unseen = [];
        this.#cell = -1;
        return;
      case 'col':
        if (attributes.hidden === '1' || attributes.hidden === 'true' || Number(attributes.width ?? 9) === 0)
          this.#hiddenColumns.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
        return;
      case 'hyperlink':
      case 'dataValidation':
        for (const key of ['tooltip', 'display', 'location', 'prompt', 'promptTitle', 'error', 'errorTitle'])
          this.#say('metadata', '链接或者提示', attributes[key]);
        return;
      default:
        if (name in OTHER_TEXTS) this.#text = '';
        for (const value of Object.values(attributes))
          if (isTelling(value)) this.#say('metadata', '属性', value);
    }
  };

  text = (text: string): void => {
    this.#text += text;
  };

  close = (name: string): void => {
    switch (name) {
      case 'v':
      case 't':
        this.#value += this.#text;
        this.#text = '';
        return;
      case 'f':
        if (this.#inCell) this.#formula = this.#text;
        else this.#say('formula', '公式', this.#text);
        this.#text = '';
        return;
      case 'c':
        return this.#closeCell();
      case 'row':
        return this.#closeRow();
      default: {
        const other = OTHER_TEXTS[name] ?? (isTelling(this.#text) ? OTHER : undefined);
        if (other) this.#say(other[0], other[1], this.#text);
        this.#text = '';
      }
    }
  };

  #openCell(attributes: Attributes): void {
    this.#cell = attributes.r ? columnOf(attributes.r) : this.#cell + 1;
    this.#type = attributes.t ?? 'n';
    this.#value = this.#formula = '';
    this.#inCell = true;
    this.#literals = this.sheet.formats.literals.get(Number(attributes.s));
    if (this.sheet.formats.hidden.has(Number(attributes.s))) this.#unseen[this.#cell] = true;
  }

  #closeCell(): void {
    if (this.#cell >= 0 && this.#cell < MAX_COLUMNS && this.#value !== '') {
      const text = this.#type === 's' ? this.sheet.string(Number(this.#value)) : this.#type === 'n' ? plainNumber(this.#value) : this.#value;
      this.#cells[this.#cell] = text.replace(/[\t\r\n]+/g, ' ');
      if (this.#literals) this.#say('body', `第${this.#row}行的数字格式`, this.#literals.join(text));
    }
    if (/"[^"]{2,}"/.test(this.#formula) || isTelling(this.#formula))
      this.#say('formula', `第${this.#row}行的公式`, this.#formula.replace(/"?\s*&\s*"?/g, '&'));
    this.#formula = '';
    this.#inCell = false;
  } // prettier-ignore

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    const cells = Array.from(this.#cells, (cell) => cell ?? '');
    const around = this.#head.take(cells);
    const row = this.#row;
    this.sheet.row?.(row, cells, around);
    const place = `${this.#title}第${row}行`;
    const { prefix, sink } = this.walk;
    const hiddenSheet = this.sheet.state !== 'visible';
    const text = cells.join('\t');
    if (hiddenSheet || this.#rowHidden || this.#hiddenColumns.length > 0 || this.#unseen.length > 0) {
      const layer = hiddenSheet ? 'hiddenSheet' : this.#rowHidden ? 'hiddenCells' : 'body';
      let at = 0;
      const unseen: [number, number][] = [];
      const seen: [number, number][] = [];
      cells.forEach((cell, i) => {
        const hidden = this.#unseen[i] || this.#hiddenColumns.some(([from, to]) => i >= from && i <= to);
        (hidden && layer === 'body' ? unseen : seen).push([at, at + cell.length]);
        at += cell.length + 1;
      });
      const where = prefix + (this.#rowHidden && !hiddenSheet ? `${this.#title}隐藏的第${row}行` : place);
      sink.piece({ text, layer, place: where, ...around, only: seen });
      if (unseen.length > 0)
        sink.piece({ text, layer: 'hiddenCells', place: `${prefix}${place}的隐藏列或者白色文字`, ...around, only: unseen });
      return;
    }
    sink.piece({ text, layer: 'body', place: () => prefix + place, ...around });
  } // prettier-ignore

  #say(layer: Layer, place: string, text: string | undefined): void {
    if (text?.trim())
      this.walk.sink.piece({ text, layer, place: `${this.walk.prefix}${this.#title}的${place}` });
  }
}

export function readSheet(walk: Walk, sheet: SheetContext, chunks: AsyncIterable<Buffer>): Promise<void> {
  return parseXml(chunks, new SheetReader(walk, sheet), { strip: true });
}
