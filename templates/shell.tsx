/** @jsxImportSource preact */
/** The whole HTML document around a page's content. */
import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { escapeHtml } from './format';
import { absolute, linkTo } from './links';
import { Markup } from './markup';
import { Footer, Masthead, type Section } from './masthead';
import type { Frame } from './props';

/** Official tags of a column (domain.md 7.2). */
export interface ColumnTags {
  name: string;
  description: string;
  keywords: string[];
  type: string;
}

/** Official tags of an article (domain.md 7.2). */
export interface ArticleTags {
  title: string;
  /** `YYYY-MM-DD HH:mm`, Beijing time. */
  pubDate: string;
  source: string;
  keywords: string[];
  author?: string;
  description: string;
}

export interface Page {
  frame: Frame;
  /** Shown in the window's title before the site's name; absent on the home page. */
  title?: string;
  column?: ColumnTags;
  article?: ArticleTags;
  description?: string;
  /** Entry of the navigation to which the page belongs. */
  section?: Section;
  /** Atom feed of this page. */
  feed?: string;
  /** JSON of the same content. */
  json?: string;
  /** True for pages that search engines should not keep: errors, results, tombstones. */
  transient?: boolean;
  /** Query shown in the masthead's search field. */
  query?: string;
  /** False where the page has its own search field. */
  searchField?: boolean;
  content: VNode | Markup;
}

const meta = (name: string, content: string | undefined): string =>
  content ? `<meta name="${name}" content="${escapeHtml(content)}">` : '';

const words = (list: string[]): string => [...new Set(list.filter(Boolean))].join(',');

function tags({ frame, column, article, description }: Page): string {
  const { site } = frame;
  let html =
    meta('SiteName', site.siteName) +
    meta('SiteDomain', hostOf(frame.publicUrl)) +
    meta('SiteIDCode', site.identificationCode);
  if (column)
    html +=
      meta('ColumnName', column.name) +
      meta('ColumnDescription', column.description) +
      meta('ColumnKeywords', words(column.keywords)) +
      meta('ColumnType', column.type);
  if (article)
    html +=
      meta('ArticleTitle', article.title) +
      meta('PubDate', article.pubDate) +
      meta('ContentSource', article.source) +
      meta('Keywords', words(article.keywords)) +
      meta('Author', article.author) +
      meta('Description', article.description) +
      meta('Url', absolute(frame, frame.path));
  else html += meta('description', description ?? column?.description);
  return html;
}

const hostOf = (publicUrl: string): string => /^[a-z]+:\/\/([^/]+)/i.exec(publicUrl)?.[1] ?? publicUrl;

const frames = new WeakMap<object, Map<string, string>>();

/** What is equal on many pages of one site is rendered once for each depth and entry of the navigation. */
function kept(frame: Frame, key: string, make: () => VNode): string {
  let known = frames.get(frame.site);
  if (!known) frames.set(frame.site, (known = new Map()));
  const full = `${key} ${linkTo(frame, 'x')} ${frame.publicUrl}`;
  let html = known.get(full);
  if (html === undefined) {
    if (known.size > 500) known.clear();
    known.set(full, (html = renderToString(make())));
  }
  return html;
}

/** @returns the complete HTML document */
export function renderPage(page: Page): string {
  const { frame, title, section, query, searchField } = page;
  const { site } = frame;
  const link = (rel: string, href: string, more = '') =>
    `<link rel="${rel}"${more} href="${escapeHtml(href)}">`;
  const masthead =
    query === undefined
      ? kept(frame, `top ${section ?? ''} ${searchField ?? true}`, () => (
          <Masthead frame={frame} section={section} searchField={searchField} />
        ))
      : renderToString(<Masthead frame={frame} section={section} query={query} />);
  return (
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    `<title>${escapeHtml(title ? `${title} - ${site.name}` : site.name)}</title>` +
    tags(page) +
    (page.transient ? meta('robots', 'noindex') : link('canonical', absolute(frame, frame.path))) +
    (page.feed ? link('alternate', linkTo(frame, page.feed), ' type="application/atom+xml"') : '') +
    (page.json ? link('alternate', linkTo(frame, page.json), ' type="application/json"') : '') +
    link('stylesheet', linkTo(frame, frame.style)) +
    '<link rel="icon" href="data:,">' +
    '</head><body><a class="skip" href="#main">跳到正文</a>' +
    masthead +
    '<main id="main" tabindex="-1">' +
    (page.content instanceof Markup ? page.content.text : renderToString(page.content)) +
    '</main>' +
    kept(frame, 'foot', () => <Footer frame={frame} />) +
    '</body></html>\n'
  );
}
