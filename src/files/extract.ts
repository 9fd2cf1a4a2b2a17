/** Text of an attachment for search, extracted in a worker with limits of time and memory. */
import { Worker } from 'node:worker_threads';
import { projectFile } from './project-file';
import { decodeText } from './text';

/** Milliseconds after which extraction is given up. */
const TIME_LIMIT = 30_000;
const MEMORY_LIMIT_MB = 512;
/** Characters of text that are kept. */
const LENGTH_LIMIT = 2_000_000;

const READERS: Readonly<Record<string, 'pdf' | 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'word97'>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.ms-excel': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/ofd': 'ofd',
  'application/msword': 'word97',
  'application/vnd.ms-works': 'word97',
};

/**
 * @param mediaType as `checkType` found it
 * @returns the text, empty for what has none (images, archives), undefined where it could not be extracted
 */
export async function extractText(content: Buffer, mediaType: string): Promise<string | undefined> {
  if (mediaType.startsWith('text/')) return tidy(decodeText(content) ?? '');
  const reader = READERS[mediaType];
  if (!reader) return '';
  const text = await inWorker(reader, content);
  return text === undefined ? undefined : tidy(text);
}

function inWorker(reader: string, content: Buffer): Promise<string | undefined> {
  return new Promise((resolve) => {
    // Constructed this way, a bundler does not take the file for a module of its own.
    const worker: Worker = Reflect.construct(Worker, [
      projectFile('src', 'files', 'extract-worker.mjs'),
      {
        workerData: { reader, content: new Uint8Array(content) },
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
        execArgv: [],
        stdout: true,
        stderr: true,
      },
    ]);
    const finish = (text: string | undefined) => {
      clearTimeout(timer);
      resolve(text);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(undefined), TIME_LIMIT);
    worker.once('message', (text: unknown) => finish(typeof text === 'string' ? text : undefined));
    worker.once('error', () => finish(undefined));
    worker.once('exit', () => finish(undefined));
  });
}

const tidy = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .slice(0, LENGTH_LIMIT);
