/**
 * The program of the rendering threads in one file. Reading it takes a thread some milliseconds; reading
 * and translating a hundred modules takes it longer than writing ten thousand pages.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { sha256Hex } from '../../domain/canonical';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const ENTRY = path.join(ROOT, 'src/publish/release/worker-thread.ts');
/** Everything of which the program may be made. */
const SOURCES = ['templates', 'src/domain', 'src/store', 'src/search', 'src/publish', 'src/environment.ts', 'package-lock.json']; // prettier-ignore

/** The same program through the TypeScript loader: slower to start, but nothing has to be written for it. */
const UNBUNDLED = new URL('./worker-boot.mjs', import.meta.url);

function* files(name: string): Generator<string> {
  const full = path.join(ROOT, name);
  if (path.extname(name)) {
    if (/\.(tsx?|json)$/.test(name)) yield full;
    return;
  }
  for (const entry of readdirSync(full, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1)))
    yield* files(`${name}/${entry.name}`);
}

let made: Promise<URL> | undefined;

/** Address of the program; bundled once for each state of the sources. */
export const threadProgram = (): Promise<URL> => (made ??= bundle().catch(() => UNBUNDLED));

async function bundle(): Promise<URL> {
  const hash = sha256Hex(
    SOURCES.flatMap((name) => [...files(name)].map((file) => sha256Hex(readFileSync(file)))).join(),
  );
  const folder = path.join(ROOT, 'node_modules/.cache/gongkai');
  const file = path.join(folder, `threads-${hash.slice(0, 16)}.cjs`);
  if (existsSync(file)) return pathToFileURL(file);
  mkdirSync(folder, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await build({
    entryPoints: [ENTRY],
    outfile: temporary,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['libsql'],
    logLevel: 'silent',
  });
  renameSync(temporary, file);
  return pathToFileURL(file);
}
