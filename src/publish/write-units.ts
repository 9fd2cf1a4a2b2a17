import type { SiteFolder } from './release/folder';
import { isMachineFailure, UnitError } from './failures';
import { renderUnit, type Output, type Site } from './render';

const isPage = ({ address }: Output): boolean => address.endsWith('.html');

/**
 * Renders units into a folder; of each the pages last, because they link to the data beside them. Files
 * that must not exist any more are returned, pages first, not removed: deletions come last.
 * @throws UnitError where no page can be made; errors of the machine as they are
 */
export function writeUnits(site: Site, folder: SiteFolder, units: Iterable<string>): string[] {
  const gone: string[] = [];
  for (const unit of units) {
    const outputs = outputsOf(site, unit).sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
    for (const { address, content } of outputs) if (content !== undefined) folder.write(address, content);
    for (const { address, content } of outputs.reverse()) if (content === undefined) gone.push(address);
  }
  return gone;
}

/** @throws UnitError where no page can be made; errors of the machine as they are */
export function outputsOf(site: Site, unit: string): Output[] {
  try {
    return renderUnit(site, unit);
  } catch (error) {
    throw isMachineFailure(error) ? error : new UnitError(unit, error);
  }
}
