/** What a backup says about itself, in its first file. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

const schema = z.object({
  format: z.literal('gongkai-backup'),
  version: z.literal(1),
  engine: z.enum(['sqlite', 'mongodb']),
  createdAt: z.string(),
});

export type Manifest = z.infer<typeof schema>;

/** The folders of DATA_DIR that cannot be made anew; `public` can. */
export const KEPT = [
  'files',
  'uploads',
  'originals',
  'keys',
  'missed-searches.jsonl',
  'divisions.json',
] as const;

/** @throws Error where the folder does not hold an unpacked backup. */
export function readManifest(folder: string): Manifest {
  let text: string;
  try {
    text = readFileSync(path.join(folder, MANIFEST), 'utf8');
  } catch {
    throw new Error('This file is not a backup of Gongkai.');
  }
  const result = schema.safeParse(JSON.parse(text));
  if (!result.success) throw new Error('This backup was made by a version that this one cannot read.');
  return result.data;
}
