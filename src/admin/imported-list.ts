/** Address of the list of documents that imports left to officers. */

/** @param organs ids of the lead organs that are listed; all without them */
export function importedList(organs?: readonly string[]): string {
  const where: [string, string, string][] = [
    ['stage', 'equals', 'working'],
    ['importKey', 'exists', 'true'],
    ['carriedOver.source', 'exists', 'false'],
    ...(organs ? ([['leadOrgan', 'in', organs.join(',')]] satisfies [string, string, string][]) : []),
  ];
  const query = where.map(
    ([field, operator, value], i) => `where[and][${i}][${field}][${operator}]=${value}`,
  );
  return `/admin/collections/documents?${query.join('&')}`;
}
