/** What every part of the portal works with. */
import type { Environment } from '../environment';
import { renderStyle } from '../../templates/pages';
import type { Frame } from '../../templates/props';
import { style } from '../domain/addresses';
import type { SearchService } from '../search';
import type { PublicStore } from './public-store';

export interface Portal {
  env: Environment;
  store: PublicStore;
  engine: SearchService;
}

/** Frame of a page that the portal makes itself. */
export const frameOf = ({ env, store }: Portal, path: string): Frame => ({
  site: store.site(),
  path,
  publicUrl: env.publicUrl,
  style: style(renderStyle().hash),
});
