/** What makes every page of a site look different at once: then a whole new release is written. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, sha256Hex } from '../../domain/canonical';
import type { Directory } from '../../store/directory';
import { renderStyle } from '../../../templates/pages';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
/** Everything between the store and the bytes of a page. */
const SOURCES = ['templates', 'src/publish/render', 'src/domain', 'src/store'];

let sources: string | undefined;

/** Hash of the program's part in every page; read once. */
function sourceHash(): string {
  sources ??= sha256Hex(
    SOURCES.flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .sort()
        .map((name) => `${folder}/${name} ${sha256Hex(readFileSync(path.join(ROOT, folder, name)))}`),
    ).join('\n'),
  );
  return sources;
}

/** Hash of templates, style, site settings and public address. */
export const renderVersion = (directory: Directory, publicUrl: string): string =>
  sha256Hex([sourceHash(), renderStyle().hash, canonicalJson(directory.site), publicUrl].join('\n'));
