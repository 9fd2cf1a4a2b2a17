import { PHASE } from './affected';
import { Breath } from './breath';
import { UnitError } from './failures';
import { pendingUnits } from './pending';
import type { SiteFolder } from './release/folder';
import type { Site } from './render';
import { writeUnits } from './write-units';

export interface PendingWork {
  site: Site;
  /** The live release; absent before the first one. */
  folder: SiteFolder | undefined;
  /** Units of which no page could be made, with a sentence for each; brought up to date. */
  failures: Map<string, string>;
  /** Told of every unit. */
  touch: (unit: string) => void;
}

/** Writes what is pending in the order of its phases; what was taken down goes at once, the rest last. */
export async function writePending({ site, folder, failures, touch }: PendingWork): Promise<void> {
  const gone: string[] = [];
  const breath = new Breath();
  for (const { unit, phase } of pendingUnits(site.store)) {
    touch(unit);
    if (!folder) continue;
    const removals = attempt(site, folder, unit, failures);
    if (phase === PHASE.takeDown) for (const address of removals) folder.remove(address);
    else gone.push(...removals);
    await breath.turn();
  }
  for (const address of gone) folder?.remove(address);
}

function attempt(site: Site, folder: SiteFolder, unit: string, failures: Map<string, string>): string[] {
  try {
    const gone = writeUnits(site, folder, [unit]);
    failures.delete(unit);
    return gone;
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    failures.set(unit, error.message);
    return [];
  }
}
