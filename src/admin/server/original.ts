/** GET /api/attachments/{id}/original: the file before it was cleaned, for approvers and administrators, audited. */
import type { Endpoint } from 'payload';
import { SEES_EVIDENCE } from '../../../collections/access/predicates';
import { mayActOn } from '../../../collections/access/scope';
import { say } from '../../../collections/fields/words';
import { audit } from '../../database/audit';
import { inTransaction } from '../../database/transaction';
import { paths, readEnvironment } from '../../environment';
import { openOriginal, OriginalError } from '../../files/originals';
import type { AttachmentRow } from '../../publish/project/rows';
import { refusal, sessionEnded } from './answers';

const original: Endpoint = {
  path: '/:id/original',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return sessionEnded(req);
    const file = (await req.payload.findByID({
      collection: 'attachments',
      id: String(req.routeParams?.id),
      depth: 0,
      showHiddenFields: true,
      overrideAccess: false,
      disableErrors: true,
      req,
    })) as unknown as AttachmentRow | null;
    const { sha256, name, mediaType } = file?.original ?? {};
    if (!file || !sha256)
      return refusal(404, say(req, '没有找到这个附件的原件，或者您没有查看的权限。', 'Not found, or not yours to read.'));
    if (!(await mayActOn(req, SEES_EVIDENCE, file.organ)))
      return refusal(403, say(req, '附件原件只有本机关的批准人和管理员可以下载。', 'Only approvers and administrators may download originals.'));
    try {
      const content = await openOriginal(paths(readEnvironment().dataDir).originals, req.payload.config.secret, sha256);
      await inTransaction(
        req.payload,
        (open) => audit(open, { action: 'downloadOriginal', collection: 'attachments', recordId: file.id, organ: file.organ ?? undefined }),
        { req: { user: req.user } },
      );
      return new Response(new Uint8Array(content), {
        headers: {
          'content-type': mediaType ?? 'application/octet-stream',
          'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name ?? sha256)}`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    } catch (error) {
      if (error instanceof OriginalError) return refusal(410, error.message);
      throw error;
    }
  },
}; // prettier-ignore

export const originalEndpoints: Endpoint[] = [original];
