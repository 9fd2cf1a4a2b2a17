/** Proves a downloaded log: form, order, hashes, signed heads. Needs nothing but the log and the public key. */
import { dailyId, isSigned, type DailyHead } from '../domain/daily-head';
import { shanghaiDay } from '../domain/local-date';
import type { EntryContent, EntryKind } from '../domain/public-record';
import { GENESIS, textHash } from '../publish/ledger/hash';
import { Firsts, proveAddress } from './address';
import { proveEntry, WITH_TITLE } from './facts';
import type { Found } from './read';
import { Broken, isOpen, shapeOf, type OpenEntry, type SealedEntry } from './shape';

/** The first thing that is wrong, where it stands. */
export class LogFault extends Error {
  constructor(
    readonly file: string,
    readonly seq: number | undefined,
    readonly fields: readonly string[],
    sentence: string,
  ) {
    super(`${file}${seq === undefined ? '' : `，第${seq}号`}：${sentence}。`);
  }
}

export type Entry = OpenEntry | SealedEntry;

/** A signed head with the number of its own entry. */
export interface Head {
  entry: number;
  head: DailyHead;
}

/** What the log says of one entry. */
export interface Watched {
  inLog: Entry;
  /** What replaced it or took it back. */
  next?: OpenEntry;
  /** The first signed head that covers it. */
  head?: Head;
}

export interface ProvedLog {
  first: number;
  last: number;
  /** Entries of which only date and hashes are left. */
  sealed: number;
  heads: number;
  latest?: Head;
  /** Keys that signed, base64url. */
  keys: Set<string>;
  watched?: Watched;
}

export interface ProofOptions {
  /** Public keys that may sign, base64url; absent: any key. */
  keys?: readonly string[];
  /** seq of an entry that is looked for. */
  watch?: number;
}

const ENDING: readonly EntryKind[] = [...WITH_TITLE, 'withdrawn', 'purged'];

/** What is known of the log up to an entry. */
interface Known {
  firsts: Firsts;
  /** Title of each record as last given. */
  titles: Map<string, string>;
}

/**
 * Reads a log once, from its first entry to its last.
 * @throws LogFault for the first entry that is not as it was published
 */
export function proveLog(found: Iterable<Found>, { keys, watch }: ProofOptions = {}): ProvedLog {
  const known: Known = { firsts: new Firsts(), titles: new Map() };
  const proved: ProvedLog = { first: 0, last: 0, sealed: 0, heads: 0, keys: new Set() };
  let last: Entry | undefined;
  for (const [{ file, entry: raw }, next] of withNext(found)) {
    try {
      const entry = shapeOf(raw);
      proveOrder(entry, last);
      proveEntry(entry, { named: next?.entry['previousHash'], known: known.titles.keys() });
      if (!isOpen(entry)) proved.sealed += 1;
      else proveShown(entry, known);
      if (isOpen(entry) && entry.kind === 'daily')
        addHead(proved, { entry: entry.seq, head: proveHead(entry, last, keys) });
      else proveDayClosed(entry, last);
      known.firsts.add(entry);
      proved.first ||= entry.seq;
      proved.last = entry.seq;
      lookAt(proved, entry, watch);
      last = entry;
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      const seq = seqOf(raw, error, last);
      throw new LogFault(file, seq, error.fields, error.message);
    }
  }
  if (!last) throw new LogFault('日志', undefined, [], '没有任何一号');
  return proved;
}

/** Number under which a broken entry is named: where its own cannot be trusted, that which it should have. */
function seqOf(raw: Found['entry'], { fields }: Broken, last: Entry | undefined): number | undefined {
  if (fields.includes('seq') && (last || raw['previousHash'] === GENESIS)) return (last?.seq ?? 0) + 1;
  return Number.isSafeInteger(raw['seq']) ? (raw['seq'] as number) : undefined;
}

/** Each with the one after it. */
function* withNext<Type>(all: Iterable<Type>): Generator<[Type, Type | undefined]> {
  let held: { value: Type } | undefined;
  for (const value of all) {
    if (held) yield [held.value, value];
    held = { value };
  }
  if (held) yield [held.value, undefined];
}

function addHead(proved: ProvedLog, head: Head): void {
  proved.heads += 1;
  proved.latest = head;
  proved.keys.add(head.head.publicKey);
  if (proved.watched) proved.watched.head ??= head;
}

function lookAt(proved: ProvedLog, entry: Entry, watch: number | undefined): void {
  const { watched } = proved;
  if (entry.seq === watch) proved.watched = { inLog: entry };
  else if (watched && isOpen(watched.inLog) && isOpen(entry) && ENDING.includes(entry.kind))
    if (entry.recordId === watched.inLog.recordId) watched.next ??= entry;
}

function proveOrder(entry: Entry, last: Entry | undefined): void {
  if (!last) {
    const begins = entry.previousHash === GENESIS;
    if (begins && entry.seq !== 1) throw new Broken(['seq'], '字段 seq 应为1，这是日志的第一号');
    if (!begins && entry.seq === 1)
      throw new Broken(['previousHash'], '字段 previousHash 不是第一号应有的值');
    return;
  }
  if (entry.seq !== last.seq + 1)
    throw new Broken(['seq'], `字段 seq 应为${last.seq + 1}，实为${entry.seq}：有缺号、重号或者改动`);
  if (entry.previousHash !== last.hash)
    throw new Broken(['previousHash'], '字段 previousHash 与上一号的校验值不同');
  if (entry.publishedAt < last.publishedAt) throw new Broken(['publishedAt'], '字段 publishedAt 早于上一号');
}

/** Title and address beside an entry must be those of its record. */
function proveShown(entry: OpenEntry, { firsts, titles }: Known): void {
  if (WITH_TITLE.includes(entry.kind)) titles.set(entry.recordId, entry.title ?? '');
  else {
    const title = titles.get(entry.recordId);
    if (title !== undefined && title !== (entry.title ?? ''))
      throw new Broken(['title'], '字段 title 不是这条信息的名称');
  }
  proveAddress(entry, firsts);
}

function proveHead(
  entry: OpenEntry,
  last: Entry | undefined,
  keys: readonly string[] | undefined,
): DailyHead {
  if (entry.text === undefined || entry.salt === undefined)
    throw new Broken(['text'], '每日封存缺少字段 text 或者 salt');
  if (textHash(entry.salt, entry.text) !== entry.textHash)
    throw new Broken(['text', 'salt'], '字段 text、salt 中有一个与校验值不符');
  const { daily } = JSON.parse(entry.text) as EntryContent;
  if (!daily || !isSigned(daily)) throw new Broken(['text'], '字段 text 中的签名不正确');
  if (keys && !keys.includes(daily.publicKey)) throw new Broken(['text'], '签名用的不是给定的公钥');
  if (
    last &&
    (daily.seq !== last.seq || daily.hash !== last.hash || daily.day !== shanghaiDay(last.publishedAt))
  )
    throw new Broken(['text'], '字段 text 封存的不是上一号');
  if (entry.recordId !== dailyId(daily.day)) throw new Broken(['recordId'], '字段 recordId 不是所封存的日期');
  return daily;
}

/** Before the first entry of a later day stands the signed head of the day before. */
function proveDayClosed(entry: Entry, last: Entry | undefined): void {
  if (!last || entry.factsHash === undefined || (isOpen(last) && last.kind === 'daily')) return;
  const day = shanghaiDay(last.publishedAt);
  if (day < shanghaiDay(entry.publishedAt)) throw new Broken(['kind'], `前面缺少${day}的每日封存`);
}
