'use client';
import type { Batch } from './batch';
import { isColumn } from './columns';
import { isComplete, type Row } from './row';
import { sentencesOf, submit } from './server';

/**
 * Submits the complete rows one after the other; the sentences of a refusal stand beside the row and its cells.
 * @param tell told before each
 * @returns how many went, how many were refused
 */
export async function submitComplete(
  batch: Batch,
  offline: string,
  tell: (done: string) => void,
): Promise<{ sent: number; refused: number }> {
  await batch.settled();
  const rows = batch.store.rows.filter((row) => isComplete(row, batch.listsOf(row)));
  let sent = 0;
  for (const [i, { key, id }] of rows.entries()) {
    tell(`${i + 1}/${rows.length}`);
    const answer = await submit(id!, offline);
    if (answer.ok) sent += 1;
    const problems = answer.ok ? {} : besideCells(sentencesOf(answer.problems));
    batch.store.change(key, () => ({ problems, ...(answer.ok ? { stage: 'submitted' } : {}) }));
  }
  return { sent, refused: rows.length - sent };
}

/** What is about no column is said of the row. */
function besideCells(said: Record<string, string>): Row['problems'] {
  const problems: Row['problems'] = {};
  for (const [field, message] of Object.entries(said)) {
    const at = isColumn(field) ? field : 'row';
    problems[at] = problems[at] ? `${problems[at]} ${message}` : message;
  }
  return problems;
}
