/** The form of every field of an entry: a value that cannot stand there is named before any hash is computed. */
import { ENTRY_KIND_LABELS, type EntryKind } from '../domain/public-record';

export interface OpenEntry {
  seq: number;
  kind: EntryKind;
  publishedAt: string;
  recordId: string;
  revision: number;
  indexNumber?: string;
  title?: string;
  address?: string;
  salt?: string;
  text?: string;
  textHash: string;
  factsHash?: string;
  previousHash: string;
  hash: string;
}

/** Of a sealed entry only date and hashes are left. */
export type SealedEntry = Pick<OpenEntry, 'seq' | 'publishedAt' | 'factsHash' | 'previousHash' | 'hash'>;

/** A field of an entry that is wrong. */
export class Broken extends Error {
  constructor(
    readonly fields: readonly string[],
    message: string,
  ) {
    super(message);
  }
}

const isHash = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isText = (value: unknown) => typeof value === 'string' && value !== '';
const isNumber = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 1;
const isInstant = (value: unknown) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value;

type Check = (value: unknown) => boolean;
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const ALWAYS: Readonly<Record<string, Check>> = {
  seq: isNumber,
  publishedAt: isInstant,
  factsHash: optional(isHash),
  previousHash: isHash,
  hash: isHash,
};
const OPEN: Readonly<Record<string, Check>> = {
  kind: (value) => typeof value === 'string' && Object.hasOwn(ENTRY_KIND_LABELS, value),
  recordId: isText,
  revision: isNumber,
  indexNumber: optional(isText),
  title: optional(isText),
  address: optional((value) => typeof value === 'string' && /^[\w-]+(\/[\w-]+)*\.html$/.test(value)),
  salt: optional(isText),
  text: optional(isText),
  textHash: isHash,
};

/** Fields that only an open entry has. */
export const OPEN_FIELDS = Object.keys(OPEN);

export const isOpen = (entry: OpenEntry | SealedEntry): entry is OpenEntry => 'kind' in entry;

/** @throws Broken where a field is missing, misspelt or cannot have the value that it has */
export function shapeOf(entry: Record<string, unknown>): OpenEntry | SealedEntry {
  const sealed = OPEN_FIELDS.every((name) => entry[name] === undefined);
  const checks = sealed ? ALWAYS : { ...ALWAYS, ...OPEN };
  for (const name of Object.keys(entry))
    if (!Object.hasOwn(checks, name)) throw new Broken([name], `不应有字段 ${name}`);
  for (const [name, check] of Object.entries(checks))
    if (!check(entry[name]))
      throw new Broken([name], `字段 ${name} ${entry[name] === undefined ? '缺失' : '的值不可能是这样'}`);
  return entry as unknown as OpenEntry | SealedEntry;
}
