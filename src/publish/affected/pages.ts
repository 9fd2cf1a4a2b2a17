/**
 * When a unit is written. New pages come before the store is committed and before anything links to them,
 * take-downs right after it, then what lists them, then what cites them.
 */
export const PHASE = { before: 0, takeDown: 1, lists: 2, citing: 3 } as const;
export type Phase = (typeof PHASE)[keyof typeof PHASE];

/** Units to write, each with the earliest phase that anybody asked for. */
export class Pages {
  readonly #phases = new Map<string, Phase>();
  /** True where every page of the site changes. */
  everything = false;

  add(phase: Phase, ...units: string[]): void {
    for (const unit of units) {
      const known = this.#phases.get(unit);
      if (known === undefined || phase < known) this.#phases.set(unit, phase);
    }
  }

  /** Units of some phases in the order of writing. */
  of(...phases: Phase[]): string[] {
    return [...this.#phases]
      .filter(([, phase]) => phases.includes(phase))
      .sort((a, b) => a[1] - b[1] || compareUnits(a[0], b[0]))
      .map(([unit]) => unit);
  }

  entries(): [string, Phase][] {
    return [...this.#phases];
  }

  get size(): number {
    return this.#phases.size;
  }
}

const RANK = ['record', 'page', 'feed', 'head', 'organ-pages', 'coverage', 'organ', 'item', 'level'];
const rank = (unit: string): number => {
  const found = RANK.indexOf(unit.split(':', 1)[0]!);
  return found < 0 ? RANK.length : found;
};

/** Pages and feed are written before the head that links them, and a later page of a list before the earlier one. */
export function compareUnits(a: string, b: string): number {
  const byRank = rank(a) - rank(b);
  if (byRank || !a.startsWith('page:')) return byRank || (a < b ? -1 : a > b ? 1 : 0);
  return Number(b.split(':', 3)[2]) - Number(a.split(':', 3)[2]) || (a < b ? -1 : 1);
}
