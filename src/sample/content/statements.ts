/** What organs sign for columns in which they have nothing, or which do not apply to them. */
import type { LocalDate } from '../../domain/public-record';
import type { StatementKind } from '../../domain/statements';

export interface SampleStatement {
  organ: string;
  /** Code of the disclosure item. */
  item: string;
  kind: StatementKind;
  from: LocalDate;
  until?: LocalDate;
  basis?: string;
  reason?: string;
  signedBy: string;
  signedOn: LocalDate;
  withdrawn?: { on: LocalDate; reason: string };
}

const FIRST_HALF = { kind: 'nothing', from: '2026-01-01', until: '2026-06-30' } as const;
const SECOND_HALF_BEFORE = { kind: 'nothing', from: '2025-07-01', until: '2025-12-31' } as const;
const POLICE = '《中华人民共和国治安管理处罚法》，治安管理工作由公安机关负责';
const EXPROPRIATION =
  '《国有土地上房屋征收与补偿条例》第四条，房屋征收与补偿由市、县级人民政府确定的房屋征收部门组织实施';

export const STATEMENTS: readonly SampleStatement[] = [
  { organ: 'ql-mz', item: 'A20-08', ...FIRST_HALF, reason: '没有收取行政事业性收费', signedBy: '周明川', signedOn: '2026-07-02' },
  { organ: 'ql-mz', item: 'A20-10', ...FIRST_HALF, reason: '没有批准或者实施重大建设项目', signedBy: '周明川', signedOn: '2026-07-02' },
  { organ: 'ql-mz', item: 'A21-K-06', kind: 'notApplicable', from: '2026-01-01', basis: POLICE, signedBy: '周明川', signedOn: '2026-01-08' },
  { organ: 'ql-tj', item: 'A21-K-05', kind: 'notApplicable', from: '2026-01-01', basis: EXPROPRIATION, signedBy: '韩若川', signedOn: '2026-01-12' },
  { organ: 'wc-mz', item: 'A20-06', ...FIRST_HALF, reason: '没有作出行政处罚决定，没有实施行政强制', signedBy: '沈立言', signedOn: '2026-07-03' },
  { organ: 'wc-mz', item: 'A20-08', ...FIRST_HALF, reason: '没有收取行政事业性收费', signedBy: '沈立言', signedOn: '2026-07-03' },
  { organ: 'wc-mz', item: 'A21-K-05', kind: 'notApplicable', from: '2026-01-01', basis: EXPROPRIATION, signedBy: '沈立言', signedOn: '2026-01-09' },
  { organ: 'qh-mz', item: 'A20-08', ...SECOND_HALF_BEFORE, signedBy: '罗望舒', signedOn: '2026-01-06' },
  { organ: 'sq', item: 'A21-T-07', ...FIRST_HALF, reason: '没有开展筹资筹劳', signedBy: '何清远', signedOn: '2026-07-06' },
  { organ: 'sq', item: 'A21-T-05', ...FIRST_HALF, reason: '没有征收土地', signedBy: '何清远', signedOn: '2026-07-06' },
  { organ: 'yx', item: 'A20-09', ...FIRST_HALF, signedBy: '陆一鸣', signedOn: '2026-07-07' },
  {
    organ: 'lh', item: 'A20-08', ...FIRST_HALF, signedBy: '方采薇', signedOn: '2026-07-08',
    withdrawn: { on: '2026-07-15', reason: '当期有一项代收费用需要公开，撤回后补充公开' },
  },
]; // prettier-ignore
