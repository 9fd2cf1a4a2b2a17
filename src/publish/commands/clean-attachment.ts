/** A cleaned copy takes the place of a file; the original stays inside, encrypted. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PayloadRequest } from 'payload';
import { mayActOn } from '../../../collections/access/scope';
import { imagesIn } from '../../../collections/fields/body';
import { audit } from '../../database/audit';
import { paths, readEnvironment } from '../../environment';
import { DEFAULT_PROFILE } from '../../domain/privacy';
import { cleanFile } from '../../files/clean';
import { sealOriginal } from '../../files/originals';
import { maskedText } from '../../files/strips';
import { dropUnused } from '../plain-originals';
import { checksOfFile } from '../checks/files';
import type { Check } from '../checks';
import { organOf, type ReviewedRecordRow } from '../project';
import type { LexicalNode, LexicalState } from '../project/body';
import type { AttachmentRow } from '../project/rows';
import { command, decided, type CommandArgs, type CommandContext } from './command';
import { requireDraft, saveEdit } from './edit';
import { maskProfileOf } from './mask';
import { Refusal } from './refusal';

export interface CleanAnswer {
  /** Id of the cleaned copy. */
  attachment: string;
  /** What was done, sentences in Chinese. */
  did: string[];
  /** What the copy still holds. */
  left: Check[];
}

type Args = Omit<CommandArgs, 'req'> & { attachment: string };

const nameOf = (file: AttachmentRow) => file.name ?? file.filename;
/** A name without what is personal in it; `*` cannot stand in the name of a file. */
const cleanName = (name: string) => maskedText(name, DEFAULT_PROFILE).replaceAll('*', '＊');

const heldBy = (row: ReviewedRecordRow, id: string): boolean =>
  ('attachments' in row && Boolean(row.attachments?.includes(id))) || imagesIn(row.body).includes(id);

/** The file, which the record at hand shows and the officer may replace. @throws Refusal */
async function fileToClean(context: CommandContext, id: string): Promise<AttachmentRow> {
  await requireDraft(context);
  const { req, collection, row } = context;
  const file = heldBy(row, id)
    ? await req.payload.db.findOne<AttachmentRow>({ collection: 'attachments', where: { id: { equals: id } }, req })
    : undefined;
  if (!file) throw new Refusal('notFound', '这个文件已经不在这条信息中，请刷新页面查看。', 'attachments');
  if (!(await mayActOn(req, 'officer', file.organ ?? organOf(collection, row))))
    throw new Refusal('notAllowed', `附件“${nameOf(file)}”属于其他机关，请删除后重新上传。`, 'attachments');
  return file;
} // prettier-ignore

/** The record's files with one in the place of another, in the same order. */
function withReplaced(row: ReviewedRecordRow, from: string, to: string): Partial<ReviewedRecordRow> {
  const data: Record<string, unknown> = {};
  if ('attachments' in row && row.attachments?.includes(from))
    data.attachments = row.attachments.map((id) => (id === from ? to : id));
  if (imagesIn(row.body).includes(from)) {
    const body = structuredClone(row.body) as LexicalState;
    const visit = (node: LexicalNode): void => {
      const id = typeof node.value === 'object' ? (node.value as { id?: string } | null)?.id : node.value;
      if (node.type === 'upload' && id === from) node.value = to;
      node.children?.forEach(visit);
    };
    visit(body.root);
    data.body = body;
  }
  return data;
}

/** Whether any other record, review or setting shows a file. */
async function isUsed(req: PayloadRequest, id: string): Promise<boolean> {
  const uses = {
    documents: ['attachments', 'bodyFiles'],
    rules: ['attachments', 'bodyFiles'],
    guides: ['bodyFiles'],
    reviews: ['scan'],
  } as const;
  for (const [collection, fields] of Object.entries(uses)) {
    const where = { or: fields.map((field) => ({ [field]: { equals: id } })) };
    const { totalDocs } = await req.payload.db.count({ collection: collection as 'documents', where, req });
    if (totalDocs > 0) return true;
  }
  const site = await req.payload.db.findGlobal<{ marks?: { image?: string }[] | null }>({
    slug: 'site',
    req,
  });
  return Boolean(site?.marks?.some(({ image }) => image === id));
}

/** The row of a file that nothing uses any more goes, with its line in the audit. */
async function removeRow({ req }: CommandContext, file: AttachmentRow): Promise<boolean> {
  if (await isUsed(req, file.id)) return false;
  await req.payload.db.deleteOne({ collection: 'attachments', where: { id: { equals: file.id } }, req });
  const changes = [{ field: 'sha256', before: file.sha256 }];
  const event = { action: 'delete', collection: 'attachments', recordId: file.id, changes };
  await audit(req, { ...event, organ: file.organ ?? undefined });
  return true;
}

/**
 * Puts a cleaned copy in the place of one file of a working copy, as the officer's own edit. The original is
 * encrypted; in plain it goes once nothing shows it: what is public stays until it is withdrawn or published anew.
 * @throws Refusal, also with the reason where such a file cannot be cleaned
 */
export async function cleanAttachment(args: Args): Promise<CleanAnswer> {
  const place = paths(readEnvironment().dataDir);
  const { payload } = args;
  const { file, profile, organ, user } = await command(args, async (context) => ({
    file: await fileToClean(context, args.attachment),
    profile: await maskProfileOf(context.req),
    organ: organOf(context.collection, context.row),
    user: context.req.user,
  }));
  const folder = await mkdtemp(path.join(os.tmpdir(), 'gongkai-clean-'));
  try {
    const [source, target] = [path.join(place.files, file.sha256), path.join(folder, 'cleaned')];
    const result = await cleanFile(source, nameOf(file), target, profile);
    if (!result.cleaned)
      throw new Refusal('invalid', `附件“${nameOf(file)}”没有清理：${result.reason}`);
    const [content, data] = [await readFile(source), await readFile(target)];
    if (content.equals(data))
      throw new Refusal('invalid', `附件“${nameOf(file)}”中没有可以清理的内容。`);
    const sha256 = await sealOriginal(place.originals, payload.config.secret, content);
    const name = cleanName(nameOf(file));
    const made = (await payload.create({
      collection: 'attachments',
      data: { organ: file.organ ?? organ, alt: file.alt } as never,
      file: { data, name, mimetype: file.mediaType, size: data.length },
      user: user as never,
      depth: 0,
    })) as unknown as AttachmentRow;
    const replace = command(args, async (context) => {
      const { req, row, at } = context;
      await fileToClean(context, file.id);
      const original = { sha256, name: nameOf(file), mediaType: file.mediaType, attachment: file.id, sealedAt: at };
      await req.payload.db.updateOne({ collection: 'attachments', id: made.id, data: { original }, req });
      await saveEdit(context, withReplaced(row, file.id, made.id));
      await decided(context, 'cleanFile', { reason: `${name}：${result.did.join('；')}。` });
      return removeRow(context, file);
    });
    const removed = await replace.catch(async (error: unknown) => {
      await payload.delete({ collection: 'attachments', id: made.id });
      throw error;
    });
    if (removed) {
      await rm(path.join(place.uploads, file.filename), { force: true });
      await dropUnused(payload, place.files, file);
    }
    return { attachment: made.id, did: result.did, left: checksOfFile(made, result.scan, 'attachments') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
} // prettier-ignore
