/** Attachments: every layer of each file was scanned when it was uploaded; older ones are scanned here. */
import path from 'node:path';
import { paths, readEnvironment } from '../../environment';
import { scanFile, type FileScan } from '../../files/scan';
import { imagesOf } from '../project/body';
import { Lookup } from '../project/lookup';
import type { AttachmentRow } from '../project/rows';
import { findingCheck } from './personal-data';
import type { Check, Checked, Checker } from './types';

async function scanOf({ req }: Checked, file: AttachmentRow): Promise<FileScan> {
  if (file.scan) return file.scan;
  const scan = await scanFile(path.join(paths(readEnvironment().dataDir).files, file.sha256), nameOf(file));
  await req.payload.db.updateOne({
    collection: 'attachments',
    id: file.id,
    data: { scan },
    req,
  });
  return scan;
}

const nameOf = (file: AttachmentRow) => file.name ?? file.filename;

/** What the scan of a file says. @param field that leads to it */
export function checksOfFile(file: AttachmentRow, scan: FileScan, field: string): Check[] {
  const name = nameOf(file);
  const where = `附件“${name}”：`;
  const found: Check[] = [];
  if (file.bytes === 0)
    found.push({ severity: 'block', key: `file:${file.sha256}:empty`, message: `附件“${name}”是空文件，请重新上传。`, field });
  if (scan.unreadable)
    found.push({
      severity: 'override',
      key: `file:${file.sha256}:unreadable`,
      message: `附件“${name}”没有能够检查：${scan.unreadable}确需公开的，由审查人查看后写明理由。`,
      field,
    });
  if (scan.needsDecision)
    found.push({
      severity: 'override',
      key: `file:${file.sha256}:${scan.needsDecision}`,
      message:
        scan.needsDecision === 'pictures'
          ? `附件“${name}”有系统不能识别文字的图片（${placesOf(scan)}），请审查人逐页查看并写明结论。`
          : `附件“${name}”有系统不能识别的内容（${placesOf(scan)}），请审查人查看并写明结论。`,
      field,
    });
  return [...found, ...scan.findings.map((finding) => findingCheck(finding, field, where))].map((check) => ({ ...check, file: { id: file.id, name } }));
} // prettier-ignore

const placesOf = (scan: FileScan) => scan.decisionPlaces.slice(0, 3).join('、') || '全文';

export const files: Checker = async (checked) => {
  const { req, row } = checked;
  const lookup = new Lookup(req);
  const attached = ('attachments' in row && row.attachments) || [];
  const found: Check[] = [];
  for (const [ids, field] of [[attached, 'attachments'], [imagesOf(row.body), 'body']] as const)
    for (const id of ids) {
      const file = await lookup.attachment(id);
      if (file) found.push(...checksOfFile(file, await scanOf(checked, file), field));
    }
  return found;
}; // prettier-ignore
