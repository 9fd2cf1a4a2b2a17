import type { PayloadRequest } from 'payload';
import { addDays, instantAt } from '../../src/domain/local-date';
import type { LocalDate } from '../../src/domain/public-record';

interface DocumentRow {
  id: string;
  title?: string | null;
  carriedOver?: { originallyPublishedOn?: string | null } | null;
}

const GONE = ['withdrawn', 'purged', 'void'];

/**
 * Whether a column of an organ had something new between two days, both included.
 * @returns the title of one such record
 */
export async function publishedInPeriod(
  req: PayloadRequest,
  column: { organ: string; item: string },
  from: LocalDate,
  until: LocalDate,
): Promise<string | undefined> {
  const { docs } = await req.payload.db.find<DocumentRow>({
    collection: 'documents',
    where: {
      and: [
        { or: [{ leadOrgan: { equals: column.organ } }, { jointOrgans: { in: [column.organ] } }] },
        { or: [{ mainItem: { equals: column.item } }, { otherItems: { in: [column.item] } }] },
      ],
    },
    pagination: false,
    limit: 0,
    select: { title: true, carriedOver: true },
    req,
  });
  const within = (day: LocalDate) => day >= from && day <= until;
  const original = ({ carriedOver }: DocumentRow) => carriedOver?.originallyPublishedOn ?? undefined;
  const carried = docs.find((row) => original(row) !== undefined && within(original(row)!));
  if (carried) return carried.title ?? '';
  const own = new Map(docs.filter((row) => original(row) === undefined).map((row) => [row.id, row]));
  const { docs: entries } = await req.payload.db.find<{ id: string; recordId: string; publishedAt?: string }>({
    collection: 'publications',
    where: {
      recordId: { in: [...own.keys()] },
      kind: { equals: 'published' },
      publishedAt: { greater_than_equal: instantAt(from), less_than: instantAt(addDays(until, 1)) },
    },
    pagination: false,
    limit: 0,
    select: { recordId: true, publishedAt: true },
    req,
  }); // prettier-ignore
  for (const { recordId } of entries)
    if (!(await isGone(req, recordId))) return own.get(recordId)?.title ?? '';
  return undefined;
}

async function isGone(req: PayloadRequest, recordId: string): Promise<boolean> {
  const { docs } = await req.payload.db.find<{ id: string; kind: string }>({
    collection: 'publications',
    where: { recordId: { equals: recordId } },
    sort: '-revision',
    limit: 1,
    pagination: false,
    select: { kind: true },
    req,
  });
  return GONE.includes(docs[0]?.kind ?? '');
}
