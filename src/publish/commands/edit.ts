/** An edit that a command makes for the officer: like one in the form, in the transaction of the command. */
import { ValidationError } from 'payload';
import type { ReviewedRecordRow } from '../project';
import { requireRole, type CommandContext } from './command';
import { Refusal, Refusals } from './refusal';

/** @throws Refusal where the account is no officer of the organ, or the record is on its way */
export async function requireDraft(context: CommandContext): Promise<void> {
  await requireRole(context, 'officer', '只有起草人可以修改这条信息。');
  if (context.row.stage !== 'working')
    throw new Refusal(
      'wrongStage',
      '这条信息已经提交或者公开，不能直接改动。已提交的请先撤回提交；已公开的请先修改并保存，再办理。',
    );
}

/** Saves fields as the acting account's own edit; the row at hand follows. @throws Refusals */
export async function saveEdit(context: CommandContext, data: Partial<ReviewedRecordRow>): Promise<void> {
  const { req, collection, row } = context;
  try {
    await req.payload.update({
      collection,
      id: row.id,
      data: data as never,
      depth: 0,
      req,
    });
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    throw new Refusals(error.data.errors.map(({ message, path }) => new Refusal('invalid', message, path)));
  }
  Object.assign(row, data);
}
