/** How much two titles differ. */

/**
 * Number of units to insert, delete or replace to make one of the other (Levenshtein).
 * @returns `limit + 1` where it is more than `limit`
 */
export function distance(a: string[], b: string[], limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = new Uint16Array(b.length + 1).map((_, i) => i);
  let row = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    // Outside a band of `limit` around the diagonal every value is more than `limit`.
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    row.fill(limit + 1);
    row[from - 1] = from === 1 ? i : limit + 1;
    let least = limit + 1;
    for (let k = from; k <= to; k++) {
      const value = Math.min(
        row[k - 1]! + 1,
        previous[k]! + 1,
        previous[k - 1]! + (a[i - 1] === b[k - 1] ? 0 : 1),
      );
      row[k] = value;
      if (value < least) least = value;
    }
    if (least > limit) return limit + 1;
    [previous, row] = [row, previous];
  }
  return Math.min(previous[b.length]!, limit + 1);
}

const IS_NUMBER = /^\p{Nd}+$/u;

/** Whether the numbers of one are all in the other: titles of other years or parts are other titles. */
function numbersAgree(a: string[], b: string[]): boolean {
  const [first, second] = [a, b].map((units) => units.filter((unit) => IS_NUMBER.test(unit)));
  return first!.every((unit) => second!.includes(unit)) || second!.every((unit) => first!.includes(unit));
}

/**
 * How far a title is from a query, if it is nearly the same: at most a fifth of the longer one differs,
 * or a third where one holds the other whole.
 * @returns undefined where it is another title
 */
export function nearness(query: string[], title: string[]): number | undefined {
  const longer = Math.max(query.length, title.length);
  const [q, t] = [query.join(''), title.join('')];
  const limit = Math.floor(longer / (q.includes(t) || t.includes(q) ? 3 : 5));
  if (!numbersAgree(query, title)) return undefined;
  const far = distance(query, title, limit);
  return far <= limit ? far : undefined;
}
