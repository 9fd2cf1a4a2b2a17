/**
 * Who may do what: the table of the permission model, through Payload's own operations with access on.
 *
 * Everybody in the table works for 望川县 (own: the county and what is below it); 临溪县 is the other county.
 * A line reads: operation | of what | who may, all others may not. `everybody` is whoever holds any role today.
 * Nobody without a role, whose role is over, or who is signed out may do anything at all.
 */
import type { Payload } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS, used } from '../support/access-operations';
import { makeWorld, OUTSIDERS, PEOPLE, type PersonName, type World } from '../support/access-world';
import { testPayload, type TestPayload } from '../support/payload';

const SEES_DRAFTS = 'officer, reviewer, approver, supervisor, administrator, central';
const SEES_SECRETS = 'approver, supervisor, administrator, central';
const SEES_EVIDENCE = 'approver, administrator, central';

const RECORDS = `
  create      | own                    | officer
  create      | other                  | nobody
  read        | own draft              | ${SEES_DRAFTS}
  read        | own approved           | everybody
  read        | own sealed             | ${SEES_DRAFTS}
  read        | own secret             | ${SEES_SECRETS}
  read        | other draft            | central
  read        | other approved         | everybody
  read        | other sealed           | central
  read        | other secret           | central
  versions    | own draft              | ${SEES_DRAFTS}
  versions    | own approved           | ${SEES_DRAFTS}
  versions    | own sealed             | ${SEES_EVIDENCE}
  versions    | own once sealed        | ${SEES_EVIDENCE}
  versions    | own secret             | ${SEES_EVIDENCE}
  versions    | other draft            | central
  versions    | other approved         | central
  update      | own draft              | officer
  update      | own approved           | officer
  update      | own sealed             | officer
  update      | own secret             | nobody
  update      | other draft            | nobody
  update      | other approved         | nobody
  restore     | own draft              | officer
  restore     | own sealed             | nobody
  restore     | own secret             | nobody
  restore     | other approved         | nobody
  delete      | own draft              | officer
  delete      | own secret             | nobody
  delete      | other draft            | nobody`;
const DUPLICATES = `
  duplicate   | own draft              | officer
  duplicate   | own secret             | nobody
  duplicate   | other draft            | nobody
  duplicate   | other approved         | nobody`;
const SHARED = `
  create      | new                    | central
  read        | any                    | everybody
  update      | any                    | central
  delete      | any                    | central`;
const CLOSED = `
  create      | new                    | nobody
  read        | any                    | nobody
  update      | any                    | nobody
  delete      | any                    | nobody`;
const SETTINGS = `
  readGlobal  | it                     | everybody
  writeGlobal | it                     | central`;

const TABLE: Readonly<Record<string, string>> = {
  // 文件、公开制度、公开指南: drafts are for those who work on them, what is approved is for everybody.
  documents: RECORDS + DUPLICATES,
  rules: RECORDS + DUPLICATES,
  guides: RECORDS,
  // 附件: as the records that show them; what an approved record shows may be opened one by one.
  attachments: `
  create      | own                    | officer
  create      | other                  | nobody
  read        | own draft              | ${SEES_DRAFTS}
  read        | own sealed             | ${SEES_EVIDENCE}
  read        | own secret             | ${SEES_SECRETS}
  read        | other draft            | central
  readOne     | own draft              | ${SEES_DRAFTS}
  readOne     | other draft            | central
  readOne     | other approved         | everybody
  update      | own draft              | officer
  update      | own sealed             | nobody
  update      | other draft            | nobody
  delete      | own draft              | officer
  delete      | own secret             | nobody
  delete      | other draft            | nobody`,
  // 保密审查表: written by the commands alone.
  reviews: `
  create      | own                    | nobody
  read        | own draft              | ${SEES_DRAFTS}
  read        | own secret             | ${SEES_SECRETS}
  read        | other draft            | central
  update      | own draft              | nobody
  delete      | own draft              | nobody`,
  // 操作日志: nobody writes it.
  audit: `
  create      | own                    | nobody
  read        | own                    | supervisor, administrator, central
  read        | other                  | central
  update      | own                    | nobody
  delete      | own                    | nobody`,
  // 机关
  organs: `
  create      | own                    | administrator, central
  create      | other                  | central
  create      | top                    | central
  read        | own                    | everybody
  read        | other                  | everybody
  update      | own                    | administrator, central
  update      | other                  | central
  delete      | own                    | administrator, central
  delete      | other                  | central`,
  // 公开事项、工作日安排、词表: shared by all organs.
  items: SHARED,
  calendars: SHARED,
  wordLists: SHARED,
  // 栏目情况声明: signed by those who answer for the organ.
  statements: `
  create      | own                    | approver, administrator, central
  create      | other                  | central
  read        | own                    | everybody
  read        | other                  | everybody
  update      | own                    | approver, administrator, central
  update      | other                  | central
  delete      | own                    | approver, administrator, central
  delete      | other                  | central`,
  // 账号
  users: `
  create      | own                    | administrator, central
  create      | other                  | central
  read        | self                   | everybody
  read        | own                    | administrator, central
  read        | other                  | central
  update      | self                   | everybody
  update      | own                    | administrator, central
  update      | other                  | central
  delete      | self                   | nobody
  delete      | own                    | administrator, central
  delete      | other                  | central`,
  // 委托 between two people of the township (own) or of the other one: their own is in delegations.test.ts.
  delegations: `
  create      | own                    | administrator, central
  create      | other                  | central
  read        | own                    | supervisor, administrator, central
  read        | other                  | central
  update      | own                    | administrator, central
  update      | other                  | central
  delete      | own                    | administrator, central
  delete      | own begun              | nobody
  delete      | other                  | central`,
  // Written by the commands, the publisher and the login alone.
  publications: CLOSED,
  decisions: CLOSED,
  leases: CLOSED,
  secondFactors: CLOSED,
  // Payload's own: open forms, preferences, migrations.
  'payload-locked-documents': `
  create      | new                    | officer, approver, administrator, central
  read        | any                    | everybody
  update      | any                    | officer, approver, administrator, central
  delete      | any                    | officer, approver, administrator, central`,
  'payload-preferences': `
  read        | any                    | nobody
  update      | any                    | nobody
  delete      | any                    | nobody`,
  'payload-migrations': CLOSED,
  'payload-kv': CLOSED,
  // 网站信息、检索同义词
  site: SETTINGS,
  synonyms: SETTINGS,
};

let test: TestPayload;
let payload: Payload;
let world: World;

beforeAll(async () => {
  test = await testPayload();
  ({ payload } = test);
  world = await makeWorld(payload);
}, 120_000);
afterAll(() => test?.close());

interface Line {
  operation: string;
  subject: string;
  who: PersonName[];
}

function linesOf(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string])
    .map(([operation, subject, who]) => ({ operation, subject, who: namesIn(who) }));
}

function namesIn(who: string): PersonName[] {
  if (who === 'nobody') return [];
  if (who === 'everybody') return PEOPLE.filter((name) => !OUTSIDERS.includes(name));
  const names = who.split(', ') as PersonName[];
  for (const name of names) if (!PEOPLE.includes(name)) throw new Error(`${name} is nobody of the table`);
  return names;
}

/** Fields beside which a guard says that the person reaches too far. */
const GUARDED = ['giver', 'assignments', 'parent', 'leadOrgan', 'organ'];

/** True where it was allowed. A refusal for another reason fails the test: it would hide a right. */
async function allowed(who: PersonName, act: (as: object) => Promise<unknown>): Promise<boolean> {
  try {
    return (await act({ user: world.people[who] ?? null, overrideAccess: false })) !== false;
  } catch (error) {
    const { status, data } = error as { status?: number; data?: { errors?: { path: string }[] } };
    if (status === 401 || status === 403 || status === 404) return false;
    if (data?.errors?.length && data.errors.every(({ path }) => GUARDED.includes(path))) return false;
    throw error;
  }
}

const CHANGING = ['update', 'delete', 'restore'];

describe.each(Object.entries(TABLE))('%s', (collection, text) => {
  it.each(linesOf(text))('$operation | $subject | $who', async ({ operation, subject, who }) => {
    const permitted: PersonName[] = [];
    for (const name of PEOPLE) {
      const act = await OPERATIONS[operation]!(world, collection, subject, name);
      if (!(await allowed(name, act))) continue;
      permitted.push(name);
      if (CHANGING.includes(operation)) used(collection, subject);
    }
    expect(permitted).toEqual(PEOPLE.filter((name) => who.includes(name)));
  });
});

it('every collection and every global has its lines', () => {
  const there = [
    ...payload.config.collections.map(({ slug }) => slug as string),
    ...payload.config.globals.map(({ slug }) => slug as string),
  ];
  expect(Object.keys(TABLE).sort()).toEqual(there.sort());
});

it('a county administrator cannot move an organ out of the county', async () => {
  const move = await OPERATIONS.moveAway!(world, 'organs', 'own', 'administrator');
  await expect(move({ user: world.people.administrator, overrideAccess: false })).rejects.toThrow(/上级/);
});
