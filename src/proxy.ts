import { NextResponse, type NextRequest } from 'next/server';

const LANGUAGE = 'payload-lng';

const READS = ['GET', 'HEAD', 'OPTIONS'];

/** Bytes of a request: a file of 50 MB with the form around it. Next hands over no more of a longer one. */
export const MAX_BODY = 64 * 1024 * 1024;
const TOO_LARGE = {
  zh: '文件超过 50 MB。请压缩图片或者拆分后再上传。',
  en: 'The file is larger than 50 MB. Compress its images or split it.',
};

/** A form on another site must not act in the name of whoever is logged in here, whatever the cookie allows. */
function isForeign(request: NextRequest): boolean {
  if (READS.includes(request.method)) return false;
  const origin = request.headers.get('origin');
  if (!origin) return false;
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** The admin is Chinese unless a person has chosen otherwise, whatever language the browser asks for. */
export function proxy(request: NextRequest): NextResponse {
  if (isForeign(request)) {
    const message = '请求来自其他网站，没有办理。请在管理端页面上操作。';
    return NextResponse.json({ errors: [{ message }] }, { status: 403 });
  }
  if (Number(request.headers.get('content-length')) > MAX_BODY) {
    const message = TOO_LARGE[request.cookies.get(LANGUAGE)?.value === 'en' ? 'en' : 'zh'];
    return NextResponse.json({ errors: [{ message }] }, { status: 413 });
  }
  if (request.cookies.has(LANGUAGE)) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'zh');
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
