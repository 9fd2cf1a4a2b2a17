/** Where a text stands in everything kept: bytes as they are, unpacked, as tokens of the index, as documents. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import Database from 'libsql';
import { BSON, MongoClient } from 'mongodb';
import type { Environment } from '../../src/environment';
import { paths } from '../../src/environment';

/** The bytes of a file, and of everything in it where it is packed. */
function* layers(bytes: Buffer): Generator<Buffer> {
  yield bytes;
  const unpack = (work: () => Buffer): Buffer | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  const plain = bytes.subarray(0, 2).toString('hex') === '1f8b' ? unpack(() => gunzipSync(bytes)) : undefined;
  if (plain) yield* layers(plain);
  if (bytes.subarray(0, 2).toString() !== 'PK') return;
  for (const [name, member] of Object.entries(unzipSync(bytes))) {
    yield Buffer.from(name);
    yield* layers(Buffer.from(member));
  }
}

const encodings = (text: string): Buffer[] => {
  const wide = Buffer.from(text, 'utf16le');
  const json = JSON.stringify(text).slice(1, -1);
  const escaped = [...json].map((sign) => (sign > '~' ? `\\u${sign.charCodeAt(0).toString(16)}` : sign)).join('');
  return [Buffer.from(text), wide, Buffer.from(wide).swap16(), Buffer.from(escaped), Buffer.from(encodeURIComponent(text))];
}; // prettier-ignore

/** Files below a folder whose name or content has one of the texts, each with the text. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  const wanted = texts.flatMap((text) => encodings(text).map((bytes): [string, Buffer] => [text, bytes]));
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch {
      continue; // written anew while this reads
    }
    if (entry.name.endsWith('.br')) bytes = brotliDecompressSync(bytes);
    for (const layer of [Buffer.from(entry.name), ...layers(bytes)])
      for (const [text, needle] of wanted)
        if (layer.includes(needle)) found.add(`${path.relative(folder, file)}: ${text}`);
  }
  return [...found].sort();
}

/** Terms of the full-text tables that have one of the texts, or are pairs of its characters. */
export function tokensWith(env: Environment, texts: readonly string[]): string[] {
  const store = new Database(paths(env.dataDir).store);
  try {
    return ['search_text', 'search_title'].flatMap((table) => {
      store.exec(`CREATE VIRTUAL TABLE temp.terms_of_${table} USING fts5vocab (main, ${table}, row)`);
      const terms = store.prepare(`SELECT term FROM temp.terms_of_${table}`).all() as { term: string }[];
      return terms.map(({ term }) => term).filter((term) => texts.some((text) => term.includes(text)));
    });
  } finally {
    store.close();
  }
}

/** Live documents of a MongoDB database that have one of the texts. */
export async function documentsWith(env: Environment, texts: readonly string[]): Promise<string[]> {
  const client = await MongoClient.connect(env.databaseUri);
  try {
    const found: string[] = [];
    for (const { name } of await client.db().listCollections().toArray())
      for await (const document of client.db().collection(name).find()) {
        const json = BSON.EJSON.stringify(document);
        for (const text of texts) if (json.includes(text)) found.push(`${name}: ${text}`);
      }
    return found.sort();
  } finally {
    await client.close();
  }
}
