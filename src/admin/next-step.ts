import type { Desk } from './server/desk';
import type { TextKey } from './translations';

/** One sentence: what happens next, and who may do it. */
export function nextStep(desk: Desk, text: (key: TextKey) => string): string {
  switch (desk.state) {
    case 'failed':
      return text('nextFailed');
    case 'submitted':
      if (desk.may.approve) return text('nextApprove');
      return (desk.edited && desk.may.sendBack ? text('nextEdited') : '') + whoApproves(desk, text);
    case 'waiting':
      return text('nextWaiting');
    case 'published':
      return text('nextPublished');
    case 'revising':
      return text('nextRevising');
    case 'withdrawn':
      return text('nextWithdrawn');
    case 'sentBack':
      return text('nextSentBack');
    case 'working':
      return text(desk.may.submit ? 'nextWorking' : 'nextWorkingRead');
  }
}

const whoApproves = (desk: Desk, text: (key: TextKey) => string): string =>
  desk.approvers.length > 0 ? text('nextOthers') + desk.approvers.join('、') : text('nextNobody');
