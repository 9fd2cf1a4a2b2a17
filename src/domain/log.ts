/** The public log: every entry of the ledger, on pages that keep their entries for ever. */

/** Entries on one page of the log. */
export const LOG_PAGE_SIZE = 100;

/** Page (from 1) on which an entry stands. */
export const logPageOf = (seq: number): number => Math.ceil(seq / LOG_PAGE_SIZE);
