import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Path of a file of the sources. A bundle, which has no files beside it, is started somewhere below the project. */
export function projectFile(...name: string[]): string {
  for (let directory = process.cwd(); ; directory = path.dirname(directory)) {
    const manifest = path.join(directory, 'package.json');
    if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'gongkai')
      return path.join(directory, ...name);
    if (directory === path.dirname(directory)) throw new Error('start gongkai inside its own folder');
  }
} // prettier-ignore
