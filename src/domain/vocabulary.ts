/** The fixed words of the field, each a value stored in data with its official Chinese label. */

type Labels<K extends string> = Readonly<Record<K, string>>;

/** 层级. `national` is only for issuers outside the platform. */
export const LEVEL_LABELS = {
  national: '国家',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
} as const satisfies Labels<string>;
export type Level = keyof typeof LEVEL_LABELS;

/** The four levels that have a directory of their own, top down. */
export const LEVELS = ['province', 'city', 'county', 'township'] as const satisfies readonly Level[];

/** Kinds of organ (条例 Arts. 4, 10, 54). A department or unit has the level of its government. */
export const ORGAN_KIND_LABELS = {
  government: '人民政府',
  department: '政府部门',
  subdistrict: '街道办事处',
  committee: '管理委员会',
  unit: '派出机构、事业单位',
  authorised: '法律、法规授权的组织',
  party: '党的机关',
  external: '平台以外的机关',
} as const satisfies Labels<string>;
export type OrganKind = keyof typeof ORGAN_KIND_LABELS;

/** 信息来源 (条例 Art. 10; design.md §2). */
export const ORIGIN_LABELS = {
  own: '本机关制作',
  joint: '联合制作',
  forwarded: '转发',
  reposted: '转载',
  obtained: '从公民、法人或者其他组织获取',
} as const satisfies Labels<string>;
export type Origin = keyof typeof ORIGIN_LABELS;

/** 公开属性. Only `full` and `redacted` may be published. */
export const DISCLOSURE_LABELS = {
  full: '主动公开',
  redacted: '删减后公开',
  onRequest: '依申请公开',
  withheld: '不予公开',
} as const satisfies Labels<string>;
export type Disclosure = keyof typeof DISCLOSURE_LABELS;
export const PUBLISHABLE: readonly Disclosure[] = ['full', 'redacted'];

/** Reasons for not disclosing (条例 Arts. 14–16; codes of the annual report, domain.md 1.3). */
export const WITHHOLDING_LABELS = {
  D1: '属于国家秘密（第十四条）',
  D2: '其他法律行政法规禁止公开（第十四条）',
  D3: '危及“三安全一稳定”（第十四条）',
  D4: '保护第三方合法权益（第十五条）',
  D5: '属于三类内部事务信息（第十六条第一款）',
  D6: '属于四类过程性信息（第十六条第二款）',
  D7: '属于行政执法案卷（第十六条第二款）',
} as const satisfies Labels<string>;
export type WithholdingReason = keyof typeof WITHHOLDING_LABELS;

/** 体裁: the fifteen kinds of official document (党政机关公文处理工作条例 2012, Art. 8) and others in use. */
export const GENRES = [
  '决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要',
  '规章', '规划', '方案', '办法', '政策解读', '公示', '统计公报', '预算', '决算', '指南', '名单', '法律', '法规', '其他',
] as const; // prettier-ignore
export type Genre = (typeof GENRES)[number];

/** 有效性 in the words of domain.md 6.4. */
export const VALIDITY_LABELS = {
  inForce: '现行有效',
  amended: '已修改',
  partlyVoid: '部分失效',
  expired: '已失效',
  repealed: '已废止',
  notYetInForce: '尚未生效',
} as const satisfies Labels<string>;
export type Validity = keyof typeof VALIDITY_LABELS;

/** What one document does to another, in the words of the later document. */
export const CHANGE_LABELS = {
  amends: '修改',
  partlyRepeals: '部分废止',
  repeals: '废止',
  replaces: '替代',
  /** Of a clean-up (清理): void because its matter is settled or its time is over, without being repealed. */
  declaresVoid: '宣布失效',
  /** Of a clean-up: found to be in force, with `until` up to a new day. */
  keeps: '继续有效',
} as const satisfies Labels<string>;
export type ChangeRelation = keyof typeof CHANGE_LABELS;
export const CHANGE_RELATIONS = Object.keys(CHANGE_LABELS) as ChangeRelation[];

/** 服务对象. */
export const AUDIENCE_LABELS = {
  citizens: '个人',
  enterprises: '企业和其他组织',
  rural: '农村居民',
  staff: '机关工作人员',
} as const satisfies Labels<string>;
export type Audience = keyof typeof AUDIENCE_LABELS;

/** Kinds of withdrawal. The first three hide title, reason and text (design.md §2). */
export const WITHDRAWAL_LABELS = {
  secret: '涉及国家秘密',
  personalData: '涉及个人信息',
  wordingError: '严重表述错误',
  publishedInError: '误发布',
  merged: '与其他信息合并',
  noticeEnded: '公示期满',
  other: '其他',
} as const satisfies Labels<string>;
export type WithdrawalKind = keyof typeof WITHDRAWAL_LABELS;
/** Kind as the public sees it: `sealed` stands for the first three, of which only the date is public. */
export type PublicWithdrawalKind = WithdrawalKind | 'sealed';
export const SEALED_WITHDRAWALS: readonly PublicWithdrawalKind[] = [
  'secret',
  'personalData',
  'wordingError',
  'sealed',
];
