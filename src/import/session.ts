/** One run of an import: its options, what it found out so far, and its report. */
import { createLocalReq, type Payload, type PayloadRequest } from 'payload';
import { scopeOf, type Scope } from '../../collections/access/scope';
import { OrganBook } from './organ-book';
import { Report } from './report';

/** A sentence for the operator: the import cannot start. */
export class ImportError extends Error {}

export interface ImportOptions {
  dryRun?: boolean;
  publish?: {
    /** E-mail of an approver. */
    by: string;
    /** Where it was public before. */
    source: string;
    /** Of rows without 原发布日期 it is the day of issue: somebody chose that, and the report says so. */
    dateFrom?: 'issued';
  };
  /** Hosts declared ours: addresses there answer 301. */
  oldHosts?: string[];
  /** Organs for which rows are taken and no organ is made; without it all, and organs are made by their names. */
  within?: Scope;
  /** Gets a line now and then. */
  log?: (line: string) => void;
}

export interface Approver {
  id: string;
  scope: Scope;
  source: string;
  dateFrom?: 'issued';
}

interface Item {
  id: string;
  code: string;
  name: string;
  levels?: string[] | null;
  kinds?: string[] | null;
}

/** Disclosure items, and their ids by code and by name. */
interface Items {
  all: readonly Item[];
  byCode: ReadonlyMap<string, string>;
  byName: ReadonlyMap<string, string>;
}

export class ImportSession {
  readonly report = new Report();
  readonly oldHosts: ReadonlySet<string>;
  readonly dryRun: boolean;
  readonly within: Scope;
  readonly log: (line: string) => void;
  private lastLog = 0;

  private constructor(
    readonly payload: Payload,
    readonly organs: OrganBook,
    readonly items: Items,
    readonly approver: Approver | undefined,
    options: ImportOptions,
  ) {
    this.dryRun = options.dryRun ?? false;
    this.within = options.within ?? 'all';
    this.oldHosts = new Set((options.oldHosts ?? []).map(hostName));
    this.log = options.log ?? (() => {});
  }

  /** @throws ImportError where the account named by `publish.by` may not carry over */
  static async open(payload: Payload, options: ImportOptions): Promise<ImportSession> {
    const { docs: all } = await payload.db.find<Item>({ collection: 'items', limit: 0, pagination: false, select: { code: true, name: true, levels: true, kinds: true } });
    const byCode = new Map(all.map((item) => [item.code, item.id]));
    const byName = new Map(all.map((item) => [item.name, item.id]));
    const approver = options.publish && (await readApprover(payload, options.publish));
    return new ImportSession(payload, await OrganBook.read(payload, byCode), { all, byCode, byName }, approver, options);
  } // prettier-ignore

  /** A line of progress, at most every two seconds. */
  progress(text: string, always = false): void {
    if (!always && Date.now() - this.lastLog < 2000) return;
    this.lastLog = Date.now();
    this.log(text);
  }
}

/** `https://www.example.gov.cn/`, `www.example.gov.cn` → `www.example.gov.cn`. */
export function hostName(text: string): string {
  const host = text.trim().replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '').toLowerCase(); // prettier-ignore
  if (!/^[a-z0-9.-]+(:\d+)?$/.test(host))
    throw new ImportError(`旧域名“${text}”不是域名，请写成 www.example.gov.cn 的形式。`);
  return host;
}

async function readApprover(
  payload: Payload,
  { by, source, dateFrom }: NonNullable<ImportOptions['publish']>,
): Promise<Approver> {
  if (source.trim() === '')
    throw new ImportError('请写明信息此前在哪里公开，例如“某市人民政府网站（旧版）”。');
  const user = await payload.db.findOne<{ id: string }>({
    collection: 'users',
    where: { email: { equals: by.trim().toLowerCase() } },
  });
  if (!user) throw new ImportError(`没有账号 ${by}，请核对邮箱。`);
  const req = (await createLocalReq({}, payload)) as PayloadRequest;
  req.user = { ...user, collection: 'users' } as unknown as PayloadRequest['user'];
  const scope = await scopeOf(req, 'approver');
  if (scope !== 'all' && scope.size === 0)
    throw new ImportError(`账号 ${by} 没有审批权限，旧站信息须由有关机关的审批人转入。`);
  return { id: user.id, scope, source: source.trim(), dateFrom };
}
