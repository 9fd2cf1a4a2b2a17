/**
 * Signed heads of the public log: when a day with entries is over, the hash of its last entry is signed with
 * the site's Ed25519 key. Whoever keeps one head can prove later that nothing before it was changed.
 */
import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { canonicalJson } from './canonical';
import type { LocalDate } from './public-record';

/** What a `daily` entry of the ledger says. */
export interface DailyHead {
  /** The day that is over, in Asia/Shanghai. */
  day: LocalDate;
  /** seq of its last entry. */
  seq: number;
  /** Hash of that entry. */
  hash: string;
  /** The 32 bytes of the Ed25519 key, base64url. */
  publicKey: string;
  /** Ed25519 over `dailyMessage`, base64url. */
  signature: string;
}

/** recordId of the daily entry of a day. */
export const dailyId = (day: LocalDate): string => `daily:${day}`;

/** The bytes that are signed: canonical JSON of a purpose, the day, seq and hash. */
export const dailyMessage = ({ day, seq, hash }: Pick<DailyHead, 'day' | 'seq' | 'hash'>): Buffer =>
  Buffer.from(canonicalJson(['gongkai daily head', day, seq, hash]));

/** The public half of a key as it stands in the ledger. */
export const rawPublicKey = (key: KeyObject): string =>
  createPublicKey(
    key.type === 'private' ? (key.export({ type: 'pkcs8', format: 'pem' }) as string) : pemOf(key),
  ).export({ format: 'jwk' }).x!;

const pemOf = (key: KeyObject) => key.export({ type: 'spki', format: 'pem' }) as string;

/** Signs the head of a day. Ed25519 is deterministic: the same head and key give the same entry. */
export function signDaily(head: Pick<DailyHead, 'day' | 'seq' | 'hash'>, key: KeyObject): DailyHead {
  const signature = sign(null, dailyMessage(head), key).toString('base64url');
  return { day: head.day, seq: head.seq, hash: head.hash, publicKey: rawPublicKey(key), signature };
}

/** @throws where the text is no Ed25519 key */
export const publicKeyOf = (raw: string): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });

/** Whether the head was signed with the key that it names. */
export function isSigned(head: DailyHead): boolean {
  try {
    return verify(
      null,
      dailyMessage(head),
      publicKeyOf(head.publicKey),
      Buffer.from(head.signature, 'base64url'),
    );
  } catch {
    return false; // no key, or no signature
  }
}

/** SHA-256 of the key as SPKI DER, hex: what people compare. */
export const keyFingerprint = (raw: string): string =>
  createHash('sha256')
    .update(publicKeyOf(raw).export({ type: 'spki', format: 'der' }))
    .digest('hex');

/** The key as other programs read it. */
export const keyPem = (raw: string): string => pemOf(publicKeyOf(raw));
