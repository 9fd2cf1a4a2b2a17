/** Approvals by telephone that nobody signed in time: they fall due when a day begins, and at no other moment. */
import type { Payload } from 'payload';
import { shanghaiDay } from '../domain/local-date';
import type { Instant, LocalDate } from '../domain/public-record';
import { withdrawUnsigned } from './commands';

export class UnsignedApprovals {
  #looked: LocalDate | undefined;

  /** Withdraws all that are due, once on each day of Asia/Shanghai, and anew where the clock was set to another. */
  async withdraw(payload: Payload, now: Instant): Promise<void> {
    const day = shanghaiDay(now);
    if (day === this.#looked) return;
    while ((await withdrawUnsigned(payload, now)) > 0);
    this.#looked = day;
  }
}
