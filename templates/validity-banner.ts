/** What a reader must know before reading: changed, repealed, expired, not yet in force (domain.md 6.4, 7.1). */
import { documentType } from '../src/domain/document-types';
import type { LocalDate } from '../src/domain/public-record';
import type { ChangeRelation } from '../src/domain/vocabulary';
import { formatChinese } from '../src/domain/local-date';
import { markup, type Part } from './markup';
import type { Citation, DocumentPageProps, Frame } from './props';
import { citationLink } from './record-parts';

const HEADLINES = {
  repealed: '本文件已废止，不再作为行政管理的依据。',
  expired: '本文件已失效。',
  amended: '本文件已被修改。',
  partlyVoid: '本文件部分内容已失效。',
  notYetInForce: '本文件尚未生效。',
} as const;

const TONES = {
  repealed: 'bad',
  expired: 'bad',
  amended: 'warn',
  partlyVoid: 'warn',
  notYetInForce: 'info',
} as const;

export const CHANGE_VERBS: Readonly<Record<ChangeRelation, string>> = {
  amends: '修改',
  partlyRepeals: '废止部分内容',
  repeals: '废止',
  replaces: '替代',
  declaresVoid: '宣布失效',
  keeps: '确认继续有效',
};

function change(frame: Frame, citation: Citation): Part {
  const { relation, note, from } = citation;
  if (relation === 'interprets' || relation === 'collects') return undefined;
  if (relation === 'keeps')
    return ['由', citationLink(frame, citation), CHANGE_VERBS.keeps, note && `，${note}`, '。'];
  const since = from && `，自${formatChinese(from)}起施行`;
  // Of a change in part the note names the passages; of a whole one it is a remark.
  const isPartial = relation === 'amends' || relation === 'partlyRepeals';
  const remark = !isPartial && note && `（${note}）`;
  return [
    isPartial && note,
    '由',
    citationLink(frame, citation),
    CHANGE_VERBS[relation],
    since,
    remark,
    '。',
  ];
}

const headline = (validity: keyof typeof HEADLINES, slug: string | undefined): string => {
  const own = documentType(slug)?.states?.[validity];
  return own ? `${own}。` : HEADLINES[validity];
};

/** A period begins; only a document comes into force. */
const beginning = (slug: string | undefined, on: string): string => {
  const type = documentType(slug);
  return type?.period ? `${type.name[0]}自${formatChinese(on)}开始。` : `自${formatChinese(on)}起施行。`;
};

/** Nothing where the document is in force and nothing changes it. */
export function validityBanner({ frame, record, validity, changedBy }: DocumentPageProps): Part {
  const changed = validity !== undefined && validity !== 'inForce';
  if (!changed && changedBy.length === 0) return undefined;
  return markup`<div class="note ${changed ? TONES[validity] : 'info'}" role="note" aria-label="效力提示">
    <strong>${changed ? headline(validity, record.documentType) : changedBy.every(({ relation }) => relation === 'keeps') ? '本文件经清理继续有效。' : '另有文件影响本文件的效力。'}</strong>
    ${validity === 'expired' && record.expiresOn && `${documentType(record.documentType)?.period ? '截止日期：' : '有效期至'}${formatChinese(record.expiresOn)}。`}
    ${validity === 'notYetInForce' && record.effectiveOn && beginning(record.documentType, record.effectiveOn)}
    ${changedBy.map((citation) => change(frame, citation))}
  </div>`;
}

export const unmergedSentence = (upTo: LocalDate): string =>
  `本文本整合至${formatChinese(upTo)}，此后的下列变动尚未并入。`;

/** What a text with merged changes does not say: what happened to its documents since. */
export function unmergedNote({ frame, unmerged }: DocumentPageProps): Part {
  return (
    unmerged &&
    markup`<div class="note warn" role="note" aria-label="时效提示">
    <strong>${unmergedSentence(unmerged.upTo)}</strong>
    ${unmerged.changes.map(({ of, by }) => [citationLink(frame, of), change(frame, by)])}
  </div>`
  );
}
