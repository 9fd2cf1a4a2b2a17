/** A reviewer's wording is a suggestion: the author accepts it, and the edit is the author's own. */
import { v7 as uuidv7 } from 'uuid';
import type { ReviewedRecordRow } from '../project';
import type { LexicalState } from '../project/body';
import type { Suggestion } from '../project/rows';
import { command, decided, requireRole, setStage, type CommandArgs } from './command';
import { saveEdit } from './edit';
import { Refusal } from './refusal';
import { requireReviewing } from './who';

const FIELDS = ['title', 'summary', 'documentNumber', 'body'] as const;
type Suggestable = (typeof FIELDS)[number];

interface TextNode {
  text?: string;
  children?: TextNode[];
}

const textNodes = (node: TextNode): TextNode[] =>
  typeof node.text === 'string' ? [node] : (node.children ?? []).flatMap(textNodes);

/** The field's text with the passage replaced; nothing where the passage does not stand there exactly once. */
function replaced(row: ReviewedRecordRow, field: string, find: string, by: string): unknown {
  const value = (row as unknown as Record<string, unknown>)[field];
  if (field !== 'body') {
    const text = typeof value === 'string' ? value : '';
    return text.split(find).length === 2 ? text.replace(find, () => by) : undefined;
  }
  const body = structuredClone(value) as LexicalState | null;
  const nodes = body ? textNodes(body.root as TextNode) : [];
  const holding = nodes.filter(({ text }) => text!.includes(find));
  if (holding.length !== 1 || holding[0]!.text!.split(find).length !== 2) return undefined;
  holding[0]!.text = holding[0]!.text!.replace(find, () => by);
  return body;
}

/** @throws Refusal */
export function suggest(
  args: CommandArgs & { field: string; find: string; replace: string; note?: string },
): Promise<void> {
  return command(args, async (context) => {
    const { row, userId, at } = context;
    await requireReviewing(context);
    if (row.stage !== 'submitted') throw new Refusal('wrongStage', '只能对审查、审批中的信息提出修改建议。');
    const { field, find, note } = args;
    if (!FIELDS.includes(field as Suggestable)) throw new Refusal('missing', '请选择要修改的栏目。', 'field');
    if (!find) throw new Refusal('missing', '请填写原文中要修改的字句。', 'find');
    if (replaced(row, field, find, args.replace ?? '') === undefined)
      throw new Refusal(
        'invalid',
        `原文中没有找到“${find}”，或者有多处、跨段。请多抄几个字，使它只出现一次。`,
        'find',
      );
    const by = context.req.user as unknown as { name?: string; email?: string };
    const suggestion: Suggestion = {
      id: uuidv7(), field, find, replace: args.replace ?? '', note: note?.trim() || undefined, by: userId, byName: by.name ?? by.email ?? '', at, state: 'open',
    }; // prettier-ignore
    await setStage(context, { suggestions: [...(row.suggestions ?? []), suggestion] });
    await decided(context, 'suggest', { reason: `“${find}”改为“${suggestion.replace}”` });
  });
}

/** The author accepts or rejects a suggestion; accepting edits the record as the author. @throws Refusal */
export function answerSuggestion(args: CommandArgs & { suggestion: string; accept: boolean }): Promise<void> {
  return command(args, async (context) => {
    const { row } = context;
    await requireRole(context, 'officer', '只有起草人可以采纳或者不采纳修改建议。');
    const all = row.suggestions ?? [];
    const one = all.find(({ id, state }) => id === args.suggestion && state === 'open');
    if (!one) throw new Refusal('notFound', '这条修改建议已经处理过，请刷新页面查看。');
    const settled = (state: Suggestion['state']) =>
      all.map((other) => (other.id === one.id ? { ...other, state } : other));
    if (!args.accept) {
      await setStage(context, { suggestions: settled('rejected') });
      return decided(context, 'rejectSuggestion', { reason: one.find });
    }
    if (row.stage !== 'working')
      throw new Refusal('wrongStage', '采纳修改建议前，请先撤回提交，或者等审查人退回。');
    const value = replaced(row, one.field, one.find, one.replace);
    if (value === undefined)
      throw new Refusal('invalid', `原文已经改过，没有找到“${one.find}”。请手工修改后，选择“不采纳”。`);
    await saveEdit(context, { [one.field]: value });
    await setStage(context, { suggestions: settled('accepted') });
    await decided(context, 'acceptSuggestion', { reason: `“${one.find}”改为“${one.replace}”` });
  });
}
