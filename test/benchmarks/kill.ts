/** Admin and publisher killed at random moments while documents are approved: nothing acknowledged is lost. */
import type { ChildProcess } from 'node:child_process';
import type { Payload } from 'payload';
import { submit } from '../../src/publish/commands';
import { backlog, latestOf } from '../../src/publish/ledger';
import { makeDocument, makeOffice, type Office } from '../support/office';
import { whole, type Benchmark } from './measure';
import { gongkai, heartbeat, pause, startGongkai, stopAll, systemEnvironment, until } from './system';

const PASSWORD = 'a long enough password';
const ROLES = ['publisher', 'admin'] as const;
type Role = (typeof ROLES)[number];

/** A person at the admin, who logs in again whenever the admin has been away. */
class Person {
  #token = '';

  constructor(
    private readonly admin: string,
    private readonly email: string,
  ) {}

  async #login(): Promise<void> {
    const answer = await fetch(`${this.admin}/api/users/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: this.email, password: PASSWORD }),
    });
    this.#token = ((await answer.json()) as { token?: string }).token ?? '';
  }

  /** @returns the status; 0 where the admin did not answer */
  async does(id: string, verb: string, body: object): Promise<number> {
    try {
      if (!this.#token) await this.#login();
      const answer = await fetch(`${this.admin}/api/documents/${id}/${verb}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `JWT ${this.#token}` },
        body: JSON.stringify(body),
      });
      await answer.text();
      return answer.status;
    } catch {
      return 0;
    }
  }
}

async function withPasswords(
  payload: Payload,
  office: Office,
): Promise<Record<'reviewer' | 'approver', string>> {
  const emails = { reviewer: '', approver: '' };
  for (const role of ['reviewer', 'approver'] as const) {
    const { id } = office[role];
    const user = await payload.update({ collection: 'users', id, data: { password: PASSWORD } as never });
    emails[role] = (user as unknown as { email: string }).email;
  }
  return emails;
}

export const kill: Benchmark = {
  name: 'kill',
  title: 'Killed at random moments',
  apart: true,
  description:
    'Admin and publisher run as processes of their own on SQLite. While documents are reviewed and approved through the REST interface of the admin, one of the two is killed with SIGKILL at a random moment and started again, 200 times. Afterwards `check` compares ledger, store, files and search, and every approval that was acknowledged has to be public. `npm run bench:kill`; needs a built admin (`npm start` once).',
  async run({ folder, quick }) {
    const env = await systemEnvironment(folder);
    const admin = `http://localhost:${env.ADMIN_PORT}`;
    const { openPayload, closePayload } = await import('../../src/cli/payload');
    const { payload } = await openPayload();
    const office = await makeOffice(payload);
    const emails = await withPasswords(payload, office);
    const [reviewer, approver] = [new Person(admin, emails.reviewer), new Person(admin, emails.approver)];
    const running = new Map<Role, ChildProcess>();
    const start = (role: Role) => running.set(role, startGongkai(env, role));
    const answers = () => fetch(`${admin}/admin/login`).then(() => true, () => false); // prettier-ignore
    const acknowledged: string[] = [];
    const kills = { publisher: 0, admin: 0 };
    let working = true;

    const approveOn = async () => {
      for (let count = 0; working; count++) {
        const { id } = await makeDocument(payload, office, { title: `第${count}号救助通知`, documentNumber: `青民发〔2026〕${count}号` });
        await submit({ payload, collection: 'documents', id, user: office.officer });
        await reviewer.does(id, 'secrecy-review', { decision: { result: 'public' } });
        if ((await approver.does(id, 'approve', {})) === 200) acknowledged.push(id);
        else await pause(100);
      }
    };
    ROLES.forEach(start);
    try {
      await until('the admin', answers);
      await until('the publisher', () => heartbeat(folder));
      const approvals = Promise.all([approveOn(), approveOn()]);
      for (let turn = 0; turn < (quick ? 6 : 200); turn++) {
        await pause(200 + Math.random() * 2000);
        const role = ROLES[Math.floor(Math.random() * ROLES.length)]!;
        running.get(role)!.kill('SIGKILL');
        kills[role] += 1;
        start(role);
        if (role === 'admin') await until('the admin again', answers);
      }
      working = false;
      await approvals;
      await until('everything published', async () => (await backlog(payload)).waiting === 0);
      await pause(5000);
    } finally {
      working = false;
      await stopAll([...running.values()]);
    }
    let lost = 0;
    for (const id of acknowledged)
      if ((await latestOf({ payload } as never, id))?.state !== 'published') lost += 1;
    await closePayload(payload);
    const { differences } = JSON.parse(await gongkai(env, 'check', '--json')) as { differences: number };
    return [
      { name: 'kills of the publisher and of the admin', measured: `${kills.publisher} and ${kills.admin}` },
      { name: 'approvals acknowledged meanwhile', measured: whole(acknowledged.length) },
      { name: 'acknowledged and lost', measured: whole(lost), target: 'none', kept: lost === 0 },
      { name: 'differences that check finds', measured: whole(differences), target: 'none', kept: differences === 0 },
    ];
  },
}; // prettier-ignore
