import { listFeed, listHead } from '../../domain/addresses';
import { parseListId } from '../../domain/lists';
import type { Instant } from '../../domain/public-record';
import { feedRows, type FeedRow } from '../../store/lists';
import { absolute, type Output, type Site } from './context';
import { baseOf } from './links';
import { listInfo } from './lists';

/** Entries of a feed: the newest of ours. What is carried over is never news. */
const FEED_SIZE = 50;
/** `updated` of a feed without entries. */
const NEVER: Instant = '2019-05-15T00:00:00.000Z';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text of XML: markup escaped, characters that XML 1.0 forbids left out. */
export const xml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ESCAPES[c]!).replace(/[^\t\n\r\x20-\ud7ff\ud800-\udfff\ue000-\ufffd]/g, '');

export function renderFeedUnit(site: Site, list: string): Output[] {
  const base = baseOf(site, parseListId(list));
  if (base === undefined) return [];
  const address = listFeed(base);
  const info = listInfo(site, list);
  if (!info) return [{ address, content: undefined }];
  const rows = feedRows(site.store, list, FEED_SIZE);
  const updated = rows.reduce((latest, row) => (row.changed_at > latest ? row.changed_at : latest), NEVER);
  const owner = info.menu?.organ.name ?? site.directory.site.siteName;
  const title = info.menu ? `${info.menu.organ.name} - ${info.title}` : info.title;
  const content =
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">\n' +
    `<id>${xml(absolute(site, address))}</id>\n` +
    `<title>${xml(`${title} - ${site.directory.site.name}`)}</title>\n` +
    `<updated>${updated}</updated>\n` +
    `<author><name>${xml(owner)}</name></author>\n` +
    `<link rel="self" type="application/atom+xml" href="${xml(absolute(site, address))}"/>\n` +
    `<link rel="alternate" type="text/html" href="${xml(absolute(site, listHead(base)))}"/>\n` +
    rows.map((row) => entryOf(site, row)).join('') +
    '</feed>\n';
  return [{ address, content }];
}

function entryOf(site: Site, row: FeedRow): string {
  const { summary } = row;
  const url = xml(absolute(site, row.path!));
  return (
    `<entry>\n<id>${url}</id>\n<title>${xml(row.title)}</title>\n` +
    `<link rel="alternate" type="text/html" href="${url}"/>\n` +
    `<published>${row.first_published_at}</published>\n<updated>${row.changed_at}</updated>\n` +
    (row.organ ? `<author><name>${xml(row.organ)}</name></author>\n` : '') +
    (summary ? `<summary>${xml(summary)}</summary>\n` : '') +
    '</entry>\n'
  );
}
