import type { LexicalState } from '../publish/project/body';
import { canBeShown, picturesOf, toLexical, type Picture, type RecognisedDocument } from './document';
import type { Keep } from './row';

/** The body of a document, its images kept as attachments; officers have to describe those without words. */
export async function bodyWithImages({ blocks }: RecognisedDocument, keep: Keep): Promise<{ body: LexicalState; bodyFiles?: string[] }> {
  const ids = new Map<Picture, string>();
  for (const [i, picture] of picturesOf(blocks).filter(canBeShown).entries()) {
    const name = `image-${i + 1}.${picture.mediaType.split('/')[1]!.replace('jpeg', 'jpg')}`;
    ids.set(picture, await keep({ name, data: Buffer.from(picture.data!), alt: picture.alt }));
  }
  const body = toLexical(blocks, (image) => ids.get(image)) as unknown as LexicalState;
  return { body, ...(ids.size > 0 && { bodyFiles: [...ids.values()] }) };
} // prettier-ignore
