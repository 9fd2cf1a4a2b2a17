/** Which field of an entry does not fit its hash, as exactly as it can be told. */
import { ENTRY_KIND_LABELS, type EntryKind } from '../domain/public-record';
import { entryHash, factsHash, linkHash } from '../publish/ledger/hash';
import { Broken, isOpen, type OpenEntry, type SealedEntry } from './shape';

/** Kinds whose title is part of their facts: they bring the record itself. */
export const WITH_TITLE: readonly EntryKind[] = ['published', 'changed', 'carriedOver', 'technical'];

const factsOf = (entry: OpenEntry): string =>
  factsHash({ ...entry, title: WITH_TITLE.includes(entry.kind) ? (entry.title ?? '') : '' });

/** Highest revision that is tried. */
const REVISIONS = 1000;

/** The fields of which one was changed: one where a single other value of it would be right. */
function suspects(
  entry: OpenEntry,
  known: Iterable<string>,
  isRight: (other: OpenEntry) => boolean,
): string[] {
  for (const kind of Object.keys(ENTRY_KIND_LABELS) as EntryKind[])
    if (isRight({ ...entry, kind })) return ['kind'];
  for (let revision = 1; revision <= REVISIONS; revision++)
    if (isRight({ ...entry, revision })) return ['revision'];
  for (const recordId of known) if (isRight({ ...entry, recordId })) return ['recordId'];
  if (isRight({ ...entry, indexNumber: undefined })) return ['indexNumber'];
  if (isRight({ ...entry, title: undefined })) return ['title'];
  return ['recordId', 'indexNumber', 'title', 'textHash'].filter((name) =>
    name === 'title' ? WITH_TITLE.includes(entry.kind) : entry[name as keyof OpenEntry] !== undefined,
  );
}

const changed = (fields: string[]): Broken =>
  new Broken(
    fields,
    fields.length === 1 ? `字段 ${fields[0]} 与校验值不符` : `字段 ${fields.join('、')} 中有一个与校验值不符`,
  );

interface Around {
  /** Hash that the next entry names, if there is a next one. */
  named: unknown;
  /** Records that the log names elsewhere. */
  known: Iterable<string>;
}

/**
 * Proves the hash of one entry, whose seq and previousHash are known to be right.
 * @throws Broken
 */
export function proveEntry(entry: OpenEntry | SealedEntry, { named, known }: Around): void {
  if (entry.factsHash === undefined) {
    if (isOpen(entry)) proveOldest(entry, named, known);
    return; // the oldest form of a sealed entry is held by its neighbours only
  }
  const facts = entry.factsHash;
  const right = (more: object) => linkHash({ ...entry, factsHash: facts, ...more });
  if (right({}) !== entry.hash) {
    if (named !== undefined && named === right({})) throw changed(['hash']);
    if (isOpen(entry) && right({ factsHash: factsOf(entry) }) === entry.hash) throw changed(['factsHash']);
    if (!isOpen(entry))
      throw changed(['publishedAt', 'factsHash', ...(named === entry.hash ? [] : ['hash'])]);
    throw changed(named === entry.hash ? ['publishedAt'] : ['publishedAt', 'hash']);
  }
  if (isOpen(entry) && factsOf(entry) !== facts)
    throw changed(suspects(entry, known, (other) => factsOf(other) === facts));
}

/** Entries of the first version of the program have one hash over all their fields but the title. */
function proveOldest(entry: OpenEntry, named: unknown, known: Iterable<string>): void {
  const hash = entryHash(entry);
  if (hash === entry.hash) return;
  if (named === hash) throw changed(['hash']);
  const found = suspects(entry, known, (other) => entryHash(other) === entry.hash);
  throw changed(found.length === 1 ? found : ['publishedAt', ...found.filter((name) => name !== 'title')]);
}
