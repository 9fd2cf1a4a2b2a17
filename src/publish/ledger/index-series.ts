import type { PayloadRequest, Where } from 'payload';
import { sha256Hex } from '../../domain/canonical';
import { makeIndexNumber, parseIndexNumber } from '../../domain/index-number';
import type { DocumentRecord, LocalDate } from '../../domain/public-record';
import type { PublicationRow } from './read';

interface OrganCodes {
  id: string;
  creditCode?: string | null;
  siteCode?: string | null;
}

export interface IndexPlace {
  /** `CODE/YYYY`. */
  indexSeries: string;
  indexSerial: number;
  indexNumber: string;
}

/**
 * Code before the slash: the organ's site-local code if it was ever used, else its credit code, else a
 * site-local code that is fixed now (design.md §4, invariant 5).
 */
export async function seriesCode(req: PayloadRequest, organId: string): Promise<string> {
  const organ = await req.payload.db.findOne<OrganCodes>({
    collection: 'organs',
    where: { id: { equals: organId } },
    req,
  });
  if (organ?.siteCode) return organ.siteCode;
  if (organ?.creditCode) return organ.creditCode;
  const siteCode = 'ZB' + sha256Hex(organId).slice(0, 7).toUpperCase();
  if (organ) await req.payload.db.updateOne({ collection: 'organs', id: organId, data: { siteCode }, req });
  return siteCode;
}

/** Highest serial of a series, imported numbers included; 0 where there is none. */
export async function highestSerial(req: PayloadRequest, indexSeries: string): Promise<number> {
  const { docs } = await req.payload.db.find<{ indexSerial: number }>({
    collection: 'publications',
    where: { indexSeries: { equals: indexSeries } },
    sort: '-indexSerial',
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0]?.indexSerial ?? 0;
}

/** Next 索引号 of the lead organ in the year of publication: gap-free, after the highest imported serial. */
export async function nextIndexNumber(
  req: PayloadRequest,
  record: DocumentRecord,
  day: LocalDate,
): Promise<IndexPlace> {
  const code = await seriesCode(req, record.organs[0]!.id);
  const year = day.slice(0, 4);
  const indexSeries = `${code}/${year}`;
  const indexSerial = (await highestSerial(req, indexSeries)) + 1;
  return { indexSeries, indexSerial, indexNumber: makeIndexNumber(code, Number(year), indexSerial) };
}

/** Place of an imported number in a series of our form, so that ours go on after it. */
export function importedPlace(indexNumber: string): IndexPlace | undefined {
  const parts = parseIndexNumber(indexNumber);
  return parts && { indexSeries: `${parts.series}/${parts.year}`, indexSerial: parts.serial, indexNumber };
}

/** Whether an imported number would fall into a series in which we have numbered ourselves. */
export async function fallsIntoOurs(req: PayloadRequest, indexNumber: string): Promise<boolean> {
  const place = importedPlace(indexNumber);
  if (!place) return false;
  const { totalDocs } = await req.payload.db.count({
    collection: 'publications',
    where: { and: [{ indexSeries: { equals: place.indexSeries } }, { indexNumber: { exists: true } }] },
    req,
  });
  return totalDocs > 0;
}

/**
 * The number that a document gets back when it returns after its withdrawal; undefined for every other change.
 * Its entry has to bring the number again, because the public side may have had to forget it.
 */
export async function returningNumber(
  req: PayloadRequest,
  { recordId, revision }: Pick<PublicationRow, 'recordId' | 'revision'>,
): Promise<string | undefined> {
  const earlier = async (where: Where): Promise<PublicationRow | undefined> => {
    const { docs } = await req.payload.db.find<PublicationRow>({
      collection: 'publications',
      where: { and: [{ recordId: { equals: recordId } }, { revision: { less_than: revision } }, where] },
      sort: '-revision',
      limit: 1,
      pagination: false,
      req,
    });
    return docs[0];
  };
  if ((await earlier({}))?.kind !== 'withdrawn') return undefined;
  return (await earlier({ indexNumber: { exists: true } }))?.indexNumber ?? undefined;
}
