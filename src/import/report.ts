/** What an import did with every row that it did not take as it stood. */
import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';

/** notTaken: nothing was kept. workingCopy: kept, not published. note: taken, with a remark. */
export type Outcome = 'notTaken' | 'workingCopy' | 'note';

export const OUTCOME_LABELS: Record<Outcome, string> = {
  notTaken: '未导入',
  workingCopy: '留作工作稿',
  note: '已导入，请核对',
};

const CARRIED = '已转入公开';

/** Why a row that could be public is none. */
export const NOT_ASKED = '没有要求转入公开';

/** Said of each row whose 原发布日期 nobody gave. */
export const DATED_BY_ISSUE = '没有发布日期，按选择以成文日期作为原发布日期';

export interface ReportLine {
  file: string;
  /** Line or record number in the file, from 1; absent for the file itself. */
  row?: number;
  field?: string;
  /** Title, 文号 or address of the row. */
  name?: string;
  outcome: Outcome;
  /** A sentence, equal for equal causes, so that it can be counted. */
  reason: string;
  /** What the sentence is about, e.g. the value found. */
  detail?: string;
  /** The list of the signed report to which it belongs. */
  list?: ReportList;
}

/** missingFile: named, not there. withoutRow: there, not named. double: there twice. column: its 栏目 is no item by name. */
export type ReportList = 'missingFile' | 'withoutRow' | 'double' | 'column';

/** A row that was carried over or kept. */
export interface TakenRow {
  file: string;
  row: number;
  name: string;
  /** What is to be known of it. */
  remark?: string;
}

export interface Counts {
  read: number;
  created: number;
  unchanged: number;
  published: number;
}

/** How many rows some lines speak of; a line without a row counts by what it is about. */
export const rowsIn = (lines: readonly ReportLine[]): number =>
  new Set(
    lines.map((line) =>
      [line.file, line.row ?? '', line.row ? '' : line.reason + (line.detail ?? '')].join('\u0000'),
    ),
  ).size;

const placeOf = ({ file, row }: ReportLine): string => `${file}\u0000${row}`;

/** Counts and remarks of one run. */
export class Report {
  readonly counts: Counts = { read: 0, created: 0, unchanged: 0, published: 0 };
  readonly lines: ReportLine[] = [];
  /** Rows that were published. */
  readonly carried: TakenRow[] = [];
  /** Rows that became working copies because no publication was asked for. */
  readonly kept: TakenRow[] = [];
  /** Names of organs that were made. */
  readonly organsMade: string[] = [];

  add(line: ReportLine): void {
    this.lines.push(line);
  }

  /** What was said of rows with this outcome. A file without a row is none; a row that was not taken has no other. */
  linesWith(outcome: Outcome): ReportLine[] {
    const out = this.#notTaken();
    return this.lines.filter(
      (line) =>
        line.outcome === outcome &&
        line.list !== 'withoutRow' &&
        line.list !== 'column' &&
        (outcome === 'notTaken' || !out.has(placeOf(line))),
    );
  }

  #notTaken(): Set<string> {
    return new Set(this.lines.filter(({ outcome, row }) => outcome === 'notTaken' && row).map(placeOf));
  }

  /** What became of that of which a line speaks, in words. */
  #labels(): (line: ReportLine) => string {
    const out = this.#notTaken();
    return (line) =>
      line.list === 'withoutRow'
        ? '目录中没有，未导入'
        : OUTCOME_LABELS[out.has(placeOf(line)) ? 'notTaken' : line.outcome];
  }

  /** Rows with this outcome, each counted once. */
  rowsWith(outcome: Outcome): number {
    return rowsIn(this.linesWith(outcome));
  }

  /** Lines to print at the end: totals, then each reason with its number. */
  summary(dryRun: boolean): string[] {
    const { read, created, unchanged, published } = this.counts;
    const would = dryRun ? '将' : '';
    const reasons = new Map<string, number>();
    const labelOf = this.#labels();
    for (const line of this.lines) {
      const key = `${labelOf(line)}：${line.reason}`;
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
    }
    for (const { remark } of this.carried)
      if (remark) reasons.set(`${CARRIED}：${remark}`, (reasons.get(`${CARRIED}：${remark}`) ?? 0) + 1);
    return [
      `${dryRun ? '试运行，没有写入任何内容。' : ''}读取 ${read} 条，${would}新增 ${created} 条，${would}公开 ${published} 条，已在库中未变 ${unchanged} 条，未导入 ${this.rowsWith('notTaken')} 条，留作工作稿 ${this.rowsWith('workingCopy')} 条。`,
      ...(this.organsMade.length > 0
        ? [`${would}新建机关 ${this.organsMade.length} 个（已标明由导入建立，请核对）：${this.organsMade.slice(0, 10).join('、')}${this.organsMade.length > 10 ? ' 等' : ''}`]
        : []),
      ...[...reasons].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `  ${count} × ${reason}`),
    ];
  } // prettier-ignore

  /** All remarks and what was carried over, as CSV with a byte order mark, which Excel needs to read Chinese. */
  csv(): string {
    const labelOf = this.#labels();
    const rows = this.lines.map((line) => [line.file, line.row ?? '', labelOf(line), line.field ?? '', line.name ?? '', line.reason, line.detail ?? '']); // prettier-ignore
    const carried = this.carried.map(({ file, row, name, remark }) => [
      file,
      row,
      CARRIED,
      '',
      name,
      remark ?? '',
      '',
    ]);
    const kept = this.kept.map(({ file, row, name }) => [
      file,
      row,
      OUTCOME_LABELS.workingCopy,
      '',
      name,
      NOT_ASKED,
      '',
    ]);
    const header = ['文件', '行', '结果', '字段', '名称或标识', '原因', '内容'];
    return '\ufeff' + stringify([header, ...rows, ...kept, ...carried], { escape_formulas: true });
  }

  write(file: string): void {
    writeFileSync(file, this.csv());
  }
}
