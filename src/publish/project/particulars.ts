import {
  documentType,
  mapPictures,
  picturesOf,
  readParticulars,
  type Particulars,
} from '../../domain/document-types';
import { BodyError } from './body';
import type { Lookup } from './lookup';
import type { DocumentRow } from './rows';

/**
 * The particulars of a document as the public sees them, its pictures by their content.
 * @returns with the ids of the attachments that are shown as pictures and are not listed as files
 * @throws BodyError where a picture is not among the attachments
 */
export async function projectParticulars(
  row: Pick<DocumentRow, 'documentType' | 'particulars' | 'attachments'>,
  lookup: Lookup,
): Promise<{ particulars?: Particulars; pictures: ReadonlySet<string> }> {
  const type = documentType(row.documentType);
  if (!type) return { pictures: new Set() };
  const { values } = readParticulars(type, row.particulars);
  const hashes = new Map<string, string>();
  for (const id of picturesOf(type, values)) {
    const file = row.attachments?.includes(id) ? await lookup.attachment(id) : undefined;
    if (!file?.mediaType.startsWith('image/'))
      throw new BodyError('专门要素中选用的一张图片不在附件里，请重新选择图片，或者先在“附件”里上传。');
    hashes.set(id, file.sha256);
  }
  const particulars = mapPictures(type, values, (id) => hashes.get(id)!);
  return {
    ...(Object.keys(particulars).length > 0 ? { particulars } : {}),
    pictures: new Set(hashes.keys()),
  };
}
