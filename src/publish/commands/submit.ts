import { mayActOn } from '../../../collections/access/scope';
import { isLocalDate, shanghaiDay } from '../../domain/local-date';
import type { LocalDate } from '../../domain/public-record';
import { imagesOf } from '../project/body';
import { Lookup } from '../project/lookup';
import { command, decided, requireRole, setStage, type CommandArgs, type CommandContext } from './command';
import { obstacles } from './obstacles';
import { Refusal, Refusals } from './refusal';
import { currentReview, openReview, stepsFor, updateReview, type Planned } from './round';

/** Files of an organ for which the officer does not work and that does not issue the record. */
async function foreignFiles({ req, row }: CommandContext): Promise<Refusal[]> {
  const issuing = 'leadOrgan' in row ? [row.leadOrgan, ...(row.jointOrgans ?? [])] : [];
  const ids = [...(('attachments' in row && row.attachments) || []), ...imagesOf(row.body)];
  const lookup = new Lookup(req);
  const found: Refusal[] = [];
  for (const id of ids) {
    const file = await lookup.attachment(id);
    if (!file?.organ || issuing.includes(file.organ) || (await mayActOn(req, 'officer', file.organ)))
      continue;
    found.push(
      new Refusal(
        'notAllowed',
        `附件“${file.name ?? file.filename}”属于其他机关，请删除后重新上传。`,
        'attachments',
      ),
    );
  }
  return found;
}

/** @throws Refusal where the planned day does not exist or is over */
function requirePlausible(plannedOn: string | undefined, today: LocalDate): void {
  if (!plannedOn) return;
  if (!isLocalDate(plannedOn))
    throw new Refusal('invalid', '日期应为实际存在的日期，例如2026-11-20。', 'plannedOn');
  if (plannedOn < today)
    throw new Refusal('invalid', '拟公开日期已经过去，请填写今天或者以后的日期。', 'plannedOn');
}

/** An officer sends a finished working copy on its way; its 保密审查表 is opened. @throws Refusal, Refusals */
export function submit(args: CommandArgs & { planned?: Planned }): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, at } = context;
    await requireRole(context, 'officer', '您没有提交这个机关信息的权限，请联系管理员。');
    if (row.stage !== 'working') throw new Refusal('wrongStage', '这条信息已经提交，无需再次提交。');
    requirePlausible(args.planned?.plannedOn, shanghaiDay(at));
    const found = await obstacles(req, collection, row, shanghaiDay(at));
    found.push(...(await foreignFiles(context)));
    if (found.length) throw new Refusals(found);
    const [step] = await stepsFor(context);
    const review = await openReview(context, args.planned ?? {});
    await setStage(context, { stage: 'submitted', step, review, publishAt: null, sentBackReason: null });
    await decided(context, 'submit');
  });
}

/** An officer takes a submitted record back before it is approved. @throws Refusal */
export function recall(args: CommandArgs): Promise<void> {
  return command(args, async (context) => {
    await requireRole(context, 'officer', '您没有撤回提交的权限，请联系管理员。');
    if (context.row.stage !== 'submitted')
      throw new Refusal('wrongStage', '这条信息不在审查、审批中，不能撤回提交。请刷新页面查看。');
    await updateReview(context, await currentReview(context), { outcome: 'recalled' });
    await setStage(context, { stage: 'working', step: null });
    await decided(context, 'recall');
  });
}
