/** The way of a record from its author to the public: 初审 – 复审 – 保密审查 – 终审 (条例 Art. 17). */

export const STEP_LABELS = {
  first: { zh: '初审', en: 'First review' },
  second: { zh: '复审', en: 'Second review' },
  secrecy: { zh: '保密审查', en: 'Secrecy review' },
  final: { zh: '审批', en: 'Approval' },
} as const;
export type Step = keyof typeof STEP_LABELS;

/** Roles that take a step, the first of them before the others: an approver reviews where there is no reviewer. */
export const STEP_ROLES = {
  first: ['reviewer', 'approver'],
  second: ['reviewer', 'approver'],
  secrecy: ['reviewer', 'approver'],
  final: ['approver'],
} as const satisfies Record<Step, readonly string[]>;

/** Steps that an organ may put before the secrecy review and the approval, which nobody leaves out. */
export const OPTIONAL_STEPS = ['first', 'second'] as const satisfies readonly Step[];

/** Steps of an organ in their order. */
export const stepsOf = (chosen: readonly string[] | null | undefined): Step[] => [
  ...OPTIONAL_STEPS.filter((step) => chosen?.includes(step)),
  'secrecy',
  'final',
];

/** The step after one; nothing after the last. */
export const stepAfter = (steps: readonly Step[], step: Step): Step | undefined =>
  steps[steps.indexOf(step) + 1];

/** 保密审查结论. */
export const SECRECY_RESULTS = {
  public: { zh: '不涉及国家秘密、商业秘密和个人隐私，可以公开', en: 'May be public' },
  redacted: { zh: '删减后可以公开', en: 'May be public as redacted' },
  notPublic: { zh: '不能公开，退回重新确定公开属性', en: 'Must not be public: sent back' },
  referred: { zh: '不能确定，报主管部门或者保密行政管理部门确定', en: 'Unsure: referred to the competent authority' },
} as const; // prettier-ignore
export type SecrecyResult = keyof typeof SECRECY_RESULTS;

/** How an approval was given. */
export const APPROVAL_LABELS = {
  system: { zh: '系统内审批', en: 'In the system' },
  sheet: { zh: '据签批件登记', en: 'Recorded from a signed sheet' },
  telephone: { zh: '电话批准，待补签', en: 'By telephone, to be signed' },
} as const;
export type ApprovalMeans = keyof typeof APPROVAL_LABELS;
