/** Address of the list of documents that imports left to officers. */

/** More organs would make an address that is too long. */
const NAMED = 50;

/** @param organs ids of the lead organs that are listed; without them, and from fifty-one on, all */
export function importedList(organs: readonly string[] = []): string {
  const where: [string, string, string][] = [
    ['stage', 'equals', 'working'],
    ['importKey', 'exists', 'true'],
    ['carriedOver.source', 'exists', 'false'],
    ...(organs.length > 0 && organs.length <= NAMED
      ? ([['leadOrgan', 'in', organs.join(',')]] satisfies [string, string, string][])
      : []),
  ];
  const query = where.map(
    ([field, operator, value], i) => `where[and][${i}][${field}][${operator}]=${value}`,
  );
  return `/admin/collections/documents?${query.join('&')}`;
}
