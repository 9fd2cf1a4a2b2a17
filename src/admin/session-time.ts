/** When the session of a person who works is renewed, and when it is said that it will end all the same. */
import { IDLE_SECONDS } from '../../collections/users/session-length';

/** Milliseconds between two renewals. */
const EVERY = 5 * 60 * 1000;
/** Milliseconds before the end at which it is said that work should be saved. */
export const WARN = 15 * 60 * 1000;

export interface SessionTimes {
  /** Milliseconds since the epoch. */
  now: number;
  /** The same, of the end as this page knows it. */
  endsAt: number;
  /** The same, of the last renewal that this page asked for; undefined where it asked for none. */
  askedAt?: number;
  /** Whether the server has answered it. */
  isAnswered: boolean;
}

/**
 * What follows when a page is opened or its person does something. A session that ends soon may only not have been
 * renewed by the pages before: its longest time is nearly over where it ends soon after a renewal.
 */
export function renewOrWarn({
  now,
  endsAt,
  askedAt,
  isAnswered,
}: SessionTimes): 'renew' | 'warn' | undefined {
  const isOld = endsAt - now < IDLE_SECONDS * 1000 - EVERY;
  if (isOld && (askedAt === undefined || now - askedAt > EVERY)) return 'renew';
  return isAnswered && endsAt - now < WARN ? 'warn' : undefined;
}
