import { sql } from '@payloadcms/db-sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { getPayload, type CollectionConfig, type Payload } from 'payload';
import { lastSnapshot } from '../../src/database/create-migration';
import { databaseState, migrate, MigrationError, type Migration } from '../../src/database/migrate';
import { schemaStatements, sqliteOf } from '../../src/database/schema';
import { counters, papers, smallConfig } from '../fixtures/small-config';
import { onMongoDB, testEnvironment, testPayload } from '../support/payload';

/** The next version of the content model: a column changes its type, so its table is rebuilt. */
const papersRebuilt: CollectionConfig = {
  ...papers,
  fields: papers.fields.map((field) =>
    'name' in field && field.name === 'title' ? { name: 'title', type: 'number' } : field,
  ),
};

let open: Payload[] = [];
afterEach(async () => {
  for (const payload of open) await payload.destroy();
  open = [];
});

async function start(collections: CollectionConfig[]): Promise<Payload> {
  const { readEnvironment } = await import('../../src/environment');
  const config = await smallConfig(readEnvironment(), collections);
  const payload = await getPayload({ config, key: `${open.length}-${Math.random()}` });
  open.push(payload);
  return payload;
}

const step = (name: string, statements: string[]): Migration => ({
  name,
  up: async ({ db }) => {
    for (const statement of statements) await db.run(sql.raw(statement));
  },
});

async function countAll(payload: Payload): Promise<Record<string, number>> {
  const { client } = sqliteOf(payload);
  const { rows } = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    if (name === 'payload_migrations') continue;
    const counted = await client.execute(`SELECT count(*) AS n FROM "${String(name)}"`);
    counts[String(name)] = Number(counted.rows[0]!.n);
  }
  return counts;
}

/** A database of the first version with rows in every kind of child table. */
async function filled() {
  testEnvironment();
  const first = await start([counters, papers]);
  const steps = [step('1_first', await schemaStatements(first))];
  expect(await databaseState(first, { migrations: steps })).toBe('empty');
  expect(await migrate(first, { migrations: steps })).toEqual(['1_first']);
  const { id } = await first.create({ collection: 'counters', data: { name: 'c', value: 1 } });
  for (let i = 0; i < 3; i += 1) {
    const data = {
      title: '1',
      counter: id,
      others: [id],
      kinds: ['a', 'b'],
      rows: [{ text: 'x' }, { text: 'y' }],
    };
    const paper = await first.create({ collection: 'papers', data });
    await first.update({ collection: 'papers', id: paper.id, data: { title: '2' } });
  }
  const adapter = sqliteOf(first);
  const snapshot = await adapter.requireDrizzleKit().generateDrizzleJson(adapter.schema);
  const before = await countAll(first);
  const next = await start([counters, papersRebuilt]);
  const rebuild = step('2_rebuild', await schemaStatements(next, snapshot));
  return { next, before, steps, rebuild };
}

describe.skipIf(onMongoDB)('an upgrade of a filled SQLite database', () => {
  it('keeps every row of every table through a table rebuild', async () => {
    const { next, before, steps, rebuild } = await filled();
    const migrations = [...steps, rebuild];
    expect(before).toMatchObject({ papers: 3, papers_rows: 6, papers_kinds: 6, papers_rels: 3 });
    expect(await databaseState(next, { migrations })).toBe('older');
    expect(await migrate(next, { migrations })).toEqual(['2_rebuild']);
    expect(await countAll(next)).toEqual(before);
    expect(await databaseState(next, { migrations })).toBe('current');
    expect(await migrate(next, { migrations })).toEqual([]);
    const { docs } = await next.find({ collection: 'papers' });
    expect(docs[0]).toMatchObject({ title: 2, kinds: ['a', 'b'], rows: [{}, {}] });
  });

  it('would lose child rows with the migrations of Payload itself', async () => {
    const { next, before, steps, rebuild } = await filled();
    await next.db.migrate({ migrations: [...steps, rebuild] as never });
    expect((await countAll(next)).papers_rows).toBeLessThan(before.papers_rows!);
  });

  it('checks references again afterwards', async () => {
    const { next, steps, rebuild } = await filled();
    await migrate(next, { migrations: [...steps, rebuild] });
    const broken = sqliteOf(next).client.execute(
      `INSERT INTO papers_rows (_order, _parent_id, id) VALUES (1, 'nobody', 'r')`,
    );
    await expect(broken).rejects.toThrow(/FOREIGN KEY/);
  });

  it('changes nothing when a step fails or leaves a broken reference', async () => {
    const { next, before, steps, rebuild } = await filled();
    const loss = step('3_loss', [`DELETE FROM counters`]);
    const lost = migrate(next, { migrations: [...steps, rebuild, loss] });
    await expect(lost).rejects.toThrow(/references to rows that are not there.*papers/);
    const failing = step('3_fails', [`DELETE FROM papers_rows`, `SELECT * FROM nowhere`]);
    await expect(migrate(next, { migrations: [...steps, rebuild, failing] })).rejects.toThrow();
    expect(await countAll(next)).toEqual(before);
    expect(await databaseState(next, { migrations: [...steps, rebuild] })).toBe('older');
  });

  it('refuses a database of a newer program', async () => {
    const { next, steps, rebuild } = await filled();
    await migrate(next, { migrations: [...steps, rebuild] });
    await expect(migrate(next, { migrations: steps })).rejects.toThrow(MigrationError);
    await expect(migrate(next, { migrations: steps })).rejects.toThrow(/newer version.*2_rebuild/);
  });
});

describe.runIf(onMongoDB)('a data migration of MongoDB', () => {
  it('runs once, in a transaction', async () => {
    testEnvironment();
    const payload = await start([counters]);
    const create = (name: string): Migration => ({
      name,
      up: async ({ req }) => {
        await payload.create({ collection: 'counters', data: { name }, req });
        if (name === 'fails') throw new Error('on purpose');
      },
    });
    expect(await databaseState(payload, { migrations: [] })).toBe('empty');
    expect(await migrate(payload, { migrations: [create('one')] })).toEqual(['one']);
    expect(await migrate(payload, { migrations: [create('one')] })).toEqual([]);
    const failing = migrate(payload, { migrations: [create('one'), create('fails')] });
    await expect(failing).rejects.toThrow('on purpose');
    expect((await payload.count({ collection: 'counters' })).totalDocs).toBe(1);
    await payload.db.connection.dropDatabase();
  });
});

describe.skipIf(onMongoDB)('the migrations of the project', () => {
  it('lead to the schema that the collections ask for', { timeout: 60_000 }, async () => {
    const { payload, close } = await testPayload({ tables: false });
    try {
      expect(await databaseState(payload)).toBe('empty');
      await migrate(payload);
      expect(await databaseState(payload)).toBe('current');
      const missing = await schemaStatements(payload, lastSnapshot(payload.db.migrationDir));
      // Otherwise: npm run gongkai -- migrate --create NAME
      expect(missing).toEqual([]);
      expect(await columnsOf(payload)).toEqual(await columnsAskedFor(payload));
    } finally {
      await close();
    }
  });
});

/** Every column of every table, as the database has it. */
async function columnsOf(payload: Payload): Promise<string[]> {
  const { rows } = await sqliteOf(payload).client.execute(
    `SELECT m.name || '.' || c.name AS name FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'`,
  );
  return rows.map((row) => String(row.name)).sort();
}

/** Every column of every table that Payload reads and writes. */
async function columnsAskedFor(payload: Payload): Promise<string[]> {
  const { tables } = await sqliteOf(payload)
    .requireDrizzleKit()
    .generateDrizzleJson(sqliteOf(payload).schema);
  const asked = tables as Record<string, { name: string; columns: Record<string, { name: string }> }>;
  return Object.values(asked)
    .flatMap((table) => Object.values(table.columns).map((column) => `${table.name}.${column.name}`))
    .sort();
}
