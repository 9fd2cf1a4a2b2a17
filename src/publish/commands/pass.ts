import { command, decided, setStage, type CommandArgs } from './command';
import { currentReview, fillReview, nextStepOf, requireAt } from './round';
import { requireStep } from './who';

/** 初审、复审: a reviewer agrees, and the record goes on to the next step. @throws Refusal */
export function pass(args: CommandArgs & { opinion?: string }): Promise<void> {
  return command(args, async (context) => {
    requireAt(context, 'first', 'second');
    const step = context.row.step!;
    const review = await currentReview(context);
    await requireStep(context, step, review);
    const opinion = args.opinion?.trim() || '同意。';
    await fillReview(context, review, step, opinion);
    await setStage(context, { step: await nextStepOf(context) });
    await decided(context, 'pass', { reason: opinion });
  });
}
