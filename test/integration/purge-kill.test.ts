/** A purge that is killed at any moment is carried to its end by whoever starts next. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRegister } from '../../src/database/purge-register';
import { paths } from '../../src/environment';
import { check } from '../../src/publish/check';
import { proposePurge, submit, withdraw } from '../../src/publish/commands';
import { systemClock } from '../../src/publish/ledger';
import { Publisher } from '../../src/publish/publisher';
import { docx, para } from '../fixtures/office-files';
import { filesWith } from '../support/byte-search';
import { bodyOf, makeDocument, makeOffice, on, reviewAndApprove, type Office } from '../support/office';
import { onMongoDB, testPayload, type TestPayload } from '../support/payload';

const SCRIPT = fileURLToPath(new URL('../fixtures/purging.ts', import.meta.url));
const KILLS = Number(process.env.KILLS ?? 4);
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let t: TestPayload;
let office: Office;
let publisher: Publisher;
beforeAll(async () => {
  t = await testPayload();
  office = await makeOffice(t.payload);
  publisher = new Publisher({ payload: t.payload, env: t.env, clock: systemClock });
}, 180_000);
afterAll(async () => {
  publisher.close();
  await t.close();
});

/** A second approver, so that the one who proposed is not the one who confirms. */
async function secondApprover(): Promise<string> {
  const at = new Date().toISOString();
  const assignments = [{ id: 'a', role: 'approver', organ: office.organ, below: false }];
  const data = { id: 'second', name: '乙', email: 'second@example.org', assignments };
  await t.payload.db.create({ collection: 'users', data: { ...data, createdAt: at, updatedAt: at } });
  return 'second';
}

async function proposed(word: string): Promise<string> {
  const data = docx(para(`${word}file`));
  const { id: file } = await t.payload.create({
    collection: 'attachments',
    data: { organ: office.organ } as never,
    file: { data, name: `${word}.docx`, mimetype: TYPE, size: data.length },
  });
  const title = `关于${word}的通知`;
  const { id } = await makeDocument(t.payload, office, { title, body: bodyOf(word), attachments: [String(file)] });
  const at = (user: { id: string }) => on(t.payload, id, user);
  await submit(at(office.officer));
  await reviewAndApprove(office, at(office.officer));
  await publisher.catchUp();
  await withdraw({ ...at(office.approver), withdrawal: { kind: 'secret', reason: `${word}reason` } });
  await publisher.catchUp();
  await proposePurge({ ...at(office.approver), authority: '市保密局', reason: '依职权销毁。' });
  publisher.close();
  return id;
} // prettier-ignore

function run(id: string, user: string, killAfter?: number): Promise<'done' | 'killed'> {
  const child = fork(SCRIPT, [id, user], { execArgv: ['--conditions=production', '--import', 'tsx'] });
  let done = false;
  child.on('message', (message) => {
    if (message === 'done') done = true;
    else if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      done
        ? resolve('done')
        : signal === 'SIGKILL'
          ? resolve('killed')
          : reject(new Error(`ended with ${code}`)),
    );
  });
}

// The transaction of a killed client stays open on a MongoDB server until it times out there.
it.skipIf(onMongoDB)(
  'leaves nothing, whenever it was killed',
  { timeout: 60_000 + KILLS * 60_000 },
  async () => {
    const user = await secondApprover();
    let killed = 0;
    for (let i = 0; i < KILLS; i++) {
      const word = `zqkill${i}`;
      const id = await proposed(word);
      expect(filesWith(t.env.dataDir, [word]).length).toBeGreaterThan(0);
      if ((await run(id, user, Math.random() * 500)) === 'killed') killed += 1;
      expect(await run(id, user)).toBe('done');
      expect(filesWith(t.env.dataDir, [word])).toEqual([]);
      expect(
        readRegister(paths(t.env.dataDir).purges)?.filter(({ recordId }) => recordId === id),
      ).toHaveLength(1);
    }
    expect(killed).toBeGreaterThan(0);
    expect((await check({ payload: t.payload, env: t.env })).details).toEqual([]);
  },
);
