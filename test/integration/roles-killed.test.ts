/** Publisher and portal killed with -9 while documents are approved: the start keeps them running. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gongkai } from '../../src/cli/start/project';
import { Supervisor } from '../../src/cli/start/supervisor';
import { migrations } from '../../src/database/migrations/sqlite';
import { check } from '../../src/publish/check';
import { submit } from '../../src/publish/commands';
import { makeDocument, makeOffice, on, reviewAndApprove, type Office } from '../support/office';
import { onMongoDB, testPayload, type TestPayload } from '../support/payload';

let t: TestPayload;
let office: Office;
let origin: string;
const lines: string[] = [];
const supervisor = new Supervisor((line) => lines.push(line));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  t = await testPayload();
  office = await makeOffice(t.payload);
  // The tables are those of the collections already, as after every step.
  if (!onMongoDB)
    for (const { name } of migrations)
      await t.payload.create({ collection: 'payload-migrations', data: { name, batch: 1 } });
  const port = await freePort();
  origin = `http://127.0.0.1:${port}/`;
  for (const role of ['publisher', 'portal']) {
    const program = gongkai(t.env, role, [role]);
    supervisor.keep({ ...program, env: { ...program.env, PORTAL_PORT: String(port), PUBLIC_URL: origin } });
  }
}, 180_000);
afterAll(async () => {
  await supervisor.stop();
  await t.close();
});

/** The child of this process that runs a role. */
function pidOf(role: string): number | undefined {
  const of = (pid: string, file: string) => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8');
    } catch {
      return ''; // ended meanwhile
    }
  };
  const pid = readdirSync('/proc')
    .filter(
      (name) => /^\d+$/.test(name) && of(name, 'stat').split(') ')[1]?.split(' ')[1] === String(process.pid),
    )
    .find((name) => of(name, 'cmdline').split('\0').filter(Boolean).at(-1) === role);
  return pid === undefined ? undefined : Number(pid);
}

const health = async () => {
  try {
    const answer = await fetch(`${origin}healthz`);
    return { code: answer.status, ...((await answer.json()) as { heartbeatAgeSeconds?: number }) };
  } catch {
    return { code: 0 };
  }
};
const WELL = { code: 200, status: 'ok', waiting: 0, failed: 0 };
const healthy = () => expect.poll(health, { timeout: 60_000, interval: 200 }).toMatchObject(WELL);

let count = 0;
async function approve(): Promise<string> {
  const title = `第${++count}号救助通知`;
  const { id } = await makeDocument(t.payload, office, { title, documentNumber: `青民发〔2026〕${count}号` });
  const args = on(t.payload, id, office.officer);
  await submit(args);
  await reviewAndApprove(office, args);
  return title;
}
async function foundTitles(): Promise<string[]> {
  const found: string[] = [];
  for (let page = 1; ; page++) {
    const answer = await fetch(`${origin}api/search?q=救助通知&page=${page}`);
    const { hits, more } = (await answer.json()) as { hits: { title: string }[]; more: boolean };
    found.push(...hits.map(({ title }) => title));
    if (!more) return found;
  }
}

it(
  'come back by themselves, and everything approved meanwhile is published',
  { timeout: 240_000 },
  async () => {
    const titles = [await approve()];
    await healthy();
    let stop = false;
    const load = (async () => {
      while (!stop) {
        titles.push(await approve());
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })();
    try {
      for (const role of ['publisher', 'portal', 'publisher', 'portal']) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        const pid = pidOf(role)!;
        const kills = () => lines.filter((line) => line.startsWith(`[${role}] was ended by SIGKILL`)).length;
        const before = kills();
        process.kill(pid, 'SIGKILL');
        await expect.poll(kills, { timeout: 60_000 }).toBe(before + 1);
        if (role === 'portal') expect(await health()).toEqual({ code: 0 });
        await expect.poll(() => pidOf(role), { timeout: 30_000 }).not.toBeUndefined();
        expect(pidOf(role)).not.toBe(pid);
        await expect.poll(async () => (await health()).code, { timeout: 60_000 }).toBe(200);
      }
    } finally {
      stop = true;
      await load;
    }
    await healthy();
    await expect.poll(async () => (await foundTitles()).sort(), { timeout: 60_000 }).toEqual(titles.sort());
    const env = { ...t.env, publicUrl: origin, basePath: '/' };
    expect((await check({ payload: t.payload, env })).details).toEqual([]);
  },
);
