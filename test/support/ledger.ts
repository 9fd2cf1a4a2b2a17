/** A ledger in memory, for tests of the public side: entries are numbered as the publisher would. */
import { shanghaiDay } from '../../src/domain/local-date';
import type {
  DocumentRecord, EntryContent, EntryKind, GuideRecord, Instant, ItemRecord, LedgerEntry, OrganRecord,
  PublicRecord, RuleRecord, StatementRecord, Withdrawal,
} from '../../src/domain/public-record'; // prettier-ignore
import { generateKeyPairSync } from 'node:crypto';
import { dailyId, signDaily } from '../../src/domain/daily-head';
import { chained, GENESIS, textHash, titleOfText } from '../../src/publish/ledger/hash';
import { tracesOf } from '../../src/publish/ledger/traces';
import { canonicalJson } from '../../src/domain/canonical';

/** Signs the heads of days. */
export const KEY = generateKeyPairSync('ed25519').privateKey;

/** Order of calls decides everything; `at` is the time of the next entry. */
export class MemoryLedger {
  readonly entries: LedgerEntry[] = [];
  readonly #revisions = new Map<string, number>();
  at: Instant;

  constructor(at: Instant = '2026-01-05T01:00:00.000Z') {
    this.at = at;
  }

  get today(): string {
    return shanghaiDay(this.at);
  }

  /** Moves the time of the next entry on by whole days. */
  wait(days: number): this {
    this.at = new Date(Date.parse(this.at) + days * 86_400_000).toISOString();
    return this;
  }

  append(recordId: string, kind: EntryKind, content: EntryContent, indexNumber?: string): LedgerEntry {
    const revision = (this.#revisions.get(recordId) ?? 0) + 1;
    this.#revisions.set(recordId, revision);
    const seq = this.entries.length + 1;
    const text = canonicalJson(content);
    const salt = `salt-${seq}`;
    const numbered = {
      seq,
      recordId,
      revision,
      kind,
      publishedAt: this.at,
      ...(indexNumber ? { indexNumber } : {}),
      textHash: textHash(salt, text),
      previousHash: this.entries.at(-1)?.hash ?? GENESIS,
    };
    const entry = { ...chained(numbered, titleOfText(text)), salt, text };
    this.entries.push(entry);
    return entry;
  }

  /** Signs the head of the last entry's day. */
  daily(key = KEY): LedgerEntry {
    const { seq, hash, publishedAt } = this.entries.at(-1)!;
    const day = shanghaiDay(publishedAt);
    return this.append(dailyId(day), 'daily', { daily: signDaily({ day, seq, hash }, key) });
  }

  /** Publishes a record, or its change where it was published before. */
  put(record: PublicRecord, kind?: EntryKind, indexNumber?: string): LedgerEntry {
    const known = this.#revisions.has(record.id);
    return this.append(record.id, kind ?? (known ? 'changed' : 'published'), { record }, indexNumber);
  }

  withdraw(id: string, withdrawal: Withdrawal): LedgerEntry {
    return this.append(id, 'withdrawn', { withdrawal });
  }

  /** Purges a record: the texts of its earlier entries are destroyed in this ledger. */
  purge(id: string): LedgerEntry {
    const earlier = this.entries.filter(({ recordId }) => recordId === id);
    const traces = tracesOf(earlier.map((entry) => ({ ...entry, state: 'published' }) as never));
    for (const entry of earlier) {
      delete entry.text;
      delete entry.salt;
      entry.trace = traces.find(({ revision }) => revision === entry.revision);
    }
    return this.append(id, 'purged', { traces });
  }

  after(seq: number, limit = Infinity): LedgerEntry[] {
    return this.entries.slice(seq, seq + limit);
  }
}

export const organ = (id: string, more: Partial<OrganRecord> = {}): OrganRecord => ({
  type: 'organ',
  recordVersion: 1,
  id,
  name: `${id}人民政府`,
  shortName: id,
  kind: 'government',
  level: 'county',
  items: [],
  order: 1,
  ...more,
});

export const item = (id: string, more: Partial<ItemRecord> = {}): ItemRecord => ({
  type: 'item',
  recordVersion: 1,
  id,
  code: id,
  name: `事项${id}`,
  levels: ['province', 'city', 'county', 'township'],
  order: 1,
  ...more,
});

export const document = (id: string, more: Partial<DocumentRecord> = {}): DocumentRecord => ({
  type: 'document',
  recordVersion: 1,
  id,
  title: `关于${id}的通知`,
  organs: [{ id: 'O1', name: 'O1人民政府' }],
  level: 'county',
  origin: 'own',
  disclosure: 'full',
  items: [{ id: 'I1', name: '事项I1' }],
  body: `<p>各乡镇人民政府：</p>\n<p>现将${id}有关事项通知如下。</p>`,
  ...more,
});

export const guide = (id: string, organId: string, more: Partial<GuideRecord> = {}): GuideRecord => ({
  type: 'guide',
  recordVersion: 1,
  id,
  organ: { id: organId, name: `${organId}人民政府` },
  title: `${organId}政府信息公开指南`,
  body: '<p>为了方便公民、法人和其他组织依法获取政府信息，编制本指南。</p>',
  ...more,
});

export const statement = (
  id: string,
  organId: string,
  itemId: string,
  more: Partial<StatementRecord> = {},
): StatementRecord => ({
  type: 'statement',
  recordVersion: 1,
  id,
  title: `${organId}·${itemId}：本期无此类信息`,
  organ: { id: organId, name: `${organId}人民政府` },
  item: { id: itemId, name: `事项${itemId}` },
  kind: 'nothing',
  from: '2026-01-01',
  until: '2026-06-30',
  signedBy: '陈明',
  signedOn: '2026-07-03',
  ...more,
});

export const rule = (id: string, organId: string, more: Partial<RuleRecord> = {}): RuleRecord => ({
  type: 'rule',
  recordVersion: 1,
  id,
  organ: { id: organId, name: `${organId}人民政府` },
  title: `${organId}政府信息公开审查制度`,
  body: '<p>公开前应当进行审查。</p>',
  ...more,
});
