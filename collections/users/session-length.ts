/** How long a session lives: read by the server, and by the page that renews it. */

/** Seconds without any activity after which a session ends. */
export const IDLE_SECONDS = 60 * 60;
/** Milliseconds after the login at which a session ends in any case. */
export const LONGEST_MS = 12 * 60 * 60 * 1000;
