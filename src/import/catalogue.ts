/** `import catalogue`: a catalogue whose headings say what its columns are, moved in without a folder. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TableRefused } from './table';
import { columnsByHeading } from './site/guess';
import { importSite } from './site/move';
import { openCatalogue } from './site/survey';
import type { ImportSession } from './session';

/** Whether a file is a table whose headings name what a catalogue needs. */
export async function isCatalogue(file: string): Promise<boolean> {
  try {
    const { header } = await openCatalogue(readFileSync(file), path.basename(file));
    const columns = columnsByHeading(header.headings, true);
    return (columns.includes('url') || columns.includes('indexNumber')) && (columns.includes('title') || columns.includes('documentNumber'));
  } catch (error) {
    if (error instanceof TableRefused) return false;
    throw error;
  }
} // prettier-ignore

/** @throws ImportError where the file has no usable headings */
export const importCatalogue = (session: ImportSession, file: string): Promise<void> =>
  importSite(session, {
    name: path.basename(file),
    catalogue: readFileSync(file),
    columns: (headings) => columnsByHeading(headings),
  });
