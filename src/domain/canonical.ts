/** One text for one content on every database: canonical JSON (RFC 8785) of values without absent parts. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Lists that the public record always has, also when they are empty. */
const ALWAYS_PRESENT = new Set(['organs', 'items', 'levels', 'groups']);

/**
 * The same value without what is absent: null, undefined, empty lists and empty objects, at any depth.
 * Engines differ there: MongoDB omits what SQLite returns as null. Empty text stays: it is a value.
 */
export function withoutAbsent<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((part) => part !== null && part !== undefined).map(strip);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, part]) => {
    const stripped = strip(part);
    return isAbsent(stripped) && !(ALWAYS_PRESENT.has(key) && Array.isArray(stripped))
      ? []
      : [[key, stripped] as const];
  });
  return Object.fromEntries(kept);
}

function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Canonical JSON of a value without its absent parts. @throws for what JSON cannot say (NaN, cycles) */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(withoutAbsent(value));
  if (text === undefined) throw new TypeError('nothing to write as JSON');
  return text;
}

/** SHA-256 as 64 lower-case hexadecimal digits; text is taken as UTF-8. */
export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');
