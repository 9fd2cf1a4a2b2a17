/** A word list over everything that is public: run again when the list changes. */
import type { PayloadRequest } from 'payload';
import { linesOf } from '../../differences/texts';
import { contentOf } from '../ledger';
import { latestPublic } from '../ledger/read';
import { breach, type WordRule } from './wording';

export interface WordingHit {
  collection: 'documents' | 'guides' | 'rules';
  id: string;
  title: string;
  wrong: string;
  around: string;
}

const COLLECTION = { document: 'documents', guide: 'guides', rule: 'rules' } as const;
/** Hits that one answer names. */
const MOST = 500;
const BLOCK = 200;

/** Where the rules of a list are broken in public records, at most 500 places. */
export async function breachesInPublic(
  req: PayloadRequest,
  rules: readonly WordRule[],
): Promise<WordingHit[]> {
  const hits: WordingHit[] = [];
  for (let after = ''; hits.length < MOST;) {
    const ids = await recordsAfter(req, after);
    if (ids.length === 0) break;
    after = ids.at(-1)!;
    for (const id of ids) hits.push(...(await hitsIn(req, id, rules)));
  }
  return hits.slice(0, MOST);
}

/** The next ids of documents, guides and rules in the ledger. */
async function recordsAfter(req: PayloadRequest, after: string): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ recordId: string }>({
    collection: 'publications',
    where: {
      and: [
        { recordId: { greater_than: after } },
        { revision: { equals: 1 } },
        { recordType: { in: Object.keys(COLLECTION) } },
      ],
    },
    sort: 'recordId',
    limit: BLOCK,
    pagination: false,
    select: { recordId: true },
    req,
  });
  return docs.map(({ recordId }) => recordId);
}

async function hitsIn(req: PayloadRequest, id: string, rules: readonly WordRule[]): Promise<WordingHit[]> {
  const entry = await latestPublic(req, id);
  const record = entry && contentOf({ text: entry.text ?? undefined }).record;
  if (!record || !(record.type in COLLECTION) || !('body' in record)) return [];
  const title = 'title' in record ? (record.title ?? '') : '';
  const text = [title, ...linesOf(record.body)].join('\n');
  return rules.flatMap((rule) => {
    const around = breach(text, rule);
    const collection = COLLECTION[record.type as keyof typeof COLLECTION];
    return around ? [{ collection, id, title, wrong: rule.wrong, around }] : [];
  });
}
