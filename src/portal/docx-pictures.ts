/** Pictures of a text as Word shows them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { imageSize } from 'image-size';
import type { Picture } from './docx-body';

/** What Word shows of the images that a text may have. */
const TYPES: Readonly<Record<string, Picture['type']>> = { png: 'png', jpg: 'jpg', gif: 'gif', bmp: 'bmp' };

/** The picture with a SHA-256 among the public files; undefined where it is no longer there or not for Word. */
export function pictureIn(files: string, sha256: string): Picture | undefined {
  if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
  try {
    const data = readFileSync(path.join(files, sha256));
    const { width, height, type = '', orientation = 1 } = imageSize(data);
    const shown = TYPES[type];
    if (!shown || !width || !height) return undefined;
    const [across, down] = orientation > 4 ? [height, width] : [width, height];
    return { data, type: shown, width: across, height: down };
  } catch {
    return undefined;
  }
}
