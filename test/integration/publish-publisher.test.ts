/** The publisher with the editorial database: from approval to the page, and after every kind of stop. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestPublish } from '../../src/database/publish-request';
import { announce } from '../../src/database/running';
import { inTransaction } from '../../src/database/transaction';
import type { EntryContent, RecordType } from '../../src/domain/public-record';
import { paths, readEnvironment } from '../../src/environment';
import { check } from '../../src/publish/check';
import { submit, withdraw } from '../../src/publish/commands';
import type { Heartbeat } from '../../src/publish/heartbeat';
import { appendEntry, latestOf, systemClock, takeLease, releaseLease } from '../../src/publish/ledger';
import type { DocumentRow } from '../../src/publish/project/rows';
import { Publisher } from '../../src/publish/publisher';
import { openStoreForReading } from '../../src/store/open';
import { recordRow } from '../../src/store/records';
import { document as record } from '../support/ledger';
import { makeDocument, makeOffice, on, reviewAndApprove, type Office } from '../support/office';
import { testPayload, type TestPayload } from '../support/payload';

let t: TestPayload;
let office: Office;
let publisher: Publisher;
let daysAhead = 0;
const clock = () => new Date(Date.now() + daysAhead * 86_400_000).toISOString();

beforeAll(async () => {
  t = await testPayload();
  office = await makeOffice(t.payload);
  publisher = new Publisher({ payload: t.payload, env: t.env, clock });
}, 180_000);
afterAll(async () => {
  publisher.close();
  await t.close();
});

const at = (id: string, user: { id: string }) => on(t.payload, id, user);

async function approved(data: Partial<DocumentRow> = {}): Promise<string> {
  const { id } = await makeDocument(t.payload, office, data);
  await submit(at(id, office.officer));
  await reviewAndApprove(office, at(id, office.officer));
  return id;
}

const append = (recordId: string, recordType: RecordType, content: EntryContent) =>
  inTransaction(t.payload, (req) =>
    appendEntry(req, { recordId, recordType, kind: 'published', content, at: systemClock() }),
  );

function rowOf(id: string) {
  const store = openStoreForReading(paths(t.env.dataDir).store);
  try {
    return recordRow(store, id);
  } finally {
    store.close();
  }
}
const fileOf = (address: string) => path.join(paths(t.env.dataDir).live, address);
const heartbeat = () => JSON.parse(readFileSync(paths(t.env.dataDir).heartbeat, 'utf8')) as Heartbeat;
const differences = async () => (await check({ payload: t.payload, env: t.env })).details;

describe('one publication', () => {
  it('writes the site from nothing', async () => {
    const id = await approved();
    await publisher.catchUp();
    const html = readFileSync(fileOf(rowOf(id)!.path!), 'utf8');
    expect(html).toContain('关于调整最低生活保障标准的通知');
    expect(existsSync(fileOf('index.html'))).toBe(true);
    expect(heartbeat()).toMatchObject({ seq: 1, renderedSeq: 1, waiting: 0, failed: 0 });
    expect(await differences()).toEqual([]);
  });

  it('with nothing to do changes nothing', async () => {
    const before = heartbeat().seq;
    await publisher.catchUp();
    expect(heartbeat().seq).toBe(before);
  });

  it('appends what enters into force or expires, on the day', async () => {
    const [enters, ends] = [daysAhead + 2, daysAhead + 3].map((days) =>
      new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10),
    );
    const id = await approved({ effectiveOn: enters, expiresOn: ends });
    await publisher.catchUp();
    const validity = () => rowOf(id)!.validity;
    expect(validity()).toBe('notYetInForce');
    daysAhead += 2;
    await publisher.catchUp();
    expect(validity()).toBe('inForce');
    daysAhead += 1;
    await publisher.catchUp();
    expect(validity()).toBe('inForce');
    daysAhead += 1;
    await publisher.catchUp();
    expect(validity()).toBe('expired');
    expect(await differences()).toEqual([]);
  });

  it('parks what cannot be made a page, names it, and goes on', async () => {
    await append('BAD', 'document', { record: { ...record('BAD'), organs: [] } });
    await append('UGLY', 'document', { record: { ...record('UGLY'), keywords: 5 as never } });
    const id = await approved();
    await publisher.catchUp();
    expect(rowOf(id)!.state).toBe('live');
    const parked = await inTransaction(t.payload, (req) => latestOf(req, 'BAD'));
    expect(parked).toMatchObject({ state: 'failed', failure: '文件没有发布机关。' });
    expect(heartbeat().failed).toBe(2);
    expect((await differences()).filter((line) => line.includes('BAD') || line.includes('UGLY')).length).toBe(
      2,
    );
    await publisher.full();
    expect(heartbeat().failed).toBe(2);
    await inTransaction(t.payload, (req) =>
      req.payload.db.deleteMany({ collection: 'publications', where: {}, req }),
    );
    await publisher.catchUp();
    expect(heartbeat().seq).toBe(0);
    expect(await differences()).toEqual([]);
  });

  it('names the other address in one sentence, and is whole again after publishing for it', async () => {
    const env = readEnvironment({
      ...process.env,
      DATA_DIR: t.env.dataDir,
      PUBLIC_URL: 'https://new.example.gov.cn/',
    });
    const { details, files } = await check({ payload: t.payload, env });
    expect(files).toBeGreaterThan(10);
    expect(details).toHaveLength(1);
    expect(details[0]).toMatch(
      /http\S+ 生成的，现在设置的网址（PUBLIC_URL）是 https:\/\/new\.example\.gov\.cn\/。/,
    );
    expect(await differences()).toEqual([]);
    publisher.close();
    const moved = new Publisher({ payload: t.payload, env, clock });
    await moved.catchUp();
    moved.close();
    expect((await check({ payload: t.payload, env })).details).toEqual([]);
    expect(await differences()).toHaveLength(1);
    await publisher.catchUp();
    expect(await differences()).toEqual([]);
  });

  it('goes on after the public side was deleted', async () => {
    const id = await approved();
    await publisher.catchUp();
    publisher.close();
    rmSync(paths(t.env.dataDir).public, { recursive: true });
    await publisher.catchUp();
    expect(existsSync(fileOf(rowOf(id)!.path!))).toBe(true);
    expect(await differences()).toEqual([]);
  });
});

describe('the running publisher', () => {
  const running = async (work: () => Promise<void>) => {
    const leave = announce(t.env.dataDir, 'publisher');
    const stop = new AbortController();
    const ended = publisher.run(stop.signal);
    try {
      await work();
    } finally {
      stop.abort();
      await ended;
      leave();
    }
  };
  const until = async (holds: () => boolean, ms = 10_000) => {
    const start = Date.now();
    while (!holds()) {
      if (Date.now() - start > ms) throw new Error('waited too long');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return Date.now() - start;
  };

  it('shows an approval by itself, and takes back a withdrawal', async () => {
    await running(async () => {
      const id = await approved();
      await until(() => rowOf(id)?.path !== undefined && existsSync(fileOf(rowOf(id)!.path!)));
      const page = rowOf(id)!.path!;
      await withdraw({ ...at(id, office.approver), withdrawal: { kind: 'secret', reason: '内部说明' } });
      await until(() => !existsSync(fileOf(page)) && existsSync(fileOf(page.replace('.html', '.410.html'))));
      await until(() => heartbeat().renderedSeq === rowOf(id)!.seq);
    });
    expect(await differences()).toEqual([]);
  });

  it('writes a whole release when it is asked to', async () => {
    await running(async () => {
      await until(() => heartbeat().error === undefined && existsSync(fileOf('index.html')));
      rmSync(fileOf('about.html'));
      await requestPublish(t.env.dataDir, { full: true });
      expect(existsSync(fileOf('about.html'))).toBe(true);
    });
  });

  it('waits while another one holds the lease, and says meanwhile how far the store is', async () => {
    const lease = await takeLease(t.payload, 'elsewhere/1');
    const { seq, renderedSeq } = heartbeat();
    expect(Math.min(seq, renderedSeq)).toBeGreaterThan(0);
    publisher.close();
    const id = await approved();
    await running(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(rowOf(id)).toBeUndefined();
      expect(heartbeat()).toMatchObject({ seq, renderedSeq, waiting: 1 });
      await releaseLease(t.payload, lease!);
      await until(() => rowOf(id) !== undefined);
    });
  });
});
