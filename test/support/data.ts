/** Real documents beside a checkout of the project: tests that need them skip where they are missing. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const directory = path.resolve('../shared/data');

/** Path of a real file or directory, or undefined with a message that the test is skipped. */
export function realData(...name: string[]): string | undefined {
  const file = path.join(directory, ...name);
  if (existsSync(file)) return file;
  console.warn(`skipped: ${name.join('/')} is not beside the project`);
  return undefined;
}
