/** A table as offices keep them, whatever file it came in. */

export interface TableRow {
  /** Row of the sheet or line of the file, from 1. */
  row: number;
  cells: string[];
  /** Addresses behind cells, by column. */
  links?: ReadonlyMap<number, string>;
}

/** Something about the file that a person has to know. `message` is a Chinese sentence. */
export interface TableWarning {
  row?: number;
  message: string;
  /** The row was read all the same. */
  taken?: boolean;
}

export interface Table {
  /** Name of the sheet, where there are several. */
  sheet?: string;
  /**
   * Hands over the rows that hold anything, one at a time, until `take` answers false.
   * @returns what is wrong with the file
   * @throws TableRefused
   */
  each(take: Take): Promise<TableWarning[]>;
  /** Whether there may be addresses behind cells. */
  linked?(): Promise<boolean>;
}

export type Take = (row: TableRow) => boolean | void;

/** The file is no table that can be read; `message` is a sentence in Chinese that says what to do. */
export class TableRefused extends Error {}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/g;

export const cleanCell = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00a0\u3000]+/g, ' ')
    .trim();

export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell === '');

/**
 * An address as it stands behind a cell: of the web, or a path of the folder beside the table.
 * @param place within the page
 * @returns undefined where it leads elsewhere: to a mailbox, into the table, to a script
 */
export function linkTarget(address: string, place = ''): string | undefined {
  const plain = cleanCell(address).replace(/^file:\/{2,3}(?:\/?[a-z]:)?/i, '');
  if (plain === '' || plain.length > 2000 || plain.startsWith('#')) return undefined;
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^https?:\/\//i.test(plain)) return undefined;
  return place === '' || plain.includes('#') ? plain : `${plain}#${place}`;
}
