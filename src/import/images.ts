import type { LexicalState } from '../publish/project/body';
import { toLexical, type ImageBlock, type RecognisedDocument } from './document';
import type { Keep } from './row';

/** The body of a document, its images kept as attachments; officers have to describe those without words. */
export async function bodyWithImages({ blocks }: RecognisedDocument, keep: Keep): Promise<{ body: LexicalState; bodyFiles?: string[] }> {
  const ids = new Map<ImageBlock, string>();
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'image' || !block.data) continue;
    const name = `image-${i + 1}.${block.mediaType.split('/')[1]!.replace('jpeg', 'jpg')}`;
    ids.set(block, await keep({ name, data: Buffer.from(block.data), alt: block.alt }));
  }
  const body = toLexical(blocks, (image) => ids.get(image)) as unknown as LexicalState;
  return { body, ...(ids.size > 0 && { bodyFiles: [...ids.values()] }) };
} // prettier-ignore
