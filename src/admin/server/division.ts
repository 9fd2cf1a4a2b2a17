/** What a code of administrative divisions stands for, by the table that `gongkai import divisions` keeps. */
import type { Division } from '../../import/divisions';

/** Codes from the province down: a code of six digits ends in zeros above the county. */
function codesOf(code: string): string[] {
  const short = code.replace(/^(\d{2})0000$/, '$1').replace(/^(\d{4})00$/, '$1');
  return [2, 4, 6, 9].filter((length) => length <= short.length).map((length) => short.slice(0, length));
}

/** Headings of the table that are no part of a name. */
const GROUPS = ['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划'];

export type KnownDivision = { name: string } | { unknown: true } | undefined;

/**
 * The full name of a division, from its province down.
 * @returns unknown where the table has the neighbours of such a code and not the code; nothing where it cannot tell
 */
export function divisionOf(table: readonly Division[], code: string): KnownDivision {
  const names = new Map(table.map((division) => [division.code, division.name]));
  const codes = codesOf(code);
  const own = codes.at(-1)!;
  if (names.has(own))
    return {
      name: codes
        .map((one) => names.get(one) ?? '')
        .filter((name) => !GROUPS.includes(name))
        .join(''),
    };
  const above = codes.at(-2) ?? '';
  const tells = table.some((one) => one.code.length === own.length && one.code.startsWith(above));
  // A code whose county or city is wrong has no neighbours; those further up tell as well.
  const upper = codes.slice(0, -1).some((one) => !names.has(one)) && names.has(codes[0]!);
  return tells || upper ? { unknown: true } : undefined;
}
