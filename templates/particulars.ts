/** Particulars of a document by its type: facts, paragraphs, tables and pictures in the order of the definition. */
import { file } from '../src/domain/addresses';
import {
  documentType, inWords, isTable, listedCells, type Cell, type CellValue, type Particulars, type RowValue, type Table,
} from '../src/domain/document-types'; // prettier-ignore
import { VALIDITY_LABELS, type Validity } from '../src/domain/vocabulary';
import { linkTo } from './links';
import { markup, type Markup, type Part } from './markup';
import type { Frame, RecordLine } from './props';

/** Words for a validity: those of the type, where it has its own; none where the type does not speak of it. */
export function validityWords(validity: Validity, slug: string | undefined): string | undefined {
  const type = documentType(slug);
  if (validity === 'inForce' && type && !type.hasValidity) return undefined;
  return type?.states?.[validity] ?? VALIDITY_LABELS[validity];
}

const paragraphs = (text: string): Markup =>
  markup`${text.split(/\n+/).map((line) => markup`<p>${line}</p>`)}`;

function cell(frame: Frame, one: Cell, value: CellValue | undefined, alt: string): Part {
  if (value === undefined) return undefined;
  if (one.kind === 'picture')
    return markup`<img src="${linkTo(frame, file(String(value)))}" alt="${alt}" loading="lazy">`;
  return one.kind === 'paragraphs' ? paragraphs(String(value)) : inWords(one, value);
}

/** Where every row has much to say, rows stand one below the other; otherwise as a table. */
const isLong = ({ columns }: Table): boolean =>
  columns.some(({ kind }) => kind === 'picture') ||
  columns.filter(({ kind }) => kind === 'paragraphs').length > 1;

const isPicture = ({ kind }: Cell): boolean => kind === 'picture';

function entries(frame: Frame, table: Table, rows: readonly RowValue[]): Markup {
  const [first, ...rest] = table.columns;
  // The text flows around a picture that stands before it.
  const others = [...rest.filter(isPicture), ...rest.filter((one) => !isPicture(one))];
  return markup`<ul class="entries-of">${rows.map((row) => {
    const name = String(row[first!.name] ?? '');
    return markup`<li>
      <h3>${name}</h3>
      ${others.map((one) => {
        const value = cell(frame, one, row[one.name], name);
        if (value === undefined) return undefined;
        if (one.kind === 'picture') return value;
        return markup`<dl><dt>${one.label[0]}</dt><dd>${value}</dd></dl>`;
      })}
    </li>`;
  })}</ul>`;
}

function tableOf(frame: Frame, { label, columns }: Table, rows: readonly RowValue[]): Markup {
  const used = columns.filter(({ name }) => rows.some((row) => row[name] !== undefined));
  return markup`<div class="table" tabindex="0" role="region" aria-label="${label[0]}"><table>
    <thead><tr>${used.map((one) => markup`<th scope="col">${one.label[0]}</th>`)}</tr></thead>
    <tbody>${rows.map(
      (row) =>
        markup`<tr>${used.map((one) => markup`<td${one.kind === 'paragraphs' ? markup` class="long"` : ''}>${cell(frame, one, row[one.name], '')}</td>`)}</tr>`,
    )}</tbody>
  </table></div>`;
}

/** Nothing for a document without a type. */
export function particulars(frame: Frame, slug: string | undefined, values: Particulars | undefined): Part {
  const type = documentType(slug);
  if (!type || !values) return undefined;
  const facts = listedCells(type).filter(({ name }) => values[name] !== undefined);
  const longer = type.particulars.filter(
    (one) => !facts.includes(one as Cell) && values[one.name] !== undefined,
  );
  return markup`<div class="text particulars">
    ${
      facts.length > 0 &&
      markup`<dl class="facts">${facts.map(
        (one) =>
          markup`<div><dt>${one.label[0]}</dt><dd>${inWords(one, values[one.name] as CellValue)}</dd></div>`,
      )}</dl>`
    }
    ${longer.map((one) => {
      if (!isTable(one))
        return markup`<h2>${one.label[0]}</h2>${cell(frame, one, values[one.name] as CellValue, one.label[0])}`;
      const rows = values[one.name] as RowValue[];
      return markup`<h2>${one.label[0]}</h2>${isLong(one) ? entries(frame, one, rows) : tableOf(frame, one, rows)}`;
    })}
  </div>`;
}

/** What lists say of a record of a type: its name, and the particulars chosen for lists. */
export function typeLine({ documentType: slug, particulars: values }: RecordLine): string[] {
  const type = documentType(slug);
  if (!type) return [];
  return [
    type.name[0],
    ...listedCells(type)
      .filter(({ name, inLists }) => inLists && values?.[name] !== undefined)
      .map((one) => `${one.label[0]}：${inWords(one, values![one.name] as CellValue)}`),
  ];
}
