/** Requests of one year as an annual report counts them: every row and column adds up (domain.md 3.5). */
import { pick } from '../codes';

/** Rows of the outcome with how often they occur. */
const OUTCOMES: readonly (readonly [label: string, weight: number])[] = [
  ['（一）予以公开', 45],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 14],
  ['（三）不予公开　1．属于国家秘密', 0],
  ['2．其他法律行政法规禁止公开', 1],
  ['3．危及“三安全一稳定”', 0],
  ['4．保护第三方合法权益', 3],
  ['5．属于三类内部事务信息', 3],
  ['6．属于四类过程性信息', 2],
  ['7．属于行政执法案卷', 4],
  ['8．属于行政查询事项', 1],
  ['（四）无法提供　1．本机关不掌握相关政府信息', 16],
  ['2．没有现成信息需要另行制作', 4],
  ['3．补正后申请内容仍不明确', 1],
  ['（五）不予处理　1．信访举报投诉类申请', 3],
  ['2．重复申请', 1],
  ['3．要求提供公开出版物', 0],
  ['4．无正当理由大量反复申请', 0],
  ['5．要求行政机关确认或重新出具已获取信息', 0],
  ['（六）其他处理　1．申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', 1],
  ['2．申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', 0],
  ['3．其他', 1],
];
const TOTAL_WEIGHT = OUTCOMES.reduce((sum, [, weight]) => sum + weight, 0);
const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] as const;

type Counts = readonly number[];
const withTotal = (counts: Counts): Counts => [...counts, counts.reduce((a, b) => a + b, 0)];

export interface RequestFigures {
  received: number;
  carried: number;
  processed: number;
  forward: number;
  /** Disclosed in whole or in part. */
  granted: number;
  /** Lines of the table in the sample's markup. */
  table: string;
}

/** Requests left over at the end of a year. */
const leftOver = (key: string, year: number, size: number) =>
  pick(`forward ${key} ${year}`, Math.ceil(size / 9));

/** @param size requests that the organ receives in a year, about */
export function requestFigures(key: string, year: number, size: number): RequestFigures {
  const seed = `${key} ${year}`;
  const received = Math.max(1, Math.round(size * (0.82 + pick(seed, 40) / 100)));
  const [carried, forward] = [leftOver(key, year - 1, size), leftOver(key, year, size)];
  const others = APPLICANTS.slice(1).map((name, at) => pick(`${seed}${name}`, 1 + Math.floor(received / (at === 0 ? 12 : 40))));
  const fresh = [received - others.reduce((a, b) => a + b, 0), ...others];
  const persons = (count: number) => APPLICANTS.map((_, at) => (at === 0 ? count : 0));
  const outcomes = OUTCOMES.map(() => APPLICANTS.map(() => 0));
  const processed = fresh.map((count, at) => count + (at === 0 ? carried - forward : 0));
  processed.forEach((count, column) => {
    for (let nth = 0; nth < count; nth++) {
      let point = pick(`${seed} ${column} ${nth}`, TOTAL_WEIGHT);
      const row = OUTCOMES.findIndex(([, weight]) => (point -= weight) < 0);
      outcomes[row]![column]! += 1;
    }
  });
  const line = (label: string, counts: Counts) => `| ${label} | ${withTotal(counts).join(' | ')} |`;
  const sum = (counts: Counts) => withTotal(counts).at(-1)!;
  return {
    received,
    carried,
    forward,
    processed: sum(processed),
    granted: sum(outcomes[0]!) + sum(outcomes[1]!),
    table: [
      `| 项目 | ${APPLICANTS.join(' | ')} | 总计 |`,
      line('一、本年新收政府信息公开申请数量', fresh),
      line('二、上年结转政府信息公开申请数量', persons(carried)),
      ...OUTCOMES.map(([label], row) => line(`${row === 0 ? '三、本年度办理结果　' : ''}${label}`, outcomes[row]!)),
      line('（七）总计', processed),
      line('四、结转下年度继续办理', persons(forward)),
    ].join('\n'),
  };
} // prettier-ignore
