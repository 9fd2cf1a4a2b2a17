/**
 * Organs, disclosure items, site settings and synonyms are an administrator's own entry: saving one writes
 * its ledger entry in the same transaction (design.md §2).
 */
import type { CollectionAfterChangeHook, GlobalAfterChangeHook, PayloadRequest } from 'payload';
import { inTransaction } from '../../database/transaction';
import { canonicalJson } from '../../domain/canonical';
import type { Instant, PublicRecord } from '../../domain/public-record';
import { appendEntry, contentOf, latestOf, PRIORITY, publishedState, systemClock } from '../ledger';
import { Lookup } from '../project/lookup';
import { projectItem, projectOrgan, projectSite, projectStatement, projectSynonyms } from '../project/others';
import type { ItemRow, OrganRow, StatementRow } from '../project/rows';

/** Clock of a request; only the sample's seeder and tests set another one. */
export const clockOf = (req: PayloadRequest) =>
  (req.context.clock as (() => Instant) | undefined) ?? systemClock;

/**
 * Writes an entry for a record that needs no approval, unless the ledger already says the same.
 * For bulk work that bypasses hooks; the hooks below call it too.
 */
export async function publishOwn(
  req: PayloadRequest,
  record: PublicRecord,
  options: { batch?: string; priority?: number } = {},
): Promise<void> {
  await inTransaction(
    req.payload,
    async (open) => {
      const latest = await latestOf(open, record.id);
      if (latest && latest.recordType !== record.type)
        throw new Error(`${record.id} is a ${latest.recordType} and never becomes a ${record.type}`);
      const said = latest && contentOf({ text: latest.text ?? undefined }).record;
      if (said && canonicalJson(said) === canonicalJson(record)) return;
      await appendEntry(
        open,
        {
          recordId: record.id,
          recordType: record.type,
          kind: latest ? 'changed' : 'published',
          content: { record },
          at: clockOf(req)(),
          ...options,
        },
        (latest?.revision ?? 0) + 1,
      );
    },
    { req },
  );
}

const relationId = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : value;

/** Relations as ids, whatever the depth at which Payload hands the document over. */
function flat<T>(doc: Record<string, unknown>, fields: string[]): T {
  const copy = { ...doc };
  for (const field of fields) {
    const value = copy[field];
    copy[field] = Array.isArray(value) ? value.map(relationId) : relationId(value);
  }
  return copy as T;
}

export const organRecordOf = (doc: Record<string, unknown>) =>
  projectOrgan(flat<OrganRow>(doc, ['parent', 'successor', 'items']));
export const itemRecordOf = (doc: Record<string, unknown>) => projectItem(flat<ItemRow>(doc, ['parent']));

export const publishOrgan: CollectionAfterChangeHook = async ({ doc, req }) => {
  await publishOwn(req, organRecordOf(doc));
};

export const publishItem: CollectionAfterChangeHook = async ({ doc, req }) => {
  await publishOwn(req, itemRecordOf(doc));
};

/** A statement is public once saved; one whose withdrawal has a reason stops being so. */
export const publishStatement: CollectionAfterChangeHook = async ({ doc, req }) => {
  const row = flat<StatementRow>(doc, ['organ', 'item']);
  const reason = row.withdrawnReason?.trim();
  if (!reason) return publishOwn(req, await projectStatement(row, new Lookup(req)));
  await inTransaction(
    req.payload,
    async (open) => {
      if ((await publishedState(open, row.id)) !== 'public') return;
      const entry = { recordId: row.id, recordType: 'statement', kind: 'withdrawn' } as const;
      const content = { withdrawal: { kind: 'publishedInError', reason } } as const;
      await appendEntry(open, { ...entry, content, priority: PRIORITY.urgent, at: clockOf(req)() });
    },
    { req },
  );
};

export const publishSite: GlobalAfterChangeHook = async ({ doc, req }) => {
  await publishOwn(req, await projectSite(doc, new Lookup(req)));
};

export const publishSynonyms: GlobalAfterChangeHook = async ({ doc, req }) => {
  await publishOwn(req, projectSynonyms(doc));
};
