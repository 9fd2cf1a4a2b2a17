/** Rows of a batch at most. */
export const MOST = 60;
