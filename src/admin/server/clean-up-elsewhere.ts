/** Documents of other organs that rows of a clean-up name: what an organ did not make, it does not repeal. */
import type { PayloadRequest } from 'payload';
import { documentNumberKey } from '../../domain/document-number';
import { Matcher } from '../../domain/clean-up';
import type { CleanUpRow } from '../../import/clean-up/read';
import { decidingOrgans, issuersOf, mayChange } from '../../publish/checks/changes';
import { Lookup } from '../../publish/project/lookup';
import { candidateOf, DOCUMENT_FIELDS, type DocumentRow } from './clean-up-documents';

export interface Elsewhere {
  row: DocumentRow;
  /** Names of those who made it. */
  organs: string;
  /** The organ decides about it all the same: an office about what its government made. */
  mayChange: boolean;
}

const AT_ONCE = 500;

/** As titles are written that have marks within. */
const spellingsOf = (title: string): string[] => [
  ...new Set([title, title.replace(/[《》]/g, (mark) => (mark === '《' ? '〈' : '〉')), title.replace(/[〈〉]/g, (mark) => (mark === '〈' ? '《' : '》'))]),
]; // prettier-ignore

/**
 * @param rows for which the organ and those below it have nothing
 * @returns for each of the rows the one public document of another organ with its number, or else its title
 */
export async function findElsewhere(
  req: PayloadRequest,
  organ: string,
  rows: readonly CleanUpRow[],
): Promise<(Elsewhere | undefined)[]> {
  const known = new Map<string, DocumentRow>();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const { docs } = await req.payload.db.find<DocumentRow>({
      collection: 'documents',
      where: {
        and: [
          { stage: { equals: 'approved' } },
          {
            or: [
              { documentNumber: { in: some.flatMap(({ documentNumber }) => documentNumber ?? []) } },
              { title: { in: some.flatMap(({ title }) => (title === '' ? [] : spellingsOf(title))) } },
            ],
          },
        ],
      },
      select: DOCUMENT_FIELDS,
      pagination: false,
      limit: 0,
      sort: 'id',
      req,
    });
    for (const row of docs) known.set(row.id, row);
  }
  const matcher = new Matcher([...known.values()].map(candidateOf));
  const lookup = new Lookup(req);
  const deciding = await decidingOrgans(lookup, [organ]);
  return Promise.all(
    rows.map(async ({ title, documentNumber }) => {
      const match = matcher.find(title, documentNumber);
      const [one, ...more] = match.state === 'found' ? [match.id] : match.state === 'several' ? match.ids : [];
      const row = more.length === 0 && one ? known.get(one) : undefined;
      if (!row || (match.state === 'several' && !isSameNumber(row.documentNumber, documentNumber))) return undefined;
      const issuers = issuersOf(row);
      const organs = (await lookup.organRefs(issuers)).map(({ name }) => name).join('、');
      return { row, organs, mayChange: await mayChange(lookup, issuers, deciding) };
    }),
  );
} // prettier-ignore

const isSameNumber = (a: string | null | undefined, b: string | undefined): boolean =>
  Boolean(a && b) && documentNumberKey(a!) === documentNumberKey(b!);
