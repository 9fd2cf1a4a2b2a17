/** Who imports whom: the project's files as a graph, read from their text. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const PARTS = ['src', 'collections', 'templates', 'payload.config.ts', 'next.config.ts'];
const SOURCE = /\.(?:ts|tsx|mjs|js)$/;
const ENDINGS = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** Files of the project, relative to its root, each with what it imports: files, or names of packages. */
export type Graph = Map<string, Set<string>>;

function sourcesUnder(part: string): string[] {
  const absolute = path.join(ROOT, part);
  if (statSync(absolute).isFile()) return SOURCE.test(part) ? [part] : [];
  return readdirSync(absolute).flatMap((name) => sourcesUnder(path.posix.join(part, name)));
}

function target(file: string, specifier: string): string {
  if (specifier === '@payload-config') return 'payload.config.ts';
  if (!specifier.startsWith('.')) return specifier;
  const base = path.posix.join(path.posix.dirname(file), specifier);
  const found = ENDINGS.map((ending) => base + ending).find((name) => {
    const absolute = path.join(ROOT, name);
    return existsSync(absolute) && statSync(absolute).isFile();
  });
  return found ?? base;
}

/** What a file with this text would import, `import()`, `require` and `new URL(…)` of workers included. */
export function importsOf(file: string, text: string): Set<string> {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const workers = [...text.matchAll(/new URL\(\s*['"](\.[^'"]+\.(?:m?js|tsx?))['"]/g)].map(
    (match) => match[1]!,
  );
  return new Set(
    [...importedFiles.map((entry) => entry.fileName), ...workers].map((name) => target(file, name)),
  );
}

/** The graph of the project as it stands on disk. */
export function readGraph(): Graph {
  const files = PARTS.filter((part) => existsSync(path.join(ROOT, part))).flatMap(sourcesUnder);
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(path.join(ROOT, file), 'utf8'))]));
}

/**
 * Everything that a file needs, directly or through others, each with the file that imports it.
 * @returns target → importer, the file itself not included
 */
export function reachable(graph: Graph, from: string): Map<string, string> {
  const importers = new Map<string, string>();
  const open = [from];
  for (let file = open.pop(); file !== undefined; file = open.pop())
    for (const next of graph.get(file) ?? [])
      if (!importers.has(next) && next !== from) {
        importers.set(next, file);
        open.push(next);
      }
  return importers;
}
