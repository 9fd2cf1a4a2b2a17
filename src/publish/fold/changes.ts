/** What a fold did to each record: its state before and after, from which the pages to write follow. */
import type { PublicRecord } from '../../domain/public-record';
import { parseRecord, recordRow, relationsFrom, sourcesOf } from '../../store/records';
import type { Store } from '../../store/open';
import type { MemberRow, RecordRow } from '../../store/rows';
import { membersOf } from './members';

export interface Snapshot {
  row: Omit<RecordRow, 'json' | 'body'>;
  record?: PublicRecord;
  members: MemberRow[];
  /** Records that this one refers to in any way. */
  targets: string[];
}

export interface Change {
  id: string;
  before?: Snapshot;
  after: Snapshot;
}

export function snapshot(store: Store, id: string): Snapshot | undefined {
  const row = recordRow(store, id);
  if (!row) return undefined;
  const { json, body, ...rest } = row;
  const record = parseRecord({ json, body });
  const targets = relationsFrom(store, id).map((relation) => relation.target);
  if (row.type === 'organ') targets.push(...sourcesOf(store, id, 'succeeds'));
  return {
    row: rest,
    ...(record ? { record } : {}),
    members: row.type === 'document' ? membersOf(store, id) : [],
    targets,
  };
}

/** Remembers how each record stood before the fold first touched it. */
export class ChangeLog {
  readonly #before = new Map<string, Snapshot | undefined>();
  readonly #store: Store;
  readonly #on: boolean;

  /** @param on false where nobody asks for the changes, as when a store is built from nothing */
  constructor(store: Store, on: boolean) {
    this.#store = store;
    this.#on = on;
  }

  touch(id: string): void {
    if (this.#on && !this.#before.has(id)) this.#before.set(id, snapshot(this.#store, id));
  }

  changes(): Change[] {
    return [...this.#before].map(([id, before]) => ({
      id,
      ...(before ? { before } : {}),
      after: snapshot(this.#store, id)!,
    }));
  }
}
