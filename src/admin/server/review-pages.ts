/** 保密审查表 on one page, and the summary of a month, to be printed within the session of the admin. */
import type { Endpoint, PayloadRequest } from 'payload';
import { scopeOfAnyRole } from '../../../collections/access/scope';
import { instantAt, shanghaiDay } from '../../domain/local-date';
import {
  renderReviewSheet,
  renderReviewSummary,
  type ReviewSheet,
  type ReviewSummary,
} from '../../../templates/office/review-sheet';

const html = (text: string, status = 200) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
const notice = (sentence: string, status: number) =>
  html(
    `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${sentence}</title><p>${sentence}</p>`,
    status,
  );
const LOGGED_OUT = '登录已过期，请重新登录后再打开。';

interface Row extends Omit<ReviewSheet, 'organ' | 'hasScan'> {
  organ?: { name: string } | string | null;
  scan?: unknown;
}

const nameOf = (organ: Row['organ']) => (typeof organ === 'object' ? (organ?.name ?? '') : '');

const sheet: Endpoint = {
  path: '/:id/sheet',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return notice(LOGGED_OUT, 403);
    const row = (await req.payload.findByID({
      collection: 'reviews',
      id: String(req.routeParams?.id),
      depth: 1,
      overrideAccess: false,
      disableErrors: true,
      req,
    })) as unknown as Row | null;
    if (!row) return notice('没有找到这份审查表，或者您没有查看的权限。', 404);
    return html(
      renderReviewSheet({
        ...row,
        opinions: row.opinions ?? [],
        overrides: row.overrides ?? [],
        organ: nameOf(row.organ),
        hasScan: Boolean(row.scan),
      }),
    );
  },
};

/** The month that was asked for; the present one where it is no month. */
function monthOf(req: PayloadRequest): string {
  const asked = req.searchParams?.get('month') ?? '';
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : shanghaiDay(new Date().toISOString()).slice(0, 7);
}

function following(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

const summary: Endpoint = {
  path: '/summary',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return notice(LOGGED_OUT, 403);
    const month = monthOf(req);
    const organ = req.searchParams?.get('organ') ?? undefined;
    const { docs } = (await req.payload.find({
      collection: 'reviews',
      where: {
        and: [
          { submittedAt: { greater_than_equal: instantAt(`${month}-01`) } },
          { submittedAt: { less_than: instantAt(`${following(month)}-01`) } },
          ...(organ ? [{ organ: { equals: organ } }] : []),
        ],
      },
      sort: 'submittedAt',
      pagination: false,
      limit: 0,
      depth: 1,
      overrideAccess: false,
      req,
    })) as unknown as { docs: (Row & ReviewSummary['rows'][number])[] };
    const organs = new Set(docs.map((row) => nameOf(row.organ)));
    const scope = await scopeOfAnyRole(req);
    return html(
      renderReviewSummary({
        month,
        organ: organs.size === 1 ? [...organs][0]! : scope === 'all' ? '全部机关' : `${organs.size}个机关`,
        rows: docs.map((row) => ({
          ...row,
          reviewer: (row.opinions ?? []).find(({ step }) => step === 'secrecy')?.byName ?? '',
        })),
      }),
    );
  },
};

export const reviewEndpoints: Endpoint[] = [summary, sheet];
