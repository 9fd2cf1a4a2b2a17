import { shanghaiDay } from '../../domain/local-date';
import { mayActOn } from '../../../collections/access/scope';
import { imagesOf } from '../project/body';
import { Lookup } from '../project/lookup';
import {
  command,
  recordDecision,
  requireRole,
  setStage,
  type CommandArgs,
  type CommandContext,
} from './command';
import { obstacles } from './obstacles';
import { Refusal, Refusals } from './refusal';

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

/** An officer hands a finished working copy to an approver. @throws Refusal, Refusals */
export function submit(args: CommandArgs): Promise<void> {
  return command(args, async (context) => {
    const { req, collection, row, userId, at } = context;
    await requireRole(context, 'officer', '您没有提交这个机关信息的权限，请联系管理员。');
    if (row.stage !== 'working') throw new Refusal('wrongStage', '这条信息已经提交，无需再次提交。');
    const found = await obstacles(req, collection, row, shanghaiDay(at));
    found.push(...(await foreignFiles(context)));
    if (found.length) throw new Refusals(found);
    await setStage(context, { stage: 'submitted', sentBackReason: null });
    await recordDecision(req, { collection, recordId: row.id, action: 'submit', by: userId, at });
  });
}
