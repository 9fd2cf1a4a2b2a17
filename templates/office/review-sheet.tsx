/** @jsxImportSource preact */
/** 政府信息公开保密审查表, on one A4 page, as inspectors ask for it (条例 Art. 17). */
import { beijingMinute, formatChinese } from '../../src/domain/local-date';
import { APPROVAL_LABELS, SECRECY_RESULTS, STEP_LABELS, type Step } from '../../src/domain/review-steps';
import { DISCLOSURE_LABELS, type Disclosure } from '../../src/domain/vocabulary';
import { PrintButton, renderPaper } from './paper';

export interface ReviewSheet {
  number: string;
  organ: string;
  title?: string | null;
  documentNumber?: string | null;
  section?: string | null;
  authorName?: string | null;
  carrier?: string | null;
  channel?: string | null;
  plannedOn?: string | null;
  disclosure?: Disclosure | null;
  disclosureReason?: string | null;
  decidedBy?: string | null;
  decidedOn?: string | null;
  submittedAt?: string | null;
  opinions: { step: 'author' | Step; byName?: string | null; at: string; opinion?: string | null }[];
  referral?: { to?: string | null; sentOn?: string | null; answer?: string | null; answeredOn?: string | null } | null;
  result?: keyof typeof SECRECY_RESULTS | null;
  approval?: keyof typeof APPROVAL_LABELS | null;
  overrides: { finding: string; reason: string; byName: string }[];
  hasScan: boolean;
} // prettier-ignore

const GAP = '\u3000';
/** Left for a pen. */
const SIGN_HERE = `签字：${GAP.repeat(6)}年${GAP.repeat(2)}月${GAP.repeat(2)}日`;

const date = (day: string | null | undefined) => (day ? formatChinese(day.slice(0, 10)) : '');

function Opinions({ sheet, steps, label }: { sheet: ReviewSheet; steps: readonly string[]; label: string }) {
  const given = sheet.opinions.filter(({ step }) => steps.includes(step));
  return (
    <tr>
      <th scope="row">{label}</th>
      <td colSpan={3}>
        {given.length === 0 && (
          <>
            <div class="tall" />
            <div class="sign">{SIGN_HERE}</div>
          </>
        )}
        {given.map(({ step, byName, at, opinion }) => (
          <div>
            <div class="tall">
              {steps.length > 1 && step !== 'author' && `${STEP_LABELS[step].zh}：`}
              {opinion}
            </div>
            <div class="sign">
              {byName} {beijingMinute(at)}
            </div>
          </div>
        ))}
      </td>
    </tr>
  );
}

const Pair = ({ pairs }: { pairs: [string, string | null | undefined][] }) => (
  <tr>
    {pairs.map(([label, value]) => (
      <>
        <th scope="row">{label}</th>
        <td colSpan={pairs.length === 1 ? 3 : 1}>{value}</td>
      </>
    ))}
  </tr>
);

export function renderReviewSheet(sheet: ReviewSheet): string {
  const { referral } = sheet;
  const disclosure = sheet.disclosure ? DISCLOSURE_LABELS[sheet.disclosure] : '';
  return renderPaper({
    title: `${sheet.number} 保密审查表`,
    children: (
      <main>
        <p class="screen">
          <PrintButton />{' '}
          <span class="note">也可以按 Ctrl+P 打印。需要手工签字的，打印签字后扫描，在“登记纸质签批”中上传。</span>
        </p>
        <h1>政府信息公开保密审查表</h1>
        <p>
          编号：{sheet.number} {sheet.organ}
        </p>
        <table>
          <tbody>
            <Pair pairs={[['信息名称', sheet.title]]} />
            <Pair pairs={[['文号', sheet.documentNumber], ['信息载体', sheet.carrier]]} />
            <Pair pairs={[['承办科（处）室', sheet.section], ['承办人', sheet.authorName]]} />
            <Pair pairs={[['公开渠道', sheet.channel], ['拟公开日期', date(sheet.plannedOn) || '审批后即时公开']]} />
            <Pair pairs={[['公开属性', disclosure], ['认定人及日期', [sheet.decidedBy, date(sheet.decidedOn)].filter(Boolean).join(' ')]]} />
            <Pair pairs={[['不公开或者删减的理由', sheet.disclosureReason ?? '——']]} />
            <Opinions sheet={sheet} steps={['author']} label="承办人意见" />
            {sheet.opinions.some(({ step }) => step === 'first' || step === 'second') && (
              <Opinions sheet={sheet} steps={['first', 'second']} label="审核意见" />
            )}
            <Opinions sheet={sheet} steps={['secrecy']} label="保密审查意见" />
            {referral?.to && (
              <Pair
                pairs={[
                  ['报请确定', `${date(referral.sentOn)}报${referral.to}${referral.answeredOn ? `；${date(referral.answeredOn)}答复：${referral.answer ?? ''}` : '，尚未答复'}`],
                ]}
              />
            )}
            {sheet.overrides.length > 0 && (
              <Pair pairs={[['个人信息提示的处理', sheet.overrides.map(({ finding, reason, byName }) => `${finding}：${reason}（${byName}）`).join('；')]]} />
            )}
            <Pair pairs={[['审查结论', sheet.result ? SECRECY_RESULTS[sheet.result].zh : '']]} />
            <Opinions sheet={sheet} steps={['final']} label="领导审批意见" />
            <Pair pairs={[['批准方式', sheet.approval ? APPROVAL_LABELS[sheet.approval].zh + (sheet.hasScan ? '（扫描件已归档）' : '') : '']]} />
          </tbody>
        </table>
        <p class="note">
          依据《中华人民共和国政府信息公开条例》第十七条。本表由系统根据办理过程生成，送审时间：
          {sheet.submittedAt ? beijingMinute(sheet.submittedAt) : ''}。
        </p>
      </main>
    ),
  });
} // prettier-ignore

export interface ReviewSummary {
  organ: string;
  /** `YYYY-MM`. */
  month: string;
  rows: {
    number: string;
    title?: string | null;
    documentNumber?: string | null;
    disclosure?: Disclosure | null;
    reviewer?: string;
    result?: keyof typeof SECRECY_RESULTS | null;
    outcome: string;
    submittedAt?: string | null;
  }[];
}

const OUTCOMES: Readonly<Record<string, string>> = {
  open: '办理中',
  approved: '已批准',
  registered: '不公开登记',
  sentBack: '已退回',
  recalled: '已撤回提交',
};

/** 月度汇总: what was reviewed in a month, and with what result. */
export function renderReviewSummary({ organ, month, rows }: ReviewSummary): string {
  const [year, number] = month.split('-');
  const title = `${year}年${Number(number)}月保密审查情况汇总`;
  const counted = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
  return renderPaper({
    title,
    children: (
      <main>
        <p class="screen">
          <PrintButton />
        </p>
        <h1>{title}</h1>
        <p>
          {organ} 共送审{rows.length}件：
          {Object.entries(OUTCOMES)
            .map(([key, label]) => `${label}${counted(key)}件`)
            .join('，')}
          。
        </p>
        <div class="scroll">
          <table>
            <thead>
              <tr>
                {['编号', '信息名称', '文号', '公开属性', '审查人', '审查结论', '办理结果', '送审时间'].map((label) => (
                  <th scope="col">{label}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr>
                  <td>{row.number}</td>
                  <td>{row.title}</td>
                  <td>{row.documentNumber}</td>
                  <td>{row.disclosure ? DISCLOSURE_LABELS[row.disclosure] : ''}</td>
                  <td>{row.reviewer}</td>
                  <td>{row.result ? SECRECY_RESULTS[row.result].zh : ''}</td>
                  <td>{OUTCOMES[row.outcome]}</td>
                  <td>{row.submittedAt ? beijingMinute(row.submittedAt) : ''}</td>
                </tr>
              ))}
              {rows.length === 0 && (
                <tr>
                  <td colSpan={8}>本月没有送审的信息。</td>
                </tr>
              )}
            </tbody>
          </table>
        </div>
      </main>
    ),
  });
} // prettier-ignore
