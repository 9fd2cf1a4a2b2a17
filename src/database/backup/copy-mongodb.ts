/** A consistent copy of a MongoDB database: one file of EJSON lines for each collection. */
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { BSON, MongoClient, type Db, type Document } from 'mongodb';

const { EJSON } = BSON;
export const MONGODB_COPY = 'mongodb';
const BLOCK = 500;

async function withDatabase<T>(uri: string, run: (db: Db, client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(uri);
  try {
    return await run(client.db(), client);
  } finally {
    await client.close();
  }
}

/** Names of the collections that hold documents. */
const collectionNames = async (db: Db): Promise<string[]> =>
  (await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .sort();

/** Writes every collection as it was at one moment. Indexes are made anew when Payload connects. */
export const copyMongoDB = (uri: string, folder: string): Promise<void> =>
  withDatabase(uri, async (db, client) => {
    const target = path.join(folder, MONGODB_COPY);
    mkdirSync(target, { recursive: true });
    const session = client.startSession({ snapshot: true });
    try {
      for (const name of await collectionNames(db)) {
        const file = createWriteStream(path.join(target, `${encodeURIComponent(name)}.jsonl`));
        for await (const row of db.collection(name).find({}, { session, sort: { _id: 1 } }))
          if (!file.write(`${EJSON.stringify(row, { relaxed: false })}\n`)) await once(file, 'drain');
        file.end();
        await once(file, 'finish');
      }
    } finally {
      await session.endSession();
    }
  });

/** The first line that cannot be read, or undefined. */
export async function damageOfMongoDB(folder: string): Promise<string | undefined> {
  for (const { name, rows } of copies(folder)) {
    let line = 0;
    try {
      for await (const row of rows()) {
        line += 1;
        if (!('_id' in row)) throw new Error('a document without _id');
      }
    } catch (error) {
      return `${name}, line ${line + 1}: ${(error as Error).message}`;
    }
  }
  return undefined;
}

export const mongoDBIsEmpty = (uri: string): Promise<boolean> =>
  withDatabase(uri, async (db) => {
    for (const name of await collectionNames(db)) if (await db.collection(name).findOne()) return false;
    return true;
  });

/** Fills the database, which is dropped before, from a copy. */
export const placeMongoDB = (folder: string, uri: string): Promise<void> =>
  withDatabase(uri, async (db) => {
    await db.dropDatabase();
    for (const { name, rows } of copies(folder)) {
      let block: Document[] = [];
      const insert = async () => {
        if (block.length) await db.collection(name).insertMany(block);
        block = [];
      };
      for await (const row of rows()) if (block.push(row) === BLOCK) await insert();
      await insert();
    }
  });

interface Copy {
  name: string;
  rows(): AsyncGenerator<Document>;
}

function copies(folder: string): Copy[] {
  const source = path.join(folder, MONGODB_COPY);
  if (!existsSync(source)) return [];
  return readdirSync(source).map((file) => ({
    name: decodeURIComponent(path.basename(file, '.jsonl')),
    rows: () => rowsOf(path.join(source, file)),
  }));
}

async function* rowsOf(file: string): AsyncGenerator<Document> {
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity }))
    if (line) yield EJSON.parse(line, { relaxed: false }) as Document;
}
