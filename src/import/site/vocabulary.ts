/** Words of an old site → our fixed words; a word that is not known is named, not guessed. */
import { TOPICS } from '../../domain/topics';
import type { ReportLine } from '../report';

export type Note = Pick<ReportLine, 'field' | 'reason' | 'detail' | 'list'>;

const unknown = (field: string, value: string): Note => ({ field, reason: `${field}不在规定的词表中，没有采用`, detail: value }); // prettier-ignore

const FAMILIAR: Readonly<Record<string, string>> = {
  有效: 'inForce', 现行有效: 'inForce', 继续有效: 'inForce', 是: 'inForce', 失效: 'expired', 已失效: 'expired', 无效: 'expired',
  废止: 'repealed', 已废止: 'repealed', 已被修订: 'amended', 修订: 'amended', 公开: 'full', 依申请: 'onRequest', 不公开: 'withheld',
}; // prettier-ignore

export function keyOf<K extends string>(value: string | undefined, labels: Record<K, string>, field: string, notes: Note[]): K | undefined {
  if (!value) return undefined;
  const key = (Object.keys(labels) as K[]).find((candidate) => labels[candidate] === value || candidate === value);
  const familiar = FAMILIAR[value] as K | undefined;
  const found = key ?? (familiar && familiar in labels ? familiar : undefined);
  if (!found) notes.push(unknown(field, value));
  return found;
} // prettier-ignore

export function oneOf<W extends string>(value: string | undefined, words: readonly W[], field: string, notes: Note[]): W | undefined {
  if (!value || (words as readonly string[]).includes(value)) return value as W | undefined;
  notes.push(unknown(field, value));
  return undefined;
} // prettier-ignore

/** `02-01`, `综合政务\政务公开`, `综合政务`, or the name of a sub-class. */
export function topicOf(value: string | undefined, notes: Note[]): string | undefined {
  if (!value) return undefined;
  const [first, second] = value.split(/[\\/＼>＞|]/).map((part) => part.trim());
  for (const topic of TOPICS) {
    const sub = topic.subs.find(({ code, name }) => code === value || ((topic.name === first || topic.code === first) && name === second) || (second === undefined && name === first && name !== '其他'));
    if (sub) return sub.code;
    if (topic.code === value || topic.name === first) return topic.code;
  }
  notes.push(unknown('主题分类', value));
  return undefined;
} // prettier-ignore
