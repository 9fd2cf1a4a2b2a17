/** The addresses behind the cells of a sheet: its hyperlinks, and formulas that make one. */
import { columnOf } from '../../files/layers/sheet';
import { parseXml, type Attributes } from '../../files/layers/xml';
import { linkTarget } from './types';

/** Cells that the hyperlinks of a damaged or hostile sheet may claim, in all and each. */
const MAX_LINKED = 500_000;
const MAX_RANGE = 1_000;
/** Columns of a sheet are fewer. */
const WIDTH = 20_000;
const REFERENCE = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/i;

/** Address by number of a relationship. @param chunks of the part `_rels/sheetN.xml.rels` */
export async function linkTargets(chunks: AsyncIterable<Buffer>): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await parseXml(
    chunks,
    {
      open: (name, { Id, Type, Target }) => {
        if (name === 'Relationship' && Id && Target && Type?.endsWith('/hyperlink')) targets.set(Id, Target);
      },
    },
    { strip: true },
  );
  return targets;
}

/** Where the relationships of a part stand: `xl/worksheets/_rels/sheet1.xml.rels`. */
export const relationshipsOf = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels');

/** The hyperlinks of one sheet. */
export class CellLinks {
  readonly #links = new Map<number, string>();

  constructor(private readonly targets: ReadonlyMap<string, string>) {}

  /** Takes an element `hyperlink`; one that leads into the workbook itself is left. */
  take(attributes: Attributes): void {
    const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1];
    const address = linkTarget((id && this.targets.get(id)) || '', attributes.location);
    const [, first, top, last = first, bottom = top] = REFERENCE.exec(attributes.ref ?? '') ?? [];
    if (!address || !first) return;
    const [from, to] = [columnOf(first), columnOf(last!)];
    const cells = (to - from + 1) * (Number(bottom) - Number(top) + 1);
    if (to >= WIDTH || cells > MAX_RANGE || this.#links.size + cells > MAX_LINKED) return;
    for (let row = Number(top); row <= Number(bottom); row += 1)
      for (let column = from; column <= to; column += 1) this.#links.set(row * WIDTH + column, address);
  }

  /** Those of the first columns of a row. */
  *of(row: number, columns: number): Generator<[column: number, address: string]> {
    if (this.#links.size === 0) return;
    for (let column = 0; column < columns; column += 1) {
      const address = this.#links.get(row * WIDTH + column);
      if (address) yield [column, address];
    }
  }
}

/** The address in a formula that names it: `HYPERLINK("http://…","名称")`; one that is put together is not computed. */
export function linkOfFormula(formula: string): string | undefined {
  const [, written] = /^\s*\+?(?:_xlfn\.)?HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]/i.exec(formula) ?? [];
  return written === undefined ? undefined : linkTarget(written.replaceAll('""', '"'));
}
