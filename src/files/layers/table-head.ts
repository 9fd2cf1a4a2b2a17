/** The row of headings of a table: it says what the numbers under it are. */

const HEADING =
  /姓名|户主|身份证|证件|公民身份|电话|手机|联系方式|卡号|[账帐]号|开户|银行|住址|地址|年龄|性别|出生|病|诊断|残疾|健康|孕|学籍|班级|年级|民族|文化程度|学历|序号|编号|代码|信用|金额|单位|名称|对象/;
const MAX_HEADING = 24;
/** Rows over the headings that belong to the title. */
const TITLE_ROWS = 6;

export class TableHead {
  #columns?: readonly string[];
  #title: string;
  #rows = 0;

  /** @param title what stands over the table: caption, name of the sheet, name of the file */
  constructor(title = '') {
    this.#title = title;
  }

  /** Takes the next row. @returns what is known about it */
  take(cells: readonly string[]): { columns?: readonly string[]; context: string } {
    this.#rows += 1;
    if (this.#isHead(cells)) {
      this.#columns = this.#columns && this.#rows <= TITLE_ROWS + 2 ? merged(this.#columns, cells) : [...cells];
      return { context: this.#title };
    }
    if (!this.#columns && this.#rows <= TITLE_ROWS) {
      const words = cells.filter((cell) => cell.trim()).join(' ');
      if (words.length < 80 && !/\d{6}/.test(words)) this.#title = `${this.#title} ${words}`.slice(-200);
    }
    return { columns: this.#columns, context: this.#title };
  } // prettier-ignore

  #isHead(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== '');
    return (
      filled.length >= 2 &&
      filled.some((cell) => HEADING.test(cell)) &&
      filled.every((cell) => cell.length <= MAX_HEADING && !/\d{3}|^\d+$/.test(cell)) &&
      filled.filter((cell) => HEADING.test(cell)).length * 3 >= filled.length
    );
  }
}

/** Headings in two rows: the lower one says more, the upper one stays where nothing stands below. */
const merged = (upper: readonly string[], lower: readonly string[]): string[] =>
  Array.from({ length: Math.max(upper.length, lower.length) }, (_, i) => lower[i]?.trim() || upper[i] || '');
