/**
 * A text that can be read: of a picture nothing is read aloud, found by search or copied. A body that is only a
 * scan needs its text beside it; a picture that a paste has lost and a gap of a frame have to be filled.
 */
import { documentType } from '../../domain/document-types';
import { GAP } from '../../domain/genre-frames';
import { PLACEHOLDER } from '../../import/document/picture';
import type { LexicalNode } from '../project/body';
import { imagesOf } from '../project/body';
import { Lookup } from '../project/lookup';
import type { AttachmentRow } from '../project/rows';
import type { Check, Checker } from './types';

function wordsIn(node: LexicalNode): string {
  if (typeof node.text === 'string') return node.text;
  return Array.isArray(node.children) ? node.children.map(wordsIn).join('') : '';
}

/** A picture, or a document of which no text could be extracted: pages that were scanned. */
const isScan = ({ mediaType, textState }: AttachmentRow): boolean =>
  /^image\/|^application\/(?:pdf|ofd)$/.test(mediaType) && (textState === 'none' || textState === 'failed');

export const textBeside: Checker = async ({ req, row }) => {
  const text = row.body?.root ? wordsIn(row.body.root).trim() : '';
  const found: Check[] = [];
  if (text.includes(PLACEHOLDER))
    found.push({
      severity: 'block',
      key: 'pictureMissing',
      message: `正文中还有“${PLACEHOLDER}〕”的标记，图片没有放进来。请在标记处插入图片，或者删除标记。`,
      field: 'body',
    });
  if (text.includes(GAP))
    found.push({
      severity: 'block',
      key: 'frameUnfilled',
      message: `正文中还有没有填写的内容（${text.slice(text.indexOf(GAP)).split('】')[0]!.slice(0, 40)}】）。请逐处填写，不需要的整行删去。`,
      field: 'body',
    });
  if (text !== '' || ('documentType' in row && documentType(row.documentType)?.withoutBody)) return found;
  const lookup = new Lookup(req);
  const ids = [...(('attachments' in row && row.attachments) || []), ...imagesOf(row.body)];
  const files = (await Promise.all(ids.map((id) => lookup.attachment(id)))).filter((file) => file !== undefined);
  if (files.length === 0 || !files.every(isScan)) return found;
  const carriedOver = 'carriedOver' in row && row.carriedOver?.originallyPublishedOn;
  found.push({
    // What an older site had as a scan may come along as it is.
    severity: carriedOver ? 'warn' : 'block',
    key: 'scanOnly',
    message: `正文没有文字，只有扫描件或者图片（“${files[0]!.name ?? files[0]!.filename}”），读屏软件不能朗读，也检索不到。请把全文填入“正文”：可以从 DOCX 原稿读取，也可以从 Word、WPS 粘贴；扫描件可以保留为附件。`,
    field: 'body',
  });
  return found;
}; // prettier-ignore
