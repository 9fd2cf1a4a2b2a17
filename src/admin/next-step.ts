import { beijingMinute } from '../domain/local-date';
import type { STEP_LABELS } from '../domain/review-steps';
import type { Desk } from './server/desk';
import type { TextKey } from './translations';

const IN_STEP = {
  first: 'nextFirst',
  second: 'nextSecond',
  secrecy: 'nextSecrecy',
  final: 'nextFinal',
} as const satisfies Record<keyof typeof STEP_LABELS, TextKey>;

/** One sentence: what happens next, in the words of the person who reads it. */
export function nextStep(desk: Desk, text: (key: TextKey) => string): string {
  switch (desk.state) {
    case 'failed':
      return text('nextFailed');
    case 'submitted': {
      const step = text(IN_STEP[desk.step ?? 'final']);
      const mine = desk.verbs.some((verb) =>
        ['pass', 'secrecy-review', 'answer-referral', 'approve'].includes(verb),
      );
      return (mine ? text('nextYours') : '') + step + (desk.cannot ?? '');
    }
    case 'scheduled':
      return text('nextScheduled').replace('{t}', beijingMinute(desk.publishAt!));
    case 'registered':
      return text('nextRegistered');
    case 'waiting':
      return text('nextWaiting');
    case 'published':
      return text('nextPublished');
    case 'revising':
      return text('nextRevising');
    case 'withdrawn':
      return text(desk.verbs.includes('purge') ? 'nextPurge' : 'nextWithdrawn');
    case 'purged':
      return text('nextPurged');
    case 'sentBack':
      return text('nextSentBack');
    case 'working':
      return text(desk.verbs.includes('submit') ? 'nextWorking' : 'nextWorkingRead');
  }
}
