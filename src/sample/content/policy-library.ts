/** The policy library: what stands under 政策文件 gets class, registration, legality review and filing. */
import { documentType } from '../../domain/document-types';
import { addDays, daysBetween } from '../../domain/local-date';
import { officeDay, pick } from '../codes';
import type { SampleDocument } from '../types';
import { organByKey } from '../world';

const CLASSES: Readonly<Record<string, string>> = {
  'A20-01-01': '规章',
  'A20-01-02': '行政规范性文件',
  'A20-01-03': '其他政策文件',
};
/** Letters of a jurisdiction in its registration numbers. */
const LETTERS: Readonly<Record<string, string>> = { ys: 'YS', ql: 'QL', wc: 'WC', qh: 'QH', sq: 'WC', yx: 'WC', lh: 'QH' }; // prettier-ignore
/** Registrations of one jurisdiction in a year, about. */
const A_YEAR = 36;

const classOf = (one: SampleDocument): string | undefined =>
  [one.item, ...(one.otherItems ?? [])].map((code) => CLASSES[code]).find(Boolean);

/** Who checked the legality and who takes the filing. */
function authorities(one: SampleDocument): { reviewedBy: string; filedWith: string } {
  const organ = organByKey.get(one.organ)!;
  const above = organByKey.get(organ.parent ?? '');
  if (organ.level === 'township') return { reviewedBy: `${organ.shortName}综合行政执法办公室（法治审核岗）`, filedWith: above!.name };
  const isGovernment = organ.kind === 'government' || /人民政府办公[厅室]$/.test(organ.name);
  const seat = organ.kind === 'government' ? organ.name : above!.name;
  const justice = `${seat.replace('人民政府', '')}司法${organ.level === 'province' ? '厅' : '局'}`;
  if (!isGovernment) return { reviewedBy: `${organ.name}政策法规机构`, filedWith: seat };
  const higher = organ.kind === 'government' ? above : organByKey.get(above!.parent ?? '');
  return { reviewedBy: justice, filedWith: higher?.name ?? '云山省人民代表大会常务委员会' };
} // prettier-ignore

const NOTES = [
  '条款明确具体，没有需要另行说明的内容。',
  '只涉及机关内部工作程序，不设定公民、法人的权利义务，不另行解读。',
] as const;

/** Why there is no interpretation by the organ itself; nothing where there is one. */
function whyNone(one: SampleDocument, all: readonly SampleDocument[]): SampleDocument['noInterpretation'] {
  const interpretations = all.filter(({ interprets }) => interprets?.includes(one.key));
  if (interpretations.some(({ organ }) => organ === one.organ)) return undefined;
  const [other] = interpretations;
  const signedBy = ['程砚书', '陆以恒', '沈知行', '闻人越'][pick(one.key, 4)]!;
  if (other) return { reason: `解读由起草单位${organByKey.get(other.organ)!.name}发布。`, signedBy };
  return { reason: NOTES[one.audience?.includes('staff') ? 1 : 0]!, signedBy };
}

/** Documents of the policy library with what their type asks for; the others as they are. */
export function inPolicyLibrary(all: readonly SampleDocument[]): SampleDocument[] {
  const last = new Map<string, number>();
  const registrations = new Map<string, string>();
  const normative = all.filter(
    (one) => !one.type && classOf(one) === '行政规范性文件' && one.issued >= '2020',
  );
  for (const one of normative.sort((a, b) => (a.issued < b.issued ? -1 : 1))) {
    const year = one.issued.slice(0, 4);
    const series = `${LETTERS[one.organ.split('-')[0]!]}GF-${year}`;
    const due = Math.floor((daysBetween(`${year}-01-01`, one.issued) / 365) * A_YEAR) + 1;
    const serial = Math.max(due, (last.get(series) ?? 0) + 1);
    last.set(series, serial);
    registrations.set(one.key, `${series}-${String(serial).padStart(3, '0')}`);
  }
  return all.map((one) => {
    const policyClass = classOf(one);
    if (one.type || !policyClass) return one;
    const { reviewedBy, filedWith } = authorities(one);
    const isReviewed = policyClass !== '其他政策文件';
    const registration = registrations.get(one.key);
    const reason = policyClass === '行政规范性文件' && !one.carriedOver ? whyNone(one, all) : undefined;
    return {
      ...one,
      type: documentType('policy')!.slug,
      particulars: {
        class: policyClass,
        ...(registration ? { registration } : {}),
        ...(isReviewed
          ? { reviewedBy, reviewedOn: officeDay(addDays(one.issued, -9 - pick(one.key, 12))), filedWith }
          : {}),
        ...(isReviewed && one.carriedOver
          ? { filedOn: officeDay(addDays(one.issued, 12 + pick(one.key, 14))) }
          : {}),
      },
      ...(reason ? { noInterpretation: reason } : {}),
    };
  });
}
