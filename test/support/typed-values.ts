/** Values for every particular of a type of document, long ones and some that have to be escaped. */
import {
  isTable,
  type Cell,
  type CellValue,
  type DocumentType,
  type Particulars,
} from '../../src/domain/document-types';

function valueOf(cell: Cell, row: number): CellValue {
  switch (cell.kind) {
    case 'date':
      return `2026-11-${10 + row}`;
    case 'number':
      return 2020 + row;
    case 'choice':
      return cell.options[row % cell.options.length]![0];
    case 'picture':
      return 'c'.repeat(64);
    case 'paragraphs':
      return `${cell.label[0]}的第一段，写得比较长，用来看在窄屏上是否换行。\n第二段<b>&`;
    case 'text':
      return `${cell.label[0]}“<${row}>”`;
  }
}

export const valuesOf = (type: DocumentType): Particulars =>
  Object.fromEntries(
    type.particulars.map((one) => [
      one.name,
      isTable(one)
        ? [0, 1, 2].map((row) =>
            Object.fromEntries(one.columns.map((cell) => [cell.name, valueOf(cell, row)])),
          )
        : valueOf(one, 0),
    ]),
  );
