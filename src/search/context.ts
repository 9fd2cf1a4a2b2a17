/** What a query needs to know of the site, read from the public store. */
import type { Store } from '../store/open';
import { organWithPredecessors, synonymGroups } from '../store/records';
import type { SearchContext } from './types';

/** Synonyms as they are now, and organs with their predecessors. */
export const contextOf = (store: Store): SearchContext => ({
  synonyms: synonymGroups(store),
  organScope: (organId) => organWithPredecessors(store, organId),
});
