/**
 * POST /api/documents/clean-up: reads the table of a clean-up (a file, or what was pasted) and finds its documents.
 * POST /api/documents/clean-up-decision: writes what was chosen into the decision, whose approval then changes
 * all validities in one publication with one basis.
 */
import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload';
import { z } from 'zod';
import { say } from '../../../collections/fields/words';
import { decisionBody, decisionSummary } from '../../import/clean-up/decision';
import { closeTextWith, textSoFar } from '../../import/clean-up/into-text';
import { readCleanUp } from '../../import/clean-up/read';
import { csvTable, htmlTable, readTables, TableRefused, type Table } from '../../import/table';
import { OUTCOMES, relationOf, type Outcome } from '../../domain/clean-up';
import { formatChinese, isLocalDate } from '../../domain/local-date';
import type { LexicalState } from '../../publish/project/body';
import { intoTextOf, missingInText } from '../clean-up/choices';
import { answer, draftingScope, refusal, spokenReader } from './answers';
import { matchCleanUp } from './clean-up-match';
import { search } from './clean-up-search'; // prettier-ignore

const MAX_PASTED = 5_000_000;

const bad = (req: PayloadRequest) =>
  refusal(
    400,
    say(req, '请选择机关，并上传或者粘贴清理结果。', 'Choose the organ, and upload or paste the results.'),
  );

const read: Endpoint = {
  path: '/clean-up',
  method: 'post',
  handler: async (req) => {
    const scope = await draftingScope(req);
    if (scope instanceof Response) return scope;
    await addDataAndFileToRequest(req);
    const asked = z.object({ organ: z.string().min(1), html: z.string().max(MAX_PASTED).optional(), text: z.string().max(MAX_PASTED).optional() }).safeParse(req.data);
    if (!asked.success) return bad(req);
    const { organ, html, text } = asked.data;
    if (scope !== 'all' && !scope.has(organ)) return refusal(403, say(req, '您没有起草这个机关信息的权限，请另选机关。', 'You do not draft for this organ. Choose another.'));
    try {
      const tables: Table[] = req.file ? await readTables(req.file.data, req.file.name) : html ? [htmlTable(html)] : [csvTable(text ?? '')];
      return answer(await matchCleanUp(req, organ, await readCleanUp(tables)));
    } catch (error) {
      if (!(error instanceof TableRefused)) throw error;
      return refusal(422, spokenReader(req, error.message));
    }
  },
}; // prettier-ignore

const outcome = z.enum(OUTCOMES as [Outcome, ...Outcome[]]);
const line = z.object({
  outcome,
  until: z.string().refine(isLocalDate).optional(),
  /** As in the table. */
  title: z.string().max(500),
  documentNumber: z.string().max(200).optional(),
});

const chosen = z.object({
  organ: z.string().min(1),
  /** An existing decision; without it one is made. */
  document: z.string().min(1).optional(),
  title: z.string().trim().max(300).optional(),
  documentNumber: z.string().trim().max(100).optional(),
  issuedOn: z.string().refine(isLocalDate).optional(),
  changes: z
    .array(line.extend({ target: z.string().min(1) }))
    .min(1)
    .max(5000),
  /** What the text of the decision says, also of documents that were not found; without it of the changes. */
  lines: z.array(line).max(5000).optional(),
  /**
   * Which of the lines an existing decision gets at the end of its text; without it all where the text has no
   * table and names none of them, else none.
   */
  intoText: z.enum(['all', 'missing', 'none']).optional(),
});
export type ChosenCleanUp = z.infer<typeof chosen>;

const decide: Endpoint = {
  path: '/clean-up-decision',
  method: 'post',
  handler: async (req) => {
    const scope = await draftingScope(req);
    if (scope instanceof Response) return scope;
    await addDataAndFileToRequest(req);
    const asked = chosen.safeParse(req.data);
    if (!asked.success) return refusal(400, say(req, '请至少选定一份文件和它的清理结果，日期写成2026-11-20的形式。', 'Choose at least one document with its outcome; write dates as 2026-11-20.'));
    if (new Set(asked.data.changes.map(({ target }) => target)).size < asked.data.changes.length)
      return refusal(400, say(req, '同一份文件出现了两次，请只保留一种清理结果。', 'One document stands there twice: keep one outcome of it.'));
    if (!asked.data.document && !asked.data.title) return refusal(400, say(req, '请填写清理决定的名称，或者选择已有的文件。', 'Give the title of the decision, or choose an existing document.'));
    try {
      return answer(await writeDecision(req, asked.data));
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= 500) throw error;
      return refusal(error.status, error.message);
    }
  },
}; // prettier-ignore

interface Decision {
  id: string;
  changes?:
    { id?: string; relation: string; target: string; note?: string | null; until?: string | null }[] | null;
  body?: LexicalState | null;
}

/** Lines that the text of an existing decision does not have yet and is to get. */
function linesForText({ body }: Decision, { lines, changes, intoText }: ChosenCleanUp) {
  const text = textSoFar(body);
  const all = lines ?? changes;
  const wanted = intoText ?? intoTextOf(all, text) ?? 'none';
  return wanted === 'all' ? all : wanted === 'missing' ? missingInText(all, text) : [];
}

/** What was written: the decision, and how many lines its text got. */
export interface WrittenCleanUp {
  id: string;
  intoText: number;
}

/** The person's own right to create and to edit decides, and the hooks of the collection. */
async function writeDecision(req: PayloadRequest, asked: ChosenCleanUp): Promise<WrittenCleanUp> {
  const changes = asked.changes.map(({ target, outcome, until }) => ({
    relation: relationOf(outcome),
    target,
    ...(outcome === 'toAmend' && { note: '拟修订' }),
    ...(until && outcome === 'keeps' && { until, note: `有效期至${formatChinese(until)}` }),
  }));
  const own = { collection: 'documents' as const, depth: 0, overrideAccess: false, user: req.user, req };
  if (asked.document) {
    const kept = (await req.payload.findByID({ ...own, id: asked.document })) as unknown as Decision;
    const anew = new Set(changes.map(({ target }) => target));
    const others = (kept.changes ?? []).filter(({ target }) => !anew.has(target));
    const anewOfOthers = changes.filter(({ target }) => target !== kept.id);
    const added = linesForText(kept, asked);
    const body = added.length > 0 && { body: closeTextWith(kept.body, decisionBody(added, false) as unknown as LexicalState) };
    await req.payload.update({ ...own, id: kept.id, data: { changes: [...others, ...anewOfOthers], ...body } as never });
    return { id: kept.id, intoText: added.length };
  }
  const lines = asked.lines ?? asked.changes;
  const made = await req.payload.create({
    ...own,
    data: {
      title: asked.title,
      documentNumber: asked.documentNumber || undefined,
      issuedOn: asked.issuedOn,
      leadOrgan: asked.organ,
      genre: '决定',
      summary: decisionSummary(lines),
      body: decisionBody(lines),
      changes,
    } as never,
  });
  return { id: String(made.id), intoText: lines.length };
} // prettier-ignore

export const cleanUpEndpoints: Endpoint[] = [read, search, decide];
