/** /api/moves: moving in from an old site, step by step, for those who draft for some organ. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, statfsSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint, PayloadRequest } from 'payload';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { say } from '../../../../collections/fields/words';
import { isEmpty, scopeOf, scopeOfRoles, type Scope } from '../../../../collections/access/scope';
import { RunningError } from '../../../database/running';
import { readEnvironment } from '../../../environment';
import { isSiteField } from '../../../import/site/fields';
import { rememberColumns, rememberedColumns } from '../../../import/site/mapping';
import { mappingProblems, survey, type Survey } from '../../../import/site/survey';
import { hostName, ImportError } from '../../../import/session';
import { MAX_TABLE_BYTES, TableRefused } from '../../../import/table';
import { answer, download, IMPORT_ROLES, importingScope, refusal, spokenReader } from '../answers';
import { anyRunning, isInterrupted, isRunning, progressOf, startMove } from './run';
import { allMoves, cataloguePath, dirOf, folderPath, readMove, received, removeMove, reportPath, writeMove, type MoveState } from './store'; // prettier-ignore

const MAX_FOLDER_BYTES = 4 * 1024 ** 3 - 1;
/** Bytes of one piece of an upload: below what any proxy in between lets through. */
export const PIECE = 4 * 1024 * 1024;

interface Asked {
  req: PayloadRequest;
  scope: Scope;
  move: MoveState;
}

const gone = (req: PayloadRequest) =>
  refusal(
    404,
    say(
      req,
      '没有找到这次导入，可能已经删除。请回到列表。',
      'There is no such import; it may have been deleted.',
    ),
  );
const busy = (req: PayloadRequest) =>
  refusal(
    409,
    say(req, '正在检查或者导入，请等它完成。', 'It is being checked or imported. Wait until that is done.'),
  );

/** Who began a move works on it; who administers everything works on all. */
async function mine(req: PayloadRequest, { by }: MoveState): Promise<boolean> {
  return by === String(req.user!.id) || (await scopeOf(req, 'administrator')) === 'all';
}

function onMove(method: 'get' | 'post' | 'delete', name: string, work: (asked: Asked) => Promise<Response> | Response): Endpoint {
  return {
    path: `/moves/:id${name}`,
    method,
    handler: async (req) => {
      const scope = await importingScope(req);
      if (scope instanceof Response) return scope;
      const move = readMove(String(req.routeParams?.id));
      if (!move || !(await mine(req, move))) return gone(req);
      try {
        return await work({ req, scope, move });
      } catch (error) {
        if (error instanceof TableRefused || error instanceof ImportError) return refusal(422, spokenReader(req, error.message));
        throw error;
      }
    },
  };
} // prettier-ignore

const body = async (req: PayloadRequest): Promise<unknown> => {
  try {
    return await req.json!();
  } catch {
    return undefined;
  }
};

/** A move as the page shows it. */
export const shown = (req: PayloadRequest, move: MoveState) => ({
  ...move,
  problem: move.problem && spokenReader(req, move.problem),
  reasons: move.reasons?.map((reason) => spokenReader(req, reason)),
  held: move.held?.map((row) => ({ ...row, reason: spokenReader(req, row.reason) })),
  interrupted: isInterrupted(move),
  progress: spokenReader(req, progressOf(move.id) ?? ''),
  received: { catalogue: received(cataloguePath(move.id)), folder: received(folderPath(move.id)) },
});
export type ShownMove = ReturnType<typeof shown>;

const names = z.object({
  catalogue: z.object({ name: z.string().min(1).max(255), bytes: z.number().int().positive() }),
  folder: z.object({ name: z.string().min(1).max(255), bytes: z.number().int().positive() }).optional(),
});

const begin: Endpoint = {
  path: '/moves',
  method: 'post',
  handler: async (req) => {
    const scope = await importingScope(req);
    if (scope instanceof Response) return scope;
    const asked = names.safeParse(await body(req));
    if (!asked.success) return refusal(400, say(req, '请选择目录文件（XLSX 或者 CSV）。', 'Choose the catalogue (XLSX or CSV).'));
    const { catalogue, folder } = asked.data;
    if (catalogue.bytes > MAX_TABLE_BYTES) return refusal(400, say(req, '目录超过 100 MB，请拆分后再上传。', 'The catalogue exceeds 100 MB: split it.'));
    if (folder && (folder.bytes > MAX_FOLDER_BYTES || !/\.zip$/i.test(folder.name)))
      return refusal(400, say(req, '文件请压缩为 ZIP，不超过 4 GB；更多的请分几次导入。', 'Pack the files as ZIP, less than 4 GB; import more in several turns.'));
    const { dataDir } = readEnvironment();
    mkdirSync(dataDir, { recursive: true });
    const { bavail, bsize } = statfsSync(dataDir);
    if ((folder?.bytes ?? 0) * 2 > bavail * bsize) return refusal(507, say(req, '服务器磁盘空间不够，请联系运维人员。', 'Not enough space on the server.'));
    const { id, name } = req.user as { id: string; name?: string };
    return answer(shown(req, writeMove({ id: uuidv7(), by: String(id), byName: name ?? '', createdAt: new Date().toISOString(), stage: 'uploading', catalogue, folder })));
  },
}; // prettier-ignore

const list: Endpoint = {
  path: '/moves',
  method: 'get',
  handler: async (req) => {
    const scope = await importingScope(req);
    if (scope instanceof Response) return scope;
    const own: ShownMove[] = [];
    for (const move of allMoves()) if (await mine(req, move)) own.push(shown(req, move));
    return answer({ moves: own, publishes: !isEmpty(await scopeOf(req, 'approver')) });
  },
};

/** A piece of an upload: its place has to be where the last one ended, so that one sent twice does no harm. */
const piece = onMove('post', '/piece', async ({ req, move }) => {
  if (move.stage !== 'uploading') return busy(req);
  const kind = req.searchParams?.get('of') === 'folder' ? 'folder' : 'catalogue';
  const file = kind === 'folder' ? folderPath(move.id) : cataloguePath(move.id);
  const bytes = Buffer.from(await req.arrayBuffer!());
  const at = received(file);
  const whole = move[kind]?.bytes ?? 0;
  if (Number(req.searchParams?.get('at')) !== at) return answer({ received: at });
  if (bytes.length > PIECE || at + bytes.length > whole) return refusal(400, say(req, '文件在上传途中有变化，请重新选择文件。', 'The file changed while it was uploaded. Choose it again.'));
  mkdirSync(dirOf(move.id), { recursive: true });
  appendFileSync(file, bytes);
  return answer({ received: at + bytes.length });
}); // prettier-ignore

const surveyOf = ({ id, catalogue, columns }: MoveState): Promise<Survey> =>
  survey(
    readFileSync(cataloguePath(id)),
    catalogue.name,
    (headings, fingerprint) => columns ?? rememberedColumns(readEnvironment().dataDir, fingerprint, headings),
  );

const columnsOfMove = onMove('get', '/columns', async ({ req, move }) => {
  const whole = ['catalogue', 'folder'] as const;
  const missing = whole.some((kind) => move[kind] && received(kind === 'folder' ? folderPath(move.id) : cataloguePath(move.id)) !== move[kind].bytes);
  if (missing) return refusal(409, say(req, '文件还没有传完，请继续上传。', 'The upload is not complete. Go on with it.'));
  const found = await surveyOf(move);
  const problems = mappingProblems(found.columns.map(({ field }) => field), Boolean(move.organ));
  return answer({ survey: found, problems: problems.map(({ zh, en }) => say(req, zh, en)) });
}); // prettier-ignore

const settings = z.object({
  columns: z.array(z.string().nullable()).max(400),
  organ: z.string().nullish(),
  publish: z
    .object({
      source: z.string().trim().min(1).max(200),
      oldHosts: z.array(z.string()).max(20),
      dateFrom: z.literal('issued').optional(),
    })
    .nullish(),
});

/** Sets columns, organ and publication; answers what is still wrong with them. */
const map = onMove('post', '/columns', async ({ req, scope, move }) => {
  if (isRunning(move.id)) return busy(req);
  const asked = settings.safeParse(await body(req));
  if (!asked.success) return refusal(400, say(req, '设置不完整。要转入公开的，请写明信息此前在哪里公开。', 'Something is missing. Say where it was public before.'));
  const columns = asked.data.columns.map((field) => (isSiteField(field) ? field : null));
  const { organ: organId, publish } = asked.data;
  const organ = organId ? await req.payload.db.findOne<{ id: string; name: string }>({ collection: 'organs', where: { id: { equals: organId } }, req }) : undefined;
  if (organ && scope !== 'all' && !scope.has(organ.id)) return refusal(403, say(req, '您不负责这个机关的信息，请另选机关。', 'This organ is not yours. Choose another.'));
  if (publish && isEmpty(await scopeOf(req, 'approver'))) return refusal(403, say(req, '转入公开要由审批人负责。请先导入为工作稿，或者由审批人导入。', 'An approver has to answer for what is carried over.'));
  const oldHosts = publish?.oldHosts.filter((host) => host.trim() !== '').map(hostName);
  const next: MoveState = {
    ...move, columns, stage: 'mapped',
    organ: organ ? { id: organ.id, name: organ.name } : undefined,
    publish: publish ? { ...publish, oldHosts: oldHosts!, by: String(req.user!.email) } : undefined,
  };
  const found = await surveyOf(next);
  const problems = mappingProblems(columns, Boolean(next.organ));
  if (problems.length === 0) {
    writeMove({ ...next, fingerprint: found.fingerprint });
    rememberColumns(readEnvironment().dataDir, found, columns);
  }
  return answer({ survey: found, problems: problems.map(({ zh, en }) => say(req, zh, en)) });
}); // prettier-ignore

const start = (dryRun: boolean) =>
  onMove('post', dryRun ? '/check' : '/run', async ({ req, move }) => {
    if (anyRunning()) return busy(req);
    if (!move.columns || !existsSync(cataloguePath(move.id))) return refusal(409, say(req, '请先上传目录并核对各列。', 'Upload the catalogue and check its columns first.'));
    if (!dryRun && move.publish && move.publish.by !== String(req.user!.email)) return refusal(403, say(req, '转入公开由勾选它的审批人本人开始。要由您负责的，请重新核对各列并勾选。', 'Who answers for carrying over has to begin it. To answer for it yourself, save the columns again.'));
    // Without an approver's word everything stays a working copy, and those are for officers.
    const within = await scopeOfRoles(req, move.publish ? IMPORT_ROLES : ['officer']);
    if (isEmpty(within)) return refusal(403, say(req, '您没有起草信息的权限，只能转入此前已经公开的信息。请在“各列的含义”下勾选“转入公开”，并写明此前在哪里公开。', 'You are no officer and can only carry over what was public before: tick that, and say where it was public.'));
    try {
      startMove({ payload: req.payload, move, dryRun, within });
    } catch (error) {
      if (!(error instanceof RunningError)) throw error;
      return busy(req);
    }
    return answer(shown(req, readMove(move.id)!));
  }); // prettier-ignore

const state = onMove('get', '', ({ req, move }) => answer(shown(req, move)));

const remove = onMove('delete', '', ({ req, move }) => {
  if (isRunning(move.id)) return busy(req);
  removeMove(move.id);
  return answer({});
});

const report = (kind: 'csv' | 'html') =>
  onMove('get', `/report.${kind}`, ({ req, move }) => {
    const file = reportPath(move.id, kind);
    if (!existsSync(file)) return gone(req);
    const content = readFileSync(file, 'utf8');
    if (kind === 'csv') return download(content, 'text/csv; charset=utf-8', `旧站迁移明细 ${path.parse(move.catalogue.name).name}.csv`);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
    return new Response(content, { headers });
  }); // prettier-ignore

export const moveEndpoints: Endpoint[] = [begin, list, piece, columnsOfMove, map, start(true), start(false), report('csv'), report('html'), state, remove]; // prettier-ignore
