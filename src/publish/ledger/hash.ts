/**
 * The chain of the ledger. An entry's hash covers its number, its time, the hash before it and the hash of
 * its facts. So an entry of which only date and hash may still be seen can be verified like any other: the
 * hash of its facts stands for what is hidden, and tells nothing, because textHash is salted.
 */
import { randomBytes } from 'node:crypto';
import { canonicalJson, sha256Hex } from '../../domain/canonical';
import type { EntryContent, LedgerEntry } from '../../domain/public-record';

/** previousHash of the first entry. */
export const GENESIS = '0'.repeat(64);

/** Text of an entry with its salt. The hash of both stays when a purge destroys them. */
export function sealText(content: EntryContent): { text: string; salt: string; textHash: string } {
  const text = canonicalJson(content);
  const salt = randomBytes(16).toString('base64url');
  return { text, salt, textHash: textHash(salt, text) };
}

/** SHA-256(salt ‖ text), hex. */
export const textHash = (salt: string, text: string): string => sha256Hex(salt + text);

/** Title that an entry gives its record; empty where it brings none or cannot be read. */
export function titleOfText(text: string | null | undefined): string {
  try {
    const record = text ? (JSON.parse(text) as EntryContent).record : undefined;
    const title = record && ('title' in record ? record.title : 'name' in record ? record.name : '');
    return typeof title === 'string' ? title : '';
  } catch {
    return '';
  }
}

export type Facts = Pick<LedgerEntry, 'kind' | 'recordId' | 'revision' | 'indexNumber' | 'textHash'> & {
  title: string;
};

/** SHA-256 over what an entry says. */
export const factsHash = (facts: Facts): string =>
  sha256Hex(
    canonicalJson([
      facts.kind,
      facts.recordId,
      facts.revision,
      facts.indexNumber ?? '',
      facts.title,
      facts.textHash,
    ]),
  );

/** SHA-256 over the place of an entry in the chain and its facts. */
export const linkHash = (
  entry: Pick<LedgerEntry, 'seq' | 'publishedAt' | 'previousHash'> & { factsHash: string },
): string => sha256Hex(canonicalJson([entry.seq, entry.publishedAt, entry.previousHash, entry.factsHash]));

export type Hashed = Omit<LedgerEntry, 'hash' | 'salt' | 'text'>;

/** A numbered entry with the hashes that make it a part of the chain. */
export function chained<Entry extends Omit<Hashed, 'factsHash'>>(
  entry: Entry,
  title: string,
): Entry & { factsHash: string; hash: string } {
  const facts = factsHash({ ...entry, title });
  return { ...entry, factsHash: facts, hash: linkHash({ ...entry, factsHash: facts }) };
}

/** Hash of a numbered entry. Those of the first version of this program have no factsHash. */
export function entryHash(entry: Hashed): string {
  if (entry.factsHash !== undefined) return linkHash({ ...entry, factsHash: entry.factsHash });
  return sha256Hex(
    canonicalJson([
      entry.seq,
      entry.kind,
      entry.publishedAt,
      entry.recordId,
      entry.revision,
      entry.indexNumber ?? '',
      entry.previousHash,
      entry.textHash,
    ]),
  );
}
