import { style } from '../../domain/addresses';
import type { Store } from '../../store/open';
import { directoryOf, type Directory } from '../../store/directory';
import { renderStyle } from '../../../templates/pages';
import type { Frame } from '../../../templates/props';

/** What rendering reads: the store and the settings of the site, nothing else. */
export interface Site {
  store: Store;
  directory: Directory;
  /** Absolute address of the site's root, ending in `/`. */
  publicUrl: string;
  /** Address of the style sheet. */
  style: string;
  /** Bytes of an attachment, for the marks in the footer. */
  fileOf: (sha256: string) => Uint8Array | undefined;
  /** True where the store does not change while everything is rendered: then more is read at once. */
  bulk: boolean;
}

export interface SiteOptions {
  publicUrl: string;
  fileOf?: Site['fileOf'];
  bulk?: boolean;
}

/** The site as the store has it now. Made anew after each fold. */
export const openSite = (
  store: Store,
  { publicUrl, fileOf = () => undefined, bulk = false }: SiteOptions,
): Site => ({
  store,
  directory: directoryOf(store),
  publicUrl,
  style: style(renderStyle().hash),
  fileOf,
  bulk,
});

export const frameOf = (site: Site, path: string): Frame => ({
  site: site.directory.site,
  path,
  publicUrl: site.publicUrl,
  style: site.style,
});

/** Absolute address, as in feeds, sitemaps and JSON. */
export const absolute = (site: Site, path: string): string =>
  site.publicUrl + path.replace(/(^|\/)index\.html$/, '$1');

/** A file of the site; without content it must not exist. */
export interface Output {
  address: string;
  content: string | Uint8Array | undefined;
}

export const json = (value: unknown): string => JSON.stringify(value, null, 1) + '\n';
