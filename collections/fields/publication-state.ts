/**
 * What the ledger says about a record, shown by virtual fields. It stands in no column of the record: writing
 * it there would move `updatedAt` under an open form.
 */
import type { Field, FieldHook, PayloadRequest } from 'payload';
import * as addresses from '../../src/domain/addresses';
import { shanghaiDay } from '../../src/domain/local-date';
import { words, type Words } from './words';

export type PublicationState = '' | 'waiting' | 'published' | 'failed' | 'withdrawn';

export interface Publication {
  publicationState: PublicationState;
  publicationFailure?: string;
  publishedAt?: string;
  indexNumber?: string;
  /** Relative to the root of the portal. */
  publicAddress?: string;
}

interface Row {
  recordId: string;
  recordType: string;
  revision: number;
  kind: string;
  state: 'waiting' | 'published' | 'failed';
  failure?: string | null;
  seq?: number | null;
  publishedAt?: string | null;
  indexNumber?: string | null;
}

const GONE = ['withdrawn', 'purged', 'void'];

/** State of one record from its rows of the ledger, in the order of revisions. */
export function publicationFrom(rows: readonly Row[]): Publication {
  const last = rows.at(-1);
  if (!last) return { publicationState: '' };
  const first = rows.find((row) => row.seq && row.publishedAt);
  const gone = GONE.includes(last.kind);
  return {
    publicationState: last.state !== 'failed' && gone ? 'withdrawn' : last.state,
    publicationFailure: (last.state === 'failed' && last.failure) || undefined,
    publishedAt: first?.publishedAt ?? undefined,
    indexNumber: rows.find((row) => row.indexNumber)?.indexNumber ?? undefined,
    publicAddress: first && !gone ? addressOf(first) : undefined,
  };
}

function addressOf(first: Row): string | undefined {
  if (first.recordType !== 'document' && first.recordType !== 'rule') return undefined;
  return addresses.recordPage(shanghaiDay(first.publishedAt!), first.seq!);
}

const batches = new WeakMap<PayloadRequest, { ids: Set<string>; result: Promise<Map<string, Row[]>> }>();

/** Reads the ledger once for all records that one request shows. */
export async function publicationOf(req: PayloadRequest, recordId: string): Promise<Publication> {
  let batch = batches.get(req);
  if (!batch) {
    const ids = new Set<string>();
    const result = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batches.delete(req);
      return readRows(req, [...ids]);
    });
    batch = { ids, result };
    batches.set(req, batch);
  }
  batch.ids.add(recordId);
  return publicationFrom((await batch.result).get(recordId) ?? []);
}

async function readRows(req: PayloadRequest, ids: string[]): Promise<Map<string, Row[]>> {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'publications',
    where: { recordId: { in: ids } },
    sort: 'revision',
    pagination: false,
    limit: 0,
    select: {
      recordId: true, recordType: true, revision: true, kind: true, state: true, failure: true, seq: true,
      publishedAt: true, indexNumber: true,
    },
    req,
  }); // prettier-ignore
  const byRecord = new Map<string, Row[]>();
  for (const row of docs) byRecord.set(row.recordId, [...(byRecord.get(row.recordId) ?? []), row]);
  return byRecord;
}

const read =
  (key: keyof Publication): FieldHook =>
  async ({ data, originalDoc, req }) => {
    const id = (data?.id ?? originalDoc?.id) as string | undefined;
    return id ? (await publicationOf(req, id))[key] : undefined;
  };

const virtual = (name: keyof Publication, label: Words, description?: Words): Field => ({
  name,
  type: 'text',
  virtual: true,
  label,
  hooks: { afterRead: [read(name)] },
  admin: {
    readOnly: true,
    disableListFilter: true,
    description,
    components: {
      Field: '/src/admin/fields/publication#PublicationField',
      Cell: '/src/admin/fields/publication#PublicationCell',
    },
  },
});

export const publicationState = virtual('publicationState', words('公开状态', 'Publication'));
export const publicationFailure = virtual(
  'publicationFailure',
  words('发布失败原因', 'Why publication failed'),
);
export const publishedAt = virtual(
  'publishedAt',
  words('发布时间', 'Published at'),
  words('由系统在公开时记录，不能倒填。', 'Set by the system at publication; nothing is back-dated.'),
);
export const indexNumber = virtual(
  'indexNumber',
  words('索引号', 'Index number'),
  words('首次公开时由系统编制，此后不变。', 'Given at first publication; it never changes.'),
);
export const publicAddress = virtual('publicAddress', words('公开地址', 'Public address'));

export const publicationFields: Field[] = [
  publicationState,
  publicationFailure,
  indexNumber,
  publishedAt,
  publicAddress,
];
