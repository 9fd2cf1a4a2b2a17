/** The commands as the admin calls them: POST /api/{collection}/{id}/submit | approve | send-back | withdraw. */
import type { Endpoint, PayloadRequest } from 'payload';
import {
  answerReferral, answerSuggestion, approve, cancelSchedule, cleanAttachment, confirmAuthority, maskRecord, override, pass, proposePurge, purge, purgeOutlook, recall, recordSheet, recordTelephone, Refusal, Refusals, reviewSecrecy, sendBack, signTelephone, submit, suggest, withdraw, type CommandArgs,
} from './commands'; // prettier-ignore
import { say } from '../../collections/fields/words';
import type { Check } from './checks';
import { compareHtml } from './compare';
import { inEnglish } from './english-refusals';
import { previewHtml } from './preview';
import { BodyError } from './project/body';
import type { ReviewedCollection, ReviewedRecordRow } from './project';

type Body = Record<string, unknown>;

const spoken = (req: PayloadRequest, sentence: string): string => say(req, sentence, inEnglish(sentence));

/** A refusal as the admin shows it, in the language of the account: every obstacle with its field. */
export function refusalResponse(req: PayloadRequest, refusal: Refusal): Response {
  const all = refusal instanceof Refusals ? refusal.all : [refusal];
  const errors = all.map(({ code, message, field }) => ({ code, message: spoken(req, message), field }));
  return Response.json({ errors }, { status: refusal.status });
}

async function readBody(req: PayloadRequest): Promise<Body> {
  try {
    const body: unknown = await req.json?.();
    return typeof body === 'object' && body !== null ? (body as Body) : {};
  } catch {
    return {};
  }
}

async function answer(req: PayloadRequest, work: (userId: string) => Promise<Response>): Promise<Response> {
  if (!req.user) return refusalResponse(req, new Refusal('notAllowed', '登录已过期，请重新登录后再办理。'));
  try {
    return await work(String(req.user.id));
  } catch (error) {
    if (error instanceof Refusal) return refusalResponse(req, error);
    if (error instanceof BodyError)
      return refusalResponse(req, new Refusal('invalid', error.message, 'body'));
    req.payload.logger.error({ err: error, msg: 'command failed' });
    const message = '系统暂时无法完成这项操作，填写的内容没有丢失。请稍后重试，仍不行请联系管理员。';
    return Response.json({ errors: [{ code: 'failed', message: spoken(req, message) }] }, { status: 503 });
  }
}

/** Whoever takes the record over must not be kept out by the tab that the last one left open. */
async function releaseLock(req: PayloadRequest, id: string): Promise<void> {
  await req.payload.delete({
    collection: 'payload-locked-documents',
    where: { 'document.value': { equals: id } },
  });
}

/** What it answers is told to the caller. */
type Verb = (args: CommandArgs, body: Body) => Promise<object | void>;

/** What a command tells, in the language of the account. */
function toldIn(req: PayloadRequest, told: object): object {
  const { left, did } = told as { left?: Check[]; did?: string[] };
  return {
    ...told,
    ...(left && { left: left.map((check) => ({ ...check, message: spoken(req, check.message) })) }),
    ...(did && { did: did.map((sentence) => spoken(req, sentence)) }),
  };
}

/** Only what is text counts; anything else is as if it had not been given. */
const texts = (value: unknown): Record<string, string> =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).filter(([, part]) => typeof part === 'string'))
    : {};

const VERBS: Record<string, Verb> = {
  submit: (args, body) => submit({ ...args, planned: texts(body.planned) }),
  recall: (args) => recall(args),
  pass: (args, body) => pass({ ...args, opinion: texts(body).opinion }),
  'secrecy-review': (args, body) => reviewSecrecy({ ...args, decision: texts(body.decision) as never }),
  'answer-referral': (args, body) => answerReferral({ ...args, answer: texts(body).answer ?? '' }),
  approve: (args, body) => {
    const { opinion, reason, publishAt } = texts(body);
    const secrecy = body.secrecy ? (texts(body.secrecy) as never) : undefined;
    return approve({ ...args, opinion, reason, publishAt, secrecy });
  },
  'record-sheet': (args, body) => {
    const { approver = '', signedOn = '', scan = '', reason } = texts(body);
    return recordSheet({ ...args, approver, signedOn, scan, reason });
  },
  'record-telephone': (args, body) => {
    const { approver = '', why = '', secrecyOpinion = '' } = texts(body);
    return recordTelephone({ ...args, approver, why, secrecyOpinion });
  },
  'sign-telephone': (args) => signTelephone(args),
  override: (args, body) => {
    const { key = '', reason = '' } = texts(body);
    return override({ ...args, key, reason });
  },
  mask: (args, body) => maskRecord({ ...args, alsoWarned: body.alsoWarned === true }),
  'clean-attachment': (args, body) => cleanAttachment({ ...args, attachment: texts(body).attachment ?? '' }),
  'cancel-schedule': (args) => cancelSchedule(args),
  suggest: (args, body) => {
    const { field = '', find = '', replace = '', note } = texts(body);
    return suggest({ ...args, field, find, replace, note });
  },
  'answer-suggestion': (args, body) =>
    answerSuggestion({ ...args, suggestion: texts(body).suggestion ?? '', accept: body.accept === true }),
  'send-back': (args, body) => sendBack({ ...args, reason: texts(body).reason ?? '' }),
  withdraw: (args, body) => withdraw({ ...args, withdrawal: texts(body.withdrawal) as never }),
  'propose-purge': (args, body) => {
    const { authority = '', reason = '' } = texts(body);
    return proposePurge({ ...args, authority, reason });
  },
  purge: (args) => purge(args),
  'confirm-authority': (args, body) => confirmAuthority({ ...args, authority: texts(body).authority ?? '' }),
};

/** Endpoints of one collection whose records are submitted and approved. */
export function commandEndpoints(collection: ReviewedCollection): Endpoint[] {
  const id = (req: PayloadRequest) => String(req.routeParams?.id ?? '');
  const verbs: Endpoint[] = Object.entries(VERBS).map(([name, verb]) => ({
    path: `/:id/${name}`,
    method: 'post',
    handler: (req) =>
      answer(req, async (userId) => {
        const body = await readBody(req);
        const { seen } = texts(body);
        const args = { payload: req.payload, user: { id: userId }, collection, id: id(req), seen };
        const told = await verb(args, body);
        await releaseLock(req, id(req));
        return Response.json({ done: true, ...toldIn(req, told ?? {}) });
      }),
  }));
  /** A page made of the working copy; the caller's own right to read decides: no override. */
  const page = (
    name: string,
    make: (req: PayloadRequest, row: ReviewedRecordRow) => Promise<string>,
  ): Endpoint => ({
    path: `/:id/${name}`,
    method: 'get',
    handler: (req) =>
      answer(req, async () => {
        const row = await req.payload.findByID({
          collection: collection as never,
          id: id(req),
          depth: 0,
          req,
          overrideAccess: false,
          disableErrors: true,
        });
        if (!row) throw new Refusal('notFound', '没有找到这条信息，或者您没有查看的权限。');
        return new Response(await make(req, row as never), {
          headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
        });
      }),
  });
  const preview = page('preview', (req, row) => previewHtml(req, collection, row));
  const compare = page('compare', async (req, row) => {
    const html = await compareHtml(req, collection, row);
    if (html === undefined) throw new Refusal('notPublic', '这条信息目前没有公开的版本，无从对照。');
    return html;
  });
  const outlook: Endpoint = {
    path: '/:id/purge',
    method: 'get',
    handler: (req) =>
      answer(req, async (userId) => {
        const args = { payload: req.payload, user: { id: userId }, collection, id: id(req) };
        return Response.json(await purgeOutlook(args), { headers: { 'cache-control': 'no-store' } });
      }),
  };
  return [...verbs, preview, compare, outlook];
}
