/** Pages of the live release, what stands in place of withdrawn ones, and addresses of older sites. */
import type { Response } from 'express';
import { HOME, NOT_FOUND, recordTombstone } from '../domain/addresses';
import { shanghaiDay } from '../domain/local-date';
import type { Withdrawal } from '../domain/public-record';
import { paths } from '../environment';
import { oldPath } from '../publish/fold/relations';
import { recordRowAt, redirectTarget } from '../store/portal-queries';
import { renderNotFound } from '../../templates/pages';
import { answerTrouble, NOT_THERE, PREPARING, WITHDRAWN } from './answer';
import { frameOf, type Portal } from './context';
import { liveRelease, ownStyle, readReleased, sendReleased } from './release';

const HTML = 'text/html; charset=utf-8';

/** 404 with the release's own page. */
async function sendNotFound(portal: Portal, res: Response, release: string, path: string): Promise<void> {
  if (/\.json$/.test(path)) return answerTrouble(portal, res, path, NOT_THERE);
  const found = await readReleased(release, NOT_FOUND);
  res.status(404).set({ 'Content-Type': HTML, 'Cache-Control': 'no-cache' });
  res.send(found?.content ?? renderNotFound({ frame: frameOf(portal, NOT_FOUND) }));
}

/** JSON in place of a withdrawn record: the date, and the reason where it is public. */
function sendGoneJson(portal: Portal, res: Response, page: string): void {
  const store = portal.store.get();
  const row = store && recordRowAt(store, page);
  const reason = row?.withdrawal ? (JSON.parse(row.withdrawal) as Withdrawal).reason : undefined;
  const { status, title, message } = WITHDRAWN;
  res
    .status(status)
    .set({ 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' })
    .json({
      error: { status, title, message, ...(reason && { reason }) },
      ...(row?.withdrawn_at && { withdrawnOn: shanghaiDay(row.withdrawn_at) }),
    });
}

/** @returns false where nothing was withdrawn at this address */
async function sendTombstone(portal: Portal, res: Response, release: string, path: string): Promise<boolean> {
  const page = path.replace(/\.json$/, '.html');
  if (!page.endsWith('.html')) return false;
  const found = await readReleased(release, recordTombstone(page));
  if (!found?.content) return false;
  if (path.endsWith('.json')) sendGoneJson(portal, res, page);
  else sendReleased(res, page, found.content, 410);
  return true;
}

/** Type of an official mark, whose address has no extension. */
const markType = (portal: Portal, path: string): string | undefined =>
  portal.store.site().marks?.find(({ sha256 }) => path === `assets/${sha256}`)?.mediaType;

/** Answers any address below the portal's own path that is not made on request. */
export async function sendPage(portal: Portal, res: Response, path: string): Promise<void> {
  if (path === 'robots.txt') return sendRobots(portal, res);
  const release = await liveRelease(paths(portal.env.dataDir).live);
  const file = path === '' || path.endsWith('/') ? path + HOME : path;
  const found = release === undefined ? undefined : await readReleased(release, file);
  if (found?.content) {
    const status = file === NOT_FOUND ? 404 : file.endsWith('.410.html') ? 410 : 200;
    return sendReleased(res, file, found.content, status, markType(portal, file));
  }
  if (found?.directory) return void res.redirect(301, encodeURI(`${portal.env.basePath}${path}/`));
  const style = ownStyle(file);
  if (style) return sendReleased(res, file, style);
  if (release === undefined) return answerTrouble(portal, res, path, PREPARING);
  if (await sendTombstone(portal, res, release, file)) return;
  return sendOld(portal, res, release, portal.env.basePath + path);
}

/** 301 from an address of an older site to the record's page, otherwise 404. */
async function sendOld(portal: Portal, res: Response, release: string, local: string): Promise<void> {
  const store = portal.store.get();
  const old = oldPath(res.req.originalUrl);
  const page = store && old !== undefined ? redirectTarget(store, old) : undefined;
  if (page !== undefined) return void res.redirect(301, portal.env.basePath + page);
  return sendNotFound(portal, res, release, local);
}

/** Search engines find records through the sitemap; combinations of filters are for people. */
function sendRobots({ env }: Portal, res: Response): void {
  const { basePath, publicUrl } = env;
  res.type('text/plain').set('Cache-Control', 'no-cache');
  res.send(
    `User-agent: *\nDisallow: ${basePath}search\nDisallow: ${basePath}api/\nSitemap: ${publicUrl}sitemap.xml\n`,
  );
}

/** Answers an address outside the portal's own path. */
export async function sendOutside(portal: Portal, res: Response, local: string): Promise<void> {
  const { basePath, dataDir } = portal.env;
  if (local === '/robots.txt') return sendRobots(portal, res);
  if (local === '/' || `${local}/` === basePath) return void res.redirect(301, basePath);
  const release = await liveRelease(paths(dataDir).live);
  if (release === undefined) return answerTrouble(portal, res, '', PREPARING);
  return sendOld(portal, res, release, local);
}
