/** Places of a document in its lists: an ordinal in each, given once and kept for ever. */
import type { Sequence } from '../../domain/addresses';
import type { LocalDate } from '../../domain/public-record';
import type { Store } from '../../store/open';
import type { MemberRow } from '../../store/rows';
import { all, run } from '../../store/statements';

export const membersOf = (store: Store, recordId: string): MemberRow[] =>
  all<MemberRow>(store, 'SELECT * FROM member WHERE record_id = ? ORDER BY list', recordId);

interface Standing {
  id: string;
  sequence: Sequence;
  day: LocalDate;
  /** Lists in which the document stands; left out where it keeps its places as it leaves. */
  lists?: readonly string[];
  /** Whether it counts there. */
  live: boolean;
}

/**
 * Brings the places of a document up to date: new lists get the next ordinal, left ones keep a line, and
 * a withdrawn document counts nowhere.
 */
export function writeMembers(store: Store, { id, sequence, day, lists, live }: Standing): void {
  const members = membersOf(store, id);
  const wanted = lists && new Set(lists);
  const touched = new Set<string>();
  for (const member of members) {
    const present = wanted ? Number(wanted.has(member.list)) : member.present;
    const counts = live && present === 1 ? day : null;
    wanted?.delete(member.list);
    if (present === member.present && counts === member.day) continue;
    run(
      store,
      'UPDATE member SET present = ?, day = ? WHERE list = ? AND sequence = ? AND ordinal = ?',
      present,
      counts,
      member.list,
      member.sequence,
      member.ordinal,
    );
    const difference = Number(counts !== null) - Number(member.day !== null);
    if (difference) run(store, 'UPDATE list SET live = live + ? WHERE id = ?', difference, member.list);
    touched.add(member.list);
  }
  if (wanted?.size) {
    append(store, [...wanted], sequence, id, live ? day : null);
    for (const list of wanted) touched.add(list);
  }
  if (touched.size) refreshNewest(store, [...touched]);
}

function append(store: Store, lists: string[], sequence: Sequence, id: string, day: LocalDate | null): void {
  const ids = JSON.stringify(lists);
  const live = day === null ? 0 : 1;
  run(
    store,
    `INSERT INTO list (id, ${sequence}, live) SELECT value, 1, ${live} FROM json_each(?) WHERE true
     ON CONFLICT (id) DO UPDATE SET ${sequence} = ${sequence} + 1, live = live + excluded.live`,
    ids,
  );
  run(
    store,
    `INSERT INTO member (list, sequence, ordinal, record_id, present, day)
     SELECT id, '${sequence}', ${sequence}, ?, 1, ? FROM list WHERE id IN (SELECT value FROM json_each(?))`,
    id,
    day,
    ids,
  );
}

const newestOf = (sequence: Sequence) =>
  `(SELECT m.day FROM member m WHERE m.list = list.id AND m.sequence = '${sequence}' AND m.day IS NOT NULL
    ORDER BY m.day DESC LIMIT 1)`;

function refreshNewest(store: Store, lists: string[]): void {
  run(
    store,
    `UPDATE list SET newest = coalesce(${newestOf('ours')}, ${newestOf('carried')})
     WHERE id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(lists),
  );
}
