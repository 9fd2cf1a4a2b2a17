/** XLSX, a row at a time within a budget of unpacked bytes; dates as dates, merged cells filled, links behind cells. */
import { Members } from '../../files/layers/members';
import { columnOf, plainNumber } from '../../files/layers/sheet';
import { Budget, Unreadable } from '../../files/layers/walk';
import { readSharedStrings, readWorkbook } from '../../files/layers/workbook';
import { parseXml, type Attributes } from '../../files/layers/xml';
import { serialDay } from '../../domain/chinese-date';
import { cleanCell, isBlank, TableRefused, type Table, type TableRow, type Take } from './types';
import { CellLinks, linkOfFormula, linkTargets, relationshipsOf } from './xlsx-links';

const MAX_COLUMNS = 200;
/** Rows that a damaged or hostile sheet may claim. */
const MAX_ROWS = 1_000_000;
const UNPACKED = 1024 * 1024 * 1024;

const refused = (error: unknown): unknown =>
  error instanceof Unreadable
    ? new TableRefused('XLSX 文件已经损坏、设有密码或者过大，无法读取。请用表格软件打开，取消密码后另存为 XLSX 或者 CSV。')
    : error; // prettier-ignore

const rethrown = (error: unknown): never => {
  throw refused(error);
};

/** Whether a word stands anywhere in a part: a look at its bytes, many times quicker than reading it. */
async function mentions(chunks: AsyncIterable<Buffer>, word: RegExp): Promise<boolean> {
  let end = '';
  for await (const chunk of chunks) {
    const text = end + chunk.toString('latin1').replaceAll('\0', '');
    if (word.test(text)) return true;
    end = text.slice(-20);
  }
  return false;
}

/** The visible sheets of a workbook, in its order. @throws TableRefused */
export async function xlsxTables(bytes: Buffer): Promise<Table[]> {
  try {
    const members = Members.open(bytes, new Budget({ bytes: UNPACKED }));
    const book = await readWorkbook(members);
    const [strings, dates] = [await readSharedStrings(members), await dateFormats(members)];
    const sheets = book.sheets.filter(({ state, path }) => state === 'visible' && members.find(path));
    if (sheets.length === 0) throw new TableRefused('文件中没有可见的工作表。请打开核对后另存为 XLSX。');
    return sheets.map(({ name, path }) => {
      const part = (of: string) => Members.open(bytes, new Budget({ bytes: UNPACKED })).stream(members.find(of)!);
      const chunks = () => part(path);
      let targets: ReturnType<typeof linkTargets> | undefined;
      const links = async () => {
        const relationships = relationshipsOf(path);
        return new CellLinks(await (targets ??= members.find(relationships) ? linkTargets(part(relationships)) : Promise.resolve(new Map())));
      };
      return {
        sheet: name,
        each: async (take) => (await each(chunks, { strings, dates, links: await links().catch(rethrown) }, take), []),
        linked: async () => mentions(chunks(), /hyperlink/i).catch(rethrown),
      };
    });
  } catch (error) {
    throw refused(error);
  }
} // prettier-ignore

interface Dates {
  /** Indices of cell formats that show a day. */
  formats: ReadonlySet<number>;
  from1904: boolean;
}

async function dateFormats(members: Members): Promise<Dates> {
  const formats = new Set<number>();
  const custom = new Set<number>();
  const [styles, book] = [members.find('xl/styles.xml'), members.find('xl/workbook.xml')];
  let [inFormats, at, from1904] = [false, -1, false];
  if (styles)
    await parseXml(members.stream(styles), {
      open: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt' && /[ymd年月日]|a{3,4}/i.test((formatCode ?? '').replace(/\[[^\]]*\]|"[^"年月日]*"/g, '')))
          custom.add(Number(numFmtId));
        if (name === 'cellXfs') inFormats = true;
        if (name !== 'xf' || !inFormats) return;
        at += 1;
        const id = Number(numFmtId);
        if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) || custom.has(id)) formats.add(at);
      },
      close: (name) => {
        if (name === 'cellXfs') inFormats = false;
      },
    }, { strip: true });
  if (book)
    await parseXml(members.stream(book), {
      open: (name, { date1904 }) => {
        if (name === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      },
    }, { strip: true });
  return { formats, from1904 };
} // prettier-ignore

interface Merge {
  top: number;
  bottom: number;
  column: number;
}

/** Cells merged downwards: the value stands in the first row only, and is meant for all. Hyperlinks stand there too. */
async function belowTheRows(chunks: AsyncIterable<Buffer>, links: CellLinks): Promise<Merge[]> {
  const merges: Merge[] = [];
  await parseXml(
    chunks,
    {
      open: (name, attributes) => {
        if (name === 'hyperlink') links.take(attributes);
        const [, first, top, last, bottom] =
          (name === 'mergeCell' && /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributes.ref ?? '')) || [];
        if (first && first === last && Number(bottom) > Number(top))
          merges.push({ top: Number(top), bottom: Number(bottom), column: columnOf(first) });
      },
    },
    { strip: true },
  );
  return merges;
}

class Stopped extends Error {}

interface Book {
  strings: readonly string[];
  dates: Dates;
  links: CellLinks;
}

async function each(chunks: () => AsyncIterable<Buffer>, book: Book, take: Take): Promise<void> {
  try {
    const merges = await belowTheRows(chunks(), book.links);
    const held = new Map<Merge, string>();
    const fill = ({ row, cells, links }: TableRow) => {
      for (const merge of merges) {
        if (row < merge.top || row > merge.bottom) continue;
        if (cells[merge.column]) held.set(merge, cells[merge.column]!);
        else if (!isBlank(cells)) {
          while (cells.length < merge.column) cells.push('');
          cells[merge.column] = held.get(merge) ?? '';
        }
      }
      if (!isBlank(cells) && take({ row, cells, ...(links && { links }) }) === false) throw new Stopped();
    };
    await parseXml(chunks(), new SheetRows(book, fill), { strip: true });
  } catch (error) {
    if (!(error instanceof Stopped)) throw refused(error);
  }
} // prettier-ignore

class SheetRows {
  #row = 0;
  #cells: string[] = [];
  #cell = -1;
  #type = 'n';
  #format = 0;
  #text: string | undefined;
  #value = '';
  #formula = '';
  /** What formulas of the row link to. */
  #links: Map<number, string> | undefined;

  constructor(
    private readonly book: Book,
    private readonly take: (row: TableRow) => void,
  ) {}

  open = (name: string, attributes: Attributes): void => {
    if (name === 'row') {
      this.#row = Number(attributes.r ?? this.#row + 1);
      this.#cells = [];
      this.#cell = -1;
      this.#links = undefined;
    } else if (name === 'c') {
      this.#cell = attributes.r ? columnOf(attributes.r) : this.#cell + 1;
      this.#type = attributes.t ?? 'n';
      this.#format = Number(attributes.s ?? 0);
      this.#value = this.#formula = '';
    } else if (name === 'v' || name === 't' || name === 'f') this.#text = '';
  };

  text = (text: string): void => {
    if (this.#text !== undefined) this.#text += text;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') {
      this.#value += this.#text ?? '';
      this.#text = undefined;
    } else if (name === 'f') {
      this.#formula = this.#text ?? '';
      this.#text = undefined;
    } else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#row <= MAX_ROWS)
      this.take({ row: this.#row, cells: Array.from(this.#cells, (cell) => cell ?? ''), ...this.#linked() });
  };

  #linked(): Pick<TableRow, 'links'> {
    const links = new Map([...this.book.links.of(this.#row, this.#cells.length), ...(this.#links ?? [])]);
    return links.size > 0 ? { links } : {};
  }

  #closeCell(): void {
    if (this.#cell < 0 || this.#cell >= MAX_COLUMNS) return;
    const link = this.#formula === '' ? undefined : linkOfFormula(this.#formula);
    if (link) (this.#links ??= new Map()).set(this.#cell, link);
    if (this.#value === '') return;
    const value = this.#value;
    const isDay = this.#type === 'n' && this.book.dates.formats.has(this.#format);
    const day = isDay ? serialDay(Number(value), this.book.dates.from1904) : undefined;
    const shown = this.#type === 's' ? (this.book.strings[Number(value)] ?? '') : this.#type === 'n' ? plainNumber(value) : value;
    this.#cells[this.#cell] = cleanCell(day ?? shown);
  } // prettier-ignore
}
