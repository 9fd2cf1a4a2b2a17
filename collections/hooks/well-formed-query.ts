/**
 * Refuses a query that no list can be asked by, before Payload reads it, and gives faults that only a malformed
 * request can cause the status and the sentence of one. Programs send such things; the admin never does.
 */
import {
  APIError,
  type AfterErrorHook,
  type Endpoint,
  type FlattenedField,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload';
import { mayRepeat } from '../../src/database/transaction';
import { isObject } from '../../src/domain/shape';
import { say } from '../fields/words';

export const isText = (value: unknown) => typeof value === 'string';
export const isInstant = (value: unknown) => isText(value) && !Number.isNaN(Date.parse(value as string));

/** For points on a map, and for every member of a list: no field here is a point, and SQLite knows no `all`. */
const UNUSED_OPERATORS = new Set(['near', 'within', 'intersects', 'all']);
const MAX_DEPTH = 20;

function comparableWith(field: string, operator: string, value: unknown): boolean {
  if (UNUSED_OPERATORS.has(operator)) return false;
  if (operator === 'exists') return /^(?:true|false)$/.test(String(value));
  const isDay = /At$/.test(field) && !/like|contains/.test(operator);
  return [value].flat().every((one) => !isObject(one) && (!isDay || isInstant(one) || !isText(one)));
}

/** Fields into which no condition leads: texts of the editor and what programs keep. */
export const opaqueOf = (fields: readonly FlattenedField[]): ReadonlySet<string> =>
  new Set(fields.filter(({ type }) => type === 'richText' || type === 'json').map(({ name }) => name));

/**
 * Whether the values that a condition compares with are such as can be compared.
 * @param opaque names of fields that only count as a whole
 */
export function comparable(where: unknown, opaque: ReadonlySet<string>, depth = 0): boolean {
  const inner = (one: unknown) => comparable(one, opaque, depth + 1);
  if (depth > MAX_DEPTH) return false;
  if (Array.isArray(where)) return where.every(inner);
  if (!isObject(where)) return where === undefined || where === null;
  return Object.entries(where).every(([key, value]) => {
    if (/^(?:and|or)$/i.test(key)) return Array.isArray(value) ? value.every(inner) : isObject(value) && Object.values(value).every(inner);
    if (key.includes('.') && opaque.has(key.replace(/^version\./, '').split('.')[0]!)) return false;
    return isObject(value) && Object.entries(value).every(([operator, one]) => comparableWith(key, operator, one));
  });
} // prettier-ignore

const isCount = (value: unknown) =>
  /^-?\d{0,9}$/.test(String(value)) && !isObject(value) && !Array.isArray(value);
const isSort = (value: unknown) =>
  [value].flat().every((one) => isText(one) && /^-?[^,-][^,]*(?:,-?[^,-][^,]*)*$/.test(one as string));
const isSwitch = (value: unknown) => isText(value) || typeof value === 'boolean';
const isChoice = (value: unknown) => isObject(value) || Array.isArray(value);

/** Names of fields, each with yes or no, as deep as the fields are. */
const isSelection = (value: unknown): boolean =>
  isObject(value) &&
  Object.values(value).every((one) => isSelection(one) || /^(?:true|false)$/.test(String(one)));

const PARAMETERS: Readonly<Record<string, (value: unknown) => boolean>> = {
  where: isChoice,
  limit: isCount,
  page: isCount,
  depth: isCount,
  sort: isSort,
  select: isSelection,
  populate: isSelection,
  joins: (value) => isChoice(value) || value === 'false',
  draft: isSwitch,
  trash: isSwitch,
  pagination: isSwitch,
  locale: isText,
};

const malformed = (req: PayloadRequest) =>
  new APIError(
    say(req, '查询条件的格式不正确。', 'The query has a form that cannot be read.'),
    400,
    undefined,
    true,
  );

function checked(endpoint: Endpoint, opaque: ReadonlySet<string>, isOffered: boolean): Endpoint {
  const { handler } = endpoint;
  return {
    ...endpoint,
    handler: (req) => {
      if (!isOffered) throw new APIError(say(req, '这里没有历史版本。', 'No versions are kept here.'), 404, undefined, true);
      for (const [name, fits] of Object.entries(PARAMETERS)) {
        const value = Object.hasOwn(req.query, name) ? req.query[name] : undefined;
        if (value !== undefined && !fits(value)) throw malformed(req);
      }
      if (!comparable(req.query.where, opaque)) throw malformed(req);
      return handler(req);
    },
  };
} // prettier-ignore

/** Every address that lists, counts, reads or writes records asks no more than it can be answered. */
export function guardQueries(config: SanitizedConfig): SanitizedConfig {
  for (const one of [...config.collections, ...config.globals]) {
    const isOffered = (path: string) => Boolean(one.versions) || !path.startsWith('/versions');
    const opaque = opaqueOf(one.flattenedFields);
    if (one.endpoints)
      one.endpoints = one.endpoints.map((endpoint) => checked(endpoint, opaque, isOffered(endpoint.path)));
  }
  return config;
}

interface Caused {
  name?: string;
  code?: string | number;
  cause?: unknown;
}

/** An error and what caused it. */
function* chain(error: unknown): Generator<Caused> {
  for (let at = error as Caused | undefined, i = 0; isObject(at) && i < 5; at = at.cause as Caused, i += 1) yield at;
} // prettier-ignore

const isCollision = ({ code }: Caused) =>
  code === 11_000 || /^SQLITE_CONSTRAINT_(?:PRIMARYKEY|UNIQUE)/.test(String(code));

/** Faults that only what was sent can cause: a broken escape in the address, JSON that is none, an id that is taken; and collisions. */
export const answerMalformed: AfterErrorHook = ({ error, req }) => {
  const answer = (zh: string, en: string) => ({ status: 400, response: { errors: [{ message: say(req, zh, en) }] } });
  if (mayRepeat(error))
    return { ...answer('这条内容刚刚有别人办理，您的改动没有保存。请刷新页面，核对后再试。', 'Somebody else has just worked on this; your change was not saved. Reload the page, look at it, and try again.'), status: 409 };
  if (error instanceof APIError && error.status === 413)
    return { ...answer('文件超过 50 MB。请压缩图片或者拆分后再上传。', 'The file is larger than 50 MB. Compress its images or split it.'), status: 413 };
  if (error instanceof URIError) return answer('网址的编码不正确。', 'The address is not encoded correctly.');
  if (error instanceof SyntaxError) return answer('请求的格式不正确。', 'The request has a form that cannot be read.');
  for (const caused of chain(error)) {
    if (caused.code === 'ERR_INVALID_ARG_VALUE') return answer('网址的编码不正确。', 'The address is not encoded correctly.');
    if (isCollision(caused)) return answer('编号重复：这里的内容已经存在。', 'An identifier is used twice: this is there already.');
    if (caused.name === 'CastError' || caused.name === 'BSONError') return answer('查询条件的格式不正确。', 'The query has a form that cannot be read.');
  }
  return undefined;
}; // prettier-ignore
