/** Reading the address of a request: what is wrong with it is said, never guessed. */

/** Longest address that is read, in bytes as sent. */
export const ADDRESS_LIMIT = 4096;

export interface Trouble {
  status: 400 | 404 | 405 | 410 | 414 | 503;
  title: string;
  message: string;
}

export type Address =
  | { path: string; query: URLSearchParams; trouble?: undefined; outside?: undefined }
  /** Not below the portal's own path; may be an address of an older site. */
  | { outside: string; trouble?: undefined }
  | { trouble: Trouble };

const BAD_ENCODING: Trouble = {
  status: 400,
  title: '地址有误',
  message:
    '地址中的编码不完整或者不正确，可能是复制时漏掉了一部分。请重新复制完整的地址，或者用下面的检索框查找。',
};

const BAD_PATH: Trouble = {
  status: 400,
  title: '地址有误',
  message: '地址中含有不能使用的字符。请检查地址，或者用下面的检索框查找。',
};

export const TOO_LONG: Trouble = {
  status: 414,
  title: '地址太长',
  message: '地址超过了可以处理的长度。检索时请只输入题名、文号或者几个关键的词。',
};

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * @param target request target as sent, e.g. `/zfxxgk/search?q=%E6%95%91`
 * @param basePath path of the portal, starting and ending in `/`
 */
export function readAddress(target: string, basePath: string): Address {
  if (target.length > ADDRESS_LIMIT) return { trouble: TOO_LONG };
  const local = target.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const mark = local.indexOf('?');
  const rawPath = mark < 0 ? local : local.slice(0, mark);
  const rawQuery = mark < 0 ? '' : local.slice(mark + 1);
  if (!rawPath.startsWith('/')) return { trouble: BAD_PATH };
  const path = decode(rawPath);
  const words = rawQuery.split('&');
  if (path === undefined || words.some((word) => decode(word.replaceAll('+', ' ')) === undefined))
    return { trouble: BAD_ENCODING };
  if (/[\u0000-\u001f\u007f\\]/.test(path) || path.split('/').some((part) => part === '..' || part === '.'))
    return { trouble: BAD_PATH };
  if (!path.startsWith(basePath)) return { outside: local };
  return { path: path.slice(basePath.length), query: new URLSearchParams(rawQuery) };
}
