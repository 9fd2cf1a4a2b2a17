/**
 * How long a column may stand still. The limits are those of 国办秘函〔2019〕19号 (domain.md 7.6), in calendar
 * days; the warning comes before, so that there is time to act. An inspection fails a site with five empty
 * columns: the platform warns much earlier. All numbers of the self-check stand in this file.
 */
export interface Threshold {
  /** Days without anything new after which somebody is warned. */
  warnAfter: number;
  /** Days after which the column counts as not kept up. */
  lateAfter: number;
}

export const THRESHOLDS = {
  /** 动态、要闻类: two weeks. */
  news: { warnAfter: 10, lateAfter: 14 },
  /** 通知公告、政策文件、政策解读: six months. */
  policy: { warnAfter: 150, lateAfter: 183 },
  /** Every other column: one year. */
  other: { warnAfter: 335, lateAfter: 365 },
} as const satisfies Record<string, Threshold>;
export type ThresholdName = keyof typeof THRESHOLDS;

/** Which columns have which limit, by the code of the disclosure item; the first that fits counts. */
export const COLUMN_KINDS: readonly (readonly [code: RegExp, kind: ThresholdName])[] = [
  [/^A20-01/, 'policy'],
  [/^(?:NEWS|DT)/i, 'news'],
];

/** Columns of one organ that are late or empty, from which on a supervisor is warned. */
export const WARN_COLUMNS = 2;

export const thresholdOf = (code: string): Threshold =>
  THRESHOLDS[COLUMN_KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'other'];
