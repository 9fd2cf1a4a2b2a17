/** Files of what is withdrawn without a public reason are evidence; approvers and administrators look at them. */
import type { CommandContext } from './command';

interface FileRow {
  id: string;
  sha256?: string | null;
  sealedFor?: string | null;
}

/** Attachments of the record at hand, and other uploads of the same bytes. */
async function filesOf({ req, row }: CommandContext): Promise<FileRow[]> {
  const { attachments, bodyFiles } = row as { attachments?: string[] | null; bodyFiles?: string[] | null };
  const ids = [...(attachments ?? []), ...(bodyFiles ?? [])];
  if (ids.length === 0) return [];
  const find = async (where: Record<string, object>) =>
    (
      await req.payload.db.find<FileRow>({
        collection: 'attachments',
        where,
        pagination: false,
        limit: 0,
        req,
      })
    ).docs;
  const own = await find({ id: { in: ids } });
  const hashes = own.flatMap(({ sha256 }) => sha256 ?? []);
  return hashes.length > 0 ? find({ sha256: { in: hashes } }) : own;
}

/** @param kind why the record was withdrawn; null when it becomes public again */
export async function sealFiles(context: CommandContext, kind: string | null): Promise<void> {
  for (const file of await filesOf(context))
    if ((file.sealedFor ?? null) !== kind)
      await context.req.payload.db.updateOne({
        collection: 'attachments',
        id: file.id,
        data: { sealedFor: kind },
        req: context.req,
        returning: false,
      });
} // prettier-ignore
