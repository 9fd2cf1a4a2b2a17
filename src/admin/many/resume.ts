'use client';
import type { Batch } from './batch';
import { MOST } from './batch-size';
import { COLUMNS } from './columns';
import { draftOf, newRow, taken, type Row } from './row';
import { load } from './server';

/**
 * Takes drafts in: those of an earlier visit, and others by their ids.
 * @param organs ids of organs for which the person drafts
 */
export async function resume(
  batch: Batch,
  organs: readonly string[],
  offline: string,
  ids: readonly string[] = [],
): Promise<void> {
  const { store } = batch;
  const kept = store.rows.length === 0 ? store.remembered() : [];
  const here = new Set(store.rows.map(({ id }) => id));
  const named = new Set([...kept.map(({ id }) => id!), ...ids]);
  const wanted = [...named].filter((id) => !here.has(id)).slice(0, MOST - here.size);
  const answer = await load(wanted, offline);
  if (!answer.ok) return;
  const { docs } = answer.value;
  const lead = new Set(docs.map(({ leadOrgan }) => String(leadOrgan)));
  for (const organ of lead) if (organs.includes(organ)) await batch.knowItems(organ);
  const rows = wanted.flatMap((id) => {
    const doc = docs.find((one) => one.id === id);
    if (!doc || !organs.includes(String(doc.leadOrgan))) return [];
    const { file = '', ...known } = kept.find((one) => one.id === id) ?? {};
    const texts = batch.textsOf(doc);
    return [
      newRow(batch.newKey(), file, {
        ...known,
        phase: 'kept',
        ...draftOf(doc),
        texts,
        saved: texts,
      }),
    ];
  });
  store.put([...store.rows, ...rows]);
  const shown = new Set(rows.map(({ id }) => id));
  store.forget(wanted.filter((id) => !shown.has(id)));
}

/** Takes up what was changed in the records' own forms, in another window; what was typed here stays. */
export async function refresh(batch: Batch, offline: string): Promise<void> {
  const { store } = batch;
  const isAtRest = ({ phase, stage, saving }: Row) => phase === 'kept' && stage === 'working' && !saving;
  const answer = await load(store.rows.filter(isAtRest).map(({ id }) => id!), offline);
  if (!answer.ok) return;
  for (const doc of answer.value.docs) {
    const row = store.rows.find(({ id }) => id === doc.id);
    if (!row || !isAtRest(row) || !row.seen || row.seen >= doc.updatedAt) continue;
    const fresh = batch.textsOf(doc);
    const typed = COLUMNS.filter(({ name }) => row.texts[name] !== row.saved[name]);
    // The same cell was changed in both places: the server will say so when it is saved.
    if (typed.some(({ name }) => fresh[name] !== row.saved[name])) continue;
    const problems = typed.length > 0 ? row.problems : {};
    store.change(row.key, () => ({ ...draftOf(doc), ...taken(row, [], row.texts, fresh), problems }));
  }
} // prettier-ignore
