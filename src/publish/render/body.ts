import { file, relative } from '../../domain/addresses';
import type { RecordRow } from '../../store/rows';
import { recordRow } from '../../store/records';
import type { Site } from './context';
import { homeOf } from './links';

const LINK = /<a href="record:([^"]+)"([^>]*)>([^]*?)<\/a>/g;
const FILE = /\b(src|href)="file:([0-9a-f]{64})"/g;

/** Where a record can be read, if it can. */
export function readableAt(site: Site, row: RecordRow | undefined): string | undefined {
  if (row?.state !== 'live') return undefined;
  return row.path ?? homeOf(site, row);
}

/**
 * The body with links to records and files made relative to the page. A link to what is not public
 * leaves its text.
 */
export function resolveBody(site: Site, page: string, body: string): string {
  let html = body;
  if (html.includes('"record:'))
    html = html.replace(LINK, (_, id: string, more: string, text: string) => {
      const address = readableAt(site, recordRow(site.store, id));
      return address === undefined ? text : `<a href="${relative(page, address)}"${more}>${text}</a>`;
    });
  return html.includes('"file:')
    ? html.replace(FILE, (_, name: string, sha256: string) => `${name}="${relative(page, file(sha256))}"`)
    : html;
}
