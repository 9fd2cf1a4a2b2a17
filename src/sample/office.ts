/** What has to stand before the first document: items, organs, accounts, site settings, synonyms. */
import type { Payload } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { inTransaction } from '../database/transaction';
import { dutiesFor } from '../domain/duties';
import type { Instant } from '../domain/public-record';
import { seedDuties } from '../publish/commands/seed-duties';
import type { SampleOrgan } from './types';
import { ORGANS } from './world';

export interface Account {
  id: string;
  name: string;
  email: string;
}

export interface SampleOffice {
  /** Ids by the sample's keys and by item codes. */
  organs: Map<string, string>;
  items: Map<string, string>;
  officer: Account;
  approver: Account;
  reviewer: Account;
  administrator: Account;
}

type Clock = () => Instant;
interface Making {
  payload: Payload;
  clock: Clock;
}

const HOURS = '工作日8∶30至12∶00、14∶00至17∶30（夏季14∶30至18∶00）';

function contactOf(organ: SampleOrgan) {
  if (organ.external) return {};
  const { unit, address, telephone, fax, email, postcode } = organ;
  return { contact: { unit, address, hours: HOURS, telephone, fax, email, postcode } };
}

async function makeOrgans({ payload, clock }: Making, items: Map<string, string>) {
  const ids = new Map(ORGANS.map((organ) => [organ.key, uuidv7()]));
  await inTransaction(payload, async (req) => {
    for (const organ of ORGANS) await payload.create({
      req,
      collection: 'organs',
      data: {
        id: ids.get(organ.key),
        name: organ.name,
        shortName: organ.shortName,
        kind: organ.kind,
        level: organ.level,
        order: organ.order,
        external: organ.external ?? false,
        ...(organ.parent ? { parent: ids.get(organ.parent) } : {}),
        ...(organ.divisionCode ? { divisionCode: organ.divisionCode } : {}),
        ...(organ.creditCode ? { creditCode: organ.creditCode } : {}),
        ...(organ.validFrom ? { validFrom: organ.validFrom } : {}),
        ...(organ.reconsiderationOrgan ? { reconsiderationOrgan: organ.reconsiderationOrgan } : {}),
        ...(organ.court ? { court: organ.court } : {}),
        ...contactOf(organ),
        items: organ.external
          ? []
          : dutiesFor(organ.kind, organ.level).map((duty) => items.get(duty.code)!),
      } as never,
      context: { clock },
      depth: 0,
    });
  });
  return ids;
} // prettier-ignore

async function makeAccount(
  { payload }: Making,
  email: string,
  name: string,
  assignment: { role: string; organ?: string; below?: boolean },
  password: string,
): Promise<Account> {
  const id = uuidv7();
  await payload.create({
    collection: 'users',
    data: { id, email, name, password, assignments: [{ below: true, ...assignment }] } as never,
    depth: 0,
  });
  return { id, name, email };
}

/** Another organ takes over what this one did (design.md §2). */
export async function mergeOrgan(
  { payload, clock }: Making,
  key: string,
  organs: Map<string, string>,
): Promise<void> {
  const organ = ORGANS.find((one) => one.key === key)!;
  const [id, successor] = [organs.get(key)!, organs.get(organ.successor!)!];
  await payload.update({
    collection: 'organs',
    id,
    data: { successor, validTo: organ.validTo } as never,
    context: { clock },
    depth: 0,
  });
}

const SYNONYMS: readonly (readonly string[])[] = [
  ['低保', '最低生活保障'],
  ['社保', '社会保险'],
  ['医保', '医疗保险'],
  ['公租房', '公共租赁住房'],
  ['征地', '土地征收'],
  ['拆迁', '房屋征收'],
  ['入学', '招生入学', '上学'],
  ['考公', '考试录用公务员'],
  ['防汛', '防洪'],
  ['电动车', '电动自行车'],
];

async function makeSettings({ payload, clock }: Making): Promise<void> {
  await payload.updateGlobal({
    slug: 'site',
    data: {
      name: '云山省政府信息公开',
      siteName: '云山省人民政府',
      identificationCode: '9900000001',
      icpNumber: '云ICP备00000000号',
      policeNumber: '云公网安备99000002000001号',
      sponsor: '云山省人民政府办公厅',
      operator: '云山省政务信息中心',
      telephone: '0989-86200013',
      hostLinks: [],
      everydayWords: ['教育', '社保', '住房', '征地', '救助'],
      sample: true,
    } as never,
    context: { clock },
  });
  await payload.updateGlobal({
    slug: 'synonyms',
    data: { groups: SYNONYMS.map((words) => ({ words: [...words] })) } as never,
    context: { clock },
  });
}

/** Makes the office of the sample under its clock. The database must be unused. */
export async function makeOffice(making: Making, password: string): Promise<SampleOffice> {
  const { payload, clock } = making;
  const items = await seedDuties(payload, { clock });
  const organs = await makeOrgans(making, items);
  await makeSettings(making);
  const account = (
    email: string,
    name: string,
    assignment: { role: string; organ?: string; below?: boolean },
  ) => makeAccount(making, `${email}@example.org`, name, assignment, password);
  return {
    organs,
    items,
    administrator: await account('admin', '管理员 方圆', { role: 'administrator' }),
    officer: await account('officer', '经办人 许清和', { role: 'officer' }),
    approver: await account('approver', '批准人 周正言', { role: 'approver' }),
    reviewer: await account('reviewer', '审查人 林审之', { role: 'reviewer' }),
  };
}
