/** The public side: the live release, search, whole lists, attachments. No Payload, no applicant. */
import compression from 'compression';
import express, { type Application, type NextFunction, type Request, type Response } from 'express';
import { LOG_LINES, SEARCH } from '../domain/addresses';
import { paths, type Environment } from '../environment';
import { openSearch, SearchUnavailable } from '../search';
import { readAddress } from './address';
import { answerTrouble, FAILED, logFailure, SEARCH_BUSY, WRONG_METHOD } from './answer';
import { sendAttachment } from './attachments';
import { CEASED, sendCeased } from './ceased';
import type { Portal } from './context';
import { DocxCache, sendDocx } from './docx';
import { sendHealth } from './health';
import { sendLogLines } from './log-lines';
import { sendHistory } from './history/send';
import { missedSearchWriter } from './missed-searches';
import { PublicStore } from './public-store';
import { REVISION_JSON, sendRevisionJson } from './revision-json';
import { sendSearchJson, sendSearchPage } from './search-page';
import { sendOutside, sendPage } from './site-pages';
import { sendWholeList } from './whole-lists';

const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=()',
};

const METHODS = ['GET', 'HEAD'];

type Handler = (path: string, query: URLSearchParams, res: Response) => Promise<void>;

/** The handlers by address below the portal's own path; the first that fits answers. */
function routes(portal: Portal): [fits: RegExp, handler: Handler][] {
  const docx = new DocxCache();
  const missed = missedSearchWriter(paths(portal.env.dataDir).missedSearches);
  return [
    [/^healthz$/, (_, __, res) => sendHealth(portal, res)],
    [new RegExp(`^${SEARCH}$`), (_, query, res) => sendSearchPage(portal, res, query, missed)],
    [new RegExp(`^api/${SEARCH}$`), (_, query, res) => sendSearchJson(portal, res, query)],
    [/^files\//, (path, query, res) => sendAttachment(portal, res, path.slice(6), query.get('name'))],
    [/^.+\/all\.(json|csv)$/, (path, _, res) => sendWholeList(portal, res, path)],
    [new RegExp(`^${LOG_LINES.replaceAll('.', '\\.')}$`), (_, __, res) => sendLogLines(portal, res)],
    [/^(xxgk|organs)\/.+\.history\.html$/, async (path, query, res) => sendHistory(portal, res, path, query)],
    [CEASED, (path, query, res) => sendCeased(portal, res, path, query)],
    [REVISION_JSON, (path, _, res) => sendRevisionJson(portal, res, path)],
    [/^xxgk\/.+\.docx$/, (path, _, res) => sendDocx(portal, docx, res, path)],
    [/^/, (path, _, res) => sendPage(portal, res, path)],
  ];
}

async function answer(
  portal: Portal,
  all: ReturnType<typeof routes>,
  req: Request,
  res: Response,
): Promise<void> {
  const address = readAddress(req.originalUrl, portal.env.basePath);
  if (address.trouble) return answerTrouble(portal, res, '', address.trouble);
  const path = address.outside === undefined ? address.path : '';
  if (!METHODS.includes(req.method)) {
    res.set('Allow', METHODS.join(', '));
    return answerTrouble(portal, res, path, WRONG_METHOD);
  }
  if (address.outside !== undefined) {
    if (address.outside === '/healthz') return sendHealth(portal, res);
    return sendOutside(portal, res, address.outside);
  }
  const [, handler] = all.find(([fits]) => fits.test(address.path))!;
  return handler(address.path, address.query, res);
}

/** Makes the portal of a data directory, which may still be empty. Close it with `closePortal`. */
export function createPortal({ env }: { env: Environment }): Application {
  const { store } = paths(env.dataDir);
  const portal: Portal = { env, store: new PublicStore(store), engine: openSearch(store) };
  const all = routes(portal);
  const app = express();
  app.disable('x-powered-by');
  app.locals['portal'] = portal;
  app.use((_req, res, next) => {
    res.set(SECURITY_HEADERS);
    next();
  });
  app.use(compression());
  app.use((req: Request, res: Response) => answer(portal, all, req, res));
  app.use((error: unknown, req: Request, res: Response, _next: NextFunction) => {
    logFailure(error, req);
    if (res.headersSent) return void res.destroy();
    const path = req.path.includes('/api/') ? 'api/' : '';
    answerTrouble(portal, res, path, error instanceof SearchUnavailable ? SEARCH_BUSY : FAILED);
  });
  return app;
}

/** Releases the store and the search worker of a portal. */
export async function closePortal(app: Application): Promise<void> {
  const portal = app.locals['portal'] as Portal;
  portal.store.close();
  await portal.engine.close();
}
