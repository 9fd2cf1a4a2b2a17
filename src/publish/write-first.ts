import type { LedgerEntry } from '../domain/public-record';
import { recordRow } from '../store/records';
import { UnitError } from './failures';
import { unitFault, type Fault } from './faults';
import type { SiteFolder } from './release/folder';
import type { Site } from './render';
import { unit as named } from './render/units';
import { outputsOf, writeUnits } from './write-units';

export interface FirstWork {
  site: Site;
  /** The live release; absent before the first one. */
  folder: SiteFolder | undefined;
  /** New pages: nothing links to them yet. */
  units: readonly string[];
  block: readonly LedgerEntry[];
  failures: Map<string, string>;
}

/**
 * Before the store is committed: writes the new pages, and makes the other pages of the block once, to see
 * that they can be made.
 * @returns the entry of which no page can be made
 */
export function writeFirst({ site, folder, units, block, failures }: FirstWork): Fault | undefined {
  const attempt = (unit: string, work: () => void): Fault | undefined => {
    try {
      work();
      return undefined;
    } catch (error) {
      if (!(error instanceof UnitError)) throw error;
      const fault = unitFault(site.store, error, block);
      if (!fault) failures.set(unit, error.message);
      return fault;
    }
  };
  for (const unit of units) {
    const fault =
      folder &&
      attempt(unit, () => void writeUnits(site, folder, [unit]).forEach((gone) => folder.remove(gone)));
    if (fault) return fault;
  }
  for (const unit of ownUnits(site, block)) {
    const fault = units.includes(unit) ? undefined : attempt(unit, () => void outputsOf(site, unit));
    if (fault) return fault;
  }
  return undefined;
}

function ownUnits({ store }: Site, block: readonly LedgerEntry[]): string[] {
  return block.flatMap(({ recordId, parked }) => {
    const row = parked ? undefined : recordRow(store, recordId);
    return row?.path ? [named.record(row.n)] : [];
  });
}
