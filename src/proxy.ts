import { NextResponse, type NextRequest } from 'next/server';

const LANGUAGE = 'payload-lng';

/** The admin is Chinese unless a person has chosen otherwise, whatever language the browser asks for. */
export function proxy(request: NextRequest): NextResponse {
  if (request.cookies.has(LANGUAGE)) return NextResponse.next();
  const headers = new Headers(request.headers);
  headers.set('accept-language', 'zh');
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ['/admin/:path*', '/api/:path*'] };
