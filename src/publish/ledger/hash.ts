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

type Hashed = Omit<LedgerEntry, 'hash' | 'salt' | 'text'>;

/** Hash of a numbered entry over everything but its text, which counts through textHash. */
export function entryHash(entry: Hashed): string {
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
