/**
 * The duties of proactive disclosure that the Regulations lay on every organ by its level and kind
 * (《中华人民共和国政府信息公开条例》 Arts. 20, 21; domain.md 1.4, 1.5). They are the first disclosure items of
 * a directory; an organ adds the rows of its own standard catalogue.
 */
import { ARTICLE_20, ARTICLE_21_COUNTY, ARTICLE_21_TOWNSHIP } from './duty-rows';
import type { Channel } from './channels';
import type { TimeLimit } from './public-record';
import type { Level, OrganKind } from './vocabulary';

export interface Duty {
  /** `A20-01`, `A21-K-04`, `A21-T-02`; `A20-01-02` for a part of a duty. */
  code: string;
  name: string;
  /** Code of the duty of which this is a part. */
  parent?: string;
  elements: readonly string[];
  basis: string;
  timeLimit?: TimeLimit;
  /** 公开时限 where it is not one number of days. */
  timeLimitText?: string;
  channels: readonly Channel[];
  audienceText: string;
  method: string;
  levels: readonly Level[];
  /** Kinds of organ that it binds; empty for every kind that has duties. */
  kinds: readonly OrganKind[];
  order: number;
}

/** All duties, in the order of the directory. */
export const DUTIES: readonly Duty[] = [...ARTICLE_20, ...ARTICLE_21_COUNTY, ...ARTICLE_21_TOWNSHIP].map(
  (row, order) => ({ audienceText: '全社会', method: '主动公开', ...row, order: order + 1 }),
);

/** Kinds whose disclosure the Regulations do not govern here. */
const WITHOUT_DUTIES: readonly OrganKind[] = ['party', 'external'];

/**
 * The duties that bind an organ. A township never gets 规章, which only provinces and cities with
 * districts make; party organs and issuers outside the platform get none.
 */
export const dutiesFor = (kind: OrganKind, level: Level): Duty[] =>
  WITHOUT_DUTIES.includes(kind)
    ? []
    : DUTIES.filter(
        (duty) => duty.levels.includes(level) && (duty.kinds.length === 0 || duty.kinds.includes(kind)),
      );
