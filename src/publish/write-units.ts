import type { SiteFolder } from './release/folder';
import { isMachineFailure, UnitError } from './failures';
import { renderUnit, type Output, type Site } from './render';

/**
 * Renders units into a folder. Files that must not exist any more are returned, not removed: deletions
 * come last.
 * @throws UnitError where no page can be made; errors of the machine as they are
 */
export function writeUnits(site: Site, folder: SiteFolder, units: Iterable<string>): string[] {
  const gone: string[] = [];
  for (const unit of units) {
    for (const { address, content } of outputsOf(site, unit))
      if (content === undefined) gone.push(address);
      else folder.write(address, content);
  }
  return gone;
}

function outputsOf(site: Site, unit: string): Output[] {
  try {
    return renderUnit(site, unit);
  } catch (error) {
    throw isMachineFailure(error) ? error : new UnitError(unit, error);
  }
}
