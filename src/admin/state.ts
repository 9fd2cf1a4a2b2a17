/** What a person is told about a record: one word, in the order in which it matters. */
import type { Words } from '../../collections/fields/words';
import { beijingMinute } from '../domain/local-date';

export type StateCode =
  | 'failed'
  | 'submitted'
  | 'scheduled'
  | 'registered'
  | 'waiting'
  | 'sentBack'
  | 'withdrawn'
  | 'purged'
  | 'revising'
  | 'published'
  | 'working';

export interface StateSource {
  stage?: string | null;
  publicationState?: string | null;
  sentBackReason?: string | null;
  publishAt?: string | null;
}

/** The word for a state; what is scheduled is said with its minute, in Beijing. */
export const stateWord = (state: StateCode, language: 'zh' | 'en', at?: string | null): string => {
  if (state !== 'scheduled' || !at) return STATE_WORDS[state][language];
  return language === 'zh' ? `定于 ${beijingMinute(at)} 公开` : `Public on ${beijingMinute(at)}`;
};

export const STATE_WORDS: Readonly<Record<StateCode, Words>> = {
  failed: { zh: '发布失败', en: 'Publication failed' },
  submitted: { zh: '审查审批中', en: 'In review' },
  scheduled: { zh: '已批准，定时公开', en: 'Scheduled' },
  registered: { zh: '不公开，已登记', en: 'Registered, not public' },
  waiting: { zh: '等待发布', en: 'Waiting for publication' },
  sentBack: { zh: '已退回', en: 'Sent back' },
  withdrawn: { zh: '已停止公开', en: 'Withdrawn' },
  purged: { zh: '已销毁', en: 'Destroyed' },
  revising: { zh: '已公开，修改中', en: 'Public, being revised' },
  published: { zh: '已公开', en: 'Public' },
  working: { zh: '起草中', en: 'Working' },
};

/** The ledger's own word about a record, whatever its working copy does. */
export const PUBLICATION_WORDS: Readonly<Record<string, Words>> = {
  waiting: STATE_WORDS.waiting,
  published: STATE_WORDS.published,
  failed: STATE_WORDS.failed,
  withdrawn: STATE_WORDS.withdrawn,
};

export function stateOf({ stage, publicationState, sentBackReason }: StateSource): StateCode {
  if (publicationState === 'failed') return 'failed';
  if (stage === 'purged') return stage;
  if (stage === 'submitted' || stage === 'scheduled' || stage === 'registered') return stage;
  if (publicationState === 'waiting') return 'waiting';
  if (stage === 'approved') return 'published';
  if (sentBackReason) return 'sentBack';
  if (publicationState === 'withdrawn') return 'withdrawn';
  return publicationState === 'published' ? 'revising' : 'working';
}
