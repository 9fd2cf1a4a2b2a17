/** The signed head of a day that is over, as the entry that comes before those of a later day. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { dailyId, signDaily } from '../../domain/daily-head';
import { shanghaiDay } from '../../domain/local-date';
import type { EntryKind, Instant, LedgerEntry } from '../../domain/public-record';
import { chained, sealText } from './hash';
import { PRIORITY } from './append';

/** Key that signs daily heads: PKCS #8 in PEM. @throws where it is no Ed25519 key */
export function logSigner(pem: string): KeyObject {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('签署公开日志的密钥不是 Ed25519 密钥。');
  return key;
}

interface Last {
  seq: number;
  kind: EntryKind;
  publishedAt: Instant;
  hash: string;
}

/** Whether the last numbered entry ends a day that is over and has no signed head yet. */
export const isDayOver = (last: Pick<Last, 'kind' | 'publishedAt'> | undefined, now: Instant): boolean =>
  last !== undefined && last.kind !== 'daily' && shanghaiDay(last.publishedAt) < shanghaiDay(now);

/** Writes the signed head of the day of `last` as the next entry, numbered, in the open transaction. */
export async function appendDaily(
  req: PayloadRequest,
  last: Last,
  publishedAt: Instant,
  key: KeyObject,
): Promise<LedgerEntry> {
  const day = shanghaiDay(last.publishedAt);
  const { text, salt, textHash } = sealText({
    daily: signDaily({ day, seq: last.seq, hash: last.hash }, key),
  });
  const entry = chained(
    {
      seq: last.seq + 1,
      recordId: dailyId(day),
      revision: 1,
      kind: 'daily' as const,
      publishedAt,
      textHash,
      previousHash: last.hash,
    },
    '',
  );
  await req.payload.db.create({
    collection: 'publications',
    data: {
      id: uuidv7(),
      ...entry,
      recordType: 'daily',
      text,
      salt,
      priority: PRIORITY.officer,
      state: 'published',
      createdAt: publishedAt,
      updatedAt: publishedAt,
    },
    returning: false,
    req,
  });
  return { ...entry, text, salt };
}
