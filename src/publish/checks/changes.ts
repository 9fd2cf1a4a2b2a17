/** Whose documents a document changes: 谁制定、谁清理. */
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import type { Check, Checker } from './types';

type Target = Pick<DocumentRow, 'id' | 'title' | 'leadOrgan' | 'jointOrgans'>;
/** Who made a document. */
export const issuersOf = ({
  leadOrgan,
  jointOrgans,
}: {
  leadOrgan?: string | null;
  jointOrgans?: readonly string[] | null;
}): string[] => [...(leadOrgan ? [leadOrgan] : []), ...(jointOrgans ?? [])];

/** The organs in whose name somebody decides: their own, and of an office (办公厅、办公室) its government. */
export async function decidingOrgans(lookup: Lookup, issuers: readonly string[]): Promise<Set<string>> {
  const organs = new Set(issuers);
  for (const id of issuers) {
    const organ = await lookup.organ(id);
    const above = organ?.parent ? await lookup.organ(organ.parent) : undefined;
    if (organ && above && organ.name.startsWith(above.name)) organs.add(above.id);
  }
  return organs;
}

/** Whether an organ, what became of it, or what stands above it is among those who decide. */
async function isUnder(lookup: Lookup, issuer: string, deciding: ReadonlySet<string>): Promise<boolean> {
  const seen = new Set<string>();
  const waiting = [issuer];
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (deciding.has(id)) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const organ = await lookup.organ(id);
    waiting.push(...[organ?.parent, organ?.successor].filter((next) => typeof next === 'string'));
  }
  return false;
}

/** Whether what these organs made may be changed by those who decide: by one of them, or by one above. */
export async function mayChange(lookup: Lookup, issuers: readonly string[], deciding: ReadonlySet<string>): Promise<boolean> {
  const under = await Promise.all(issuers.map((issuer) => isUnder(lookup, issuer, deciding)));
  return issuers.length === 0 || under.includes(true);
} // prettier-ignore

/** A document is changed by who made it, or by an organ above that; a reviewer may know of another basis. */
export const changesOfOthers: Checker = async ({ collection, row, req }) => {
  const { changes, ...own } = row as DocumentRow;
  if (collection !== 'documents' || !changes?.length) return [];
  const lookup = new Lookup(req);
  const deciding = await decidingOrgans(lookup, issuersOf(own));
  const { docs } = await req.payload.db.find<Target>({
    collection: 'documents',
    where: { id: { in: changes.map(({ target }) => target) } },
    select: { title: true, leadOrgan: true, jointOrgans: true },
    pagination: false,
    limit: 0,
    sort: 'id',
    req,
  });
  const found: Check[] = [];
  for (const target of docs) {
    const issuers = issuersOf(target);
    if (await mayChange(lookup, issuers, deciding)) continue;
    const names = (await lookup.organRefs(issuers)).map(({ name }) => name).join('、');
    const message = `“${target.title ?? ''}”由${names}制定，发布机关不是它的制定机关，也不是上级机关，一般无权修改、废止。请核对；确有依据的，由审查人写明理由。`;
    found.push({ severity: 'override', key: `changes:${target.id}`, message, field: 'changes' });
  }
  return found;
};
