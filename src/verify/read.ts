/** Reads a downloaded log: pages in JSON, lines of JSON, or a folder with any of them. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { isObject } from '../domain/shape';

/** One entry as it stands in a file, whatever somebody made of it. */
export interface Found {
  file: string;
  entry: Record<string, unknown>;
}

/** The log cannot be read at all. */
export class UnreadableLog extends Error {}

function parse(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
  } catch (error) {
    throw new UnreadableLog(`${place}：不是完整的 JSON（${(error as Error).message}）。`);
  }
}

function entriesOf(value: unknown, file: string): Found[] {
  const entries =
    isObject(value) && Array.isArray(value['entries']) ? (value['entries'] as unknown[]) : [value];
  return entries.map((entry, i) => {
    if (!isObject(entry)) throw new UnreadableLog(`${file}：第${i + 1}项不是日志的一号。`);
    return { file, entry };
  });
}

const CHUNK = 1 << 20;

/** Lines of a file that may be longer than a text can be. */
function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK);
  try {
    let rest = '';
    for (let length; (length = readSync(handle, buffer)) > 0;) {
      const lines = (rest + decoder.write(buffer.subarray(0, length))).split('\n');
      rest = lines.pop()!;
      yield* lines;
    }
    yield rest + decoder.end();
  } finally {
    closeSync(handle);
  }
}

/** Lines of JSON, or one JSON text. */
function* readOne(file: string): Generator<Found> {
  const name = path.basename(file);
  if (/\.json$/.test(file)) return yield* entriesOf(parse(readFileSync(file, 'utf8'), name), name);
  let number = 0;
  for (const line of linesOf(file)) {
    number += 1;
    const place = `${name} 第${number}行`;
    if (line.trim()) yield* entriesOf(parse(line, place), place);
  }
}

/** Number in a file's name: pages are read in the order of their numbers. */
const pageOf = (file: string): number => Number(/(\d+)\.json$/.exec(file)?.[1] ?? 0);

function filesOf(place: string): string[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableLog(`没有 ${place} 这个文件或者文件夹。`);
  if (!stat.isDirectory()) return [place];
  const names = readdirSync(place).filter((name) => /^\d+\.json$|\.(jsonl|ndjson)$/.test(name));
  if (!names.length) throw new UnreadableLog(`${place} 中没有日志：应有 1.json、2.json……，或者 log.jsonl。`);
  const lines = names.filter((name) => !name.endsWith('.json'));
  const chosen = lines.length ? lines : names.sort((a, b) => pageOf(a) - pageOf(b));
  return chosen.map((name) => path.join(place, name));
}

/** Every entry of a log, in the order of its files. @throws UnreadableLog */
export function* readLog(place: string): Generator<Found> {
  for (const file of filesOf(place)) yield* readOne(file);
}

/** The key that lies beside a downloaded log, if it does. */
export function keyBeside(place: string): string | undefined {
  const folder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : path.dirname(place);
  const file = path.join(folder, 'key.pem');
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/** A downloaded record, `N.rREVISION.json`. @throws UnreadableLog */
export function readRecord(file: string): Found {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new UnreadableLog(`没有 ${file} 这个文件。`);
  const name = path.basename(file);
  const value = parse(readFileSync(file, 'utf8'), name);
  if (!isObject(value) || typeof value['hash'] !== 'string')
    throw new UnreadableLog(`${name}：不是一条信息的某次公开（文件名应为“编号.r次数.json”）。`);
  return { file: name, entry: value };
}
