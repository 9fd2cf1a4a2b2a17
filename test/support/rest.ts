/** Requests as a browser or a program sends them: through Payload's own router, with its cookie. */
import { handleEndpoints, type Payload } from 'payload';
import { PASSWORD, type Row } from './people';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any;
  text: string;
  cookie?: string;
}

export interface Ask {
  token?: string;
  /** Sent as JSON; bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
}

/** @param address path with query, from `/api/` on */
export async function ask(payload: Payload, method: string, address: string, { token, body, headers }: Ask = {}): Promise<Answer> {
  const request = new Request(`http://localhost${address}`, {
    method,
    headers: {
      'accept-language': 'zh',
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': body instanceof Uint8Array ? 'application/octet-stream' : 'application/json' }),
      ...headers,
    },
    body: body === undefined ? undefined : body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
  });
  const response = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: keyOf(payload) });
  const text = await response.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  return { status: response.status, body: parsed, text, cookie: response.headers.get('set-cookie') ?? undefined };
} // prettier-ignore

const keys = new WeakMap<Payload, string>();
/** The name under which a test made its Payload: another name would make another one. */
export const rememberKey = (payload: Payload, key: string): void => void keys.set(payload, key);
/** The name under which a test made its Payload. */
export const keyOf = (payload: Payload): string | undefined => keys.get(payload);

export const login = (payload: Payload, person: Row, more: object = {}): Promise<Answer> =>
  ask(payload, 'POST', '/api/users/login', { body: { email: person.email, password: PASSWORD, ...more } });

/** The token of a fresh session. */
export async function tokenOf(payload: Payload, person: Row): Promise<string> {
  const { body, status, text } = await login(payload, person);
  if (status !== 200) throw new Error(`login: ${text}`);
  return (body as { token: string }).token;
}
