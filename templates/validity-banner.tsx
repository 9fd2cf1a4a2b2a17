/** @jsxImportSource preact */
/** What a reader must know before reading: changed, repealed, expired, not yet in force (domain.md 6.4, 7.1). */
import { inTitleMarks } from './format';
import type { ChangeRelation } from '../src/domain/vocabulary';
import { formatChinese } from '../src/domain/local-date';
import { linkTo } from './links';
import type { Citation, DocumentPageProps, Frame } from './props';

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

const VERBS: Readonly<Record<ChangeRelation, string>> = {
  amends: '修改',
  partlyRepeals: '废止部分内容',
  repeals: '废止',
  replaces: '替代',
};

export function CitationLink({ frame, citation }: { frame: Frame; citation: Citation }) {
  const name = `${inTitleMarks(citation.title)}${citation.documentNumber ? `（${citation.documentNumber}）` : ''}`;
  return citation.path ? <a href={linkTo(frame, citation.path)}>{name}</a> : <>{name}</>;
}

export function ValidityBanner({ frame, record, validity, changedBy }: DocumentPageProps) {
  const changed = validity !== undefined && validity !== 'inForce';
  if (!changed && changedBy.length === 0) return null;
  return (
    <div class={`note ${changed ? TONES[validity] : 'info'}`} role="note" aria-label="效力提示">
      <strong>{changed ? HEADLINES[validity] : '另有文件影响本文件的效力。'}</strong>
      {validity === 'expired' && record.expiresOn && `有效期至${formatChinese(record.expiresOn)}。`}
      {validity === 'notYetInForce' && record.effectiveOn && `自${formatChinese(record.effectiveOn)}起施行。`}
      {changedBy.map(
        (citation) =>
          citation.relation !== 'interprets' && (
            <>
              {citation.note}由
              <CitationLink frame={frame} citation={citation} />
              {VERBS[citation.relation]}
              {citation.from && `，自${formatChinese(citation.from)}起施行`}。
            </>
          ),
      )}
    </div>
  );
}
