/** Links from a page to other addresses of the site. */
import { NOT_FOUND, relative } from '../src/domain/addresses';
import type { Frame } from './props';

let lastUrl = '';
let lastBase = '/';
const basePath = (publicUrl: string): string => {
  if (publicUrl !== lastUrl) {
    lastBase = new URL(publicUrl).pathname;
    lastUrl = publicUrl;
  }
  return lastBase;
};

/**
 * Link from a page to an address of the site: relative, except on error pages, which are served at any
 * depth and so link from the root of the host. Absolute addresses are left as they are.
 */
export function linkTo(frame: Frame, address: string): string {
  if (address[0] === '/' || (address.includes(':') && /^[a-z][a-z+.-]*:/i.test(address))) return address;
  if (frame.path === NOT_FOUND) return basePath(frame.publicUrl) + relative('', address).replace(/^\.\//, '');
  return relative(frame.path, address);
}

/** Absolute address of a page, as in `rel="canonical"` and citations. */
export const absolute = (frame: Frame, address: string): string =>
  frame.publicUrl + address.replace(/(^|\/)index\.html$/, '$1');
