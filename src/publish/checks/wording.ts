/** Wrong names and stale wording, by word lists that administrators keep. */
import type { PayloadRequest } from 'payload';
import { particularTexts } from '../../domain/document-types';
import { linesOf } from '../../differences/texts';
import type { Check, Checked, Checker } from './types';

export interface WordRule {
  /** What must not stand there. */
  wrong: string;
  /** What stands there instead; empty where it is only to be looked at. */
  right?: string | null;
  /** Contexts in which the words are right, e.g. a title that quotes them. */
  unless?: string | null;
  /** Blocks the publication; otherwise it warns. */
  blocks?: boolean | null;
  note?: string | null;
}

interface WordList {
  id: string;
  name: string;
  rules?: WordRule[] | null;
}

export async function wordLists(req: PayloadRequest): Promise<WordList[]> {
  const { docs } = await req.payload.db.find<WordList>({
    collection: 'wordLists',
    pagination: false,
    limit: 0,
    req,
  });
  return docs;
}

/** Where a rule is broken: the words around. */
export function breach(text: string, { wrong, unless }: WordRule): string | undefined {
  if (!wrong) return undefined;
  for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
    const around = text.slice(Math.max(0, at - 12), at + wrong.length + 12);
    if (!unless?.split(/[、,，;；\s]+/).some((words) => words && around.includes(words))) return around;
  }
  return undefined;
}

/** Texts of a record in which wording is looked at, each with its field. */
export function textsOf({ row, record }: Pick<Checked, 'row' | 'record'>): [field: string, text: string][] {
  const texts: [string, string][] = [
    ['title', record.title ?? ''],
    ['body', linesOf(record.body).join('\n')],
  ];
  for (const { text } of particularTexts(record)) texts.push(['particulars', text]);
  if ('summary' in row && row.summary) texts.push(['summary', row.summary]);
  return texts;
}

export const wording: Checker = async (checked) => {
  const lists = await wordLists(checked.req);
  const texts = textsOf(checked);
  const found: Check[] = [];
  for (const list of lists)
    for (const rule of list.rules ?? [])
      for (const [field, text] of texts) {
        const around = breach(text, rule);
        if (!around) continue;
        const mend = rule.right ? `，应为“${rule.right}”` : '，请核对';
        const note = rule.note ? `（${rule.note}）` : '';
        found.push({
          severity: rule.blocks ? 'block' : 'warn',
          key: `wording:${field}:${rule.wrong}`,
          message: `“${around.replace(/\s+/g, ' ')}”中的“${rule.wrong}”${mend}${note}。［${list.name}］`,
          field,
        });
      }
  return found;
};
