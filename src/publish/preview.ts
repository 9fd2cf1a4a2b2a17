/** The page of a working copy as it will be, from the same templates, for the admin only. */
import type { PayloadRequest } from 'payload';
import * as addresses from '../domain/addresses';
import { shanghaiDay } from '../domain/local-date';
import type { DocumentRecord, GuideRecord, OrganRecord, RuleRecord } from '../domain/public-record';
import type { Citation, Frame, OrganMenu } from '../../templates/props';
import { bodyOf } from '../../templates/body-text';
import { renderDocument, renderGuide, renderRule, renderStyle } from '../../templates/pages';
import { readEnvironment } from '../environment';
import { contentOf, type PublicationRow } from './ledger';
import { project, type ReviewedCollection, type ReviewedRecordRow } from './project';
import { Lookup } from './project/lookup';
import { projectOrgan, projectSite } from './project/others';

async function firstNumbered(req: PayloadRequest, recordId: string): Promise<PublicationRow | undefined> {
  const { docs } = await req.payload.db.find<PublicationRow>({
    collection: 'publications',
    where: { and: [{ recordId: { equals: recordId } }, { seq: { greater_than: 0 } }] },
    sort: 'seq',
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0];
}

/** Address of a public document, as the ledger gives it. */
async function pageOf(
  req: PayloadRequest,
  recordId: string,
): Promise<{ path?: string; title: string; documentNumber?: string }> {
  const first = await firstNumbered(req, recordId);
  const record = first && contentOf({ text: first.text ?? undefined }).record;
  if (!first?.publishedAt || record?.type !== 'document') return { title: '（尚未公开的文件）' };
  return {
    path: addresses.recordPage(shanghaiDay(first.publishedAt), first.seq!),
    title: record.title,
    documentNumber: record.documentNumber,
  };
}

async function citations(
  req: PayloadRequest,
  record: DocumentRecord,
): Promise<Record<'changes' | 'interprets' | 'collects', Citation[]>> {
  const changes = (record.changes ?? []).map(async ({ relation, target, note }): Promise<Citation> => ({
    relation,
    note,
    from: record.effectiveOn,
    ...(await pageOf(req, target)),
  }));
  const others = (ids: readonly string[] | undefined, relation: 'interprets' | 'collects') =>
    Promise.all((ids ?? []).map(async (id): Promise<Citation> => ({ relation, ...(await pageOf(req, id)) })));
  return {
    changes: await Promise.all(changes),
    interprets: await others(record.interprets, 'interprets'),
    collects: await others(record.collects, 'collects'),
  };
}

async function organWithMenu(
  req: PayloadRequest,
  id: string,
): Promise<{ organ: OrganRecord; menu: OrganMenu }> {
  const row = await new Lookup(req).organ(id);
  if (!row) throw new Error(`organ ${id} not found`);
  const organ = projectOrgan(row);
  const n = (await firstNumbered(req, id))?.seq ?? 0;
  return {
    organ,
    menu: {
      organ,
      home: addresses.organHome(n),
      guide: addresses.organGuide(n),
      rules: addresses.organRules(n),
      reports: addresses.organReports(n),
      request: addresses.organRequest(n),
      columns: [],
    },
  };
}

/** Images are not public yet: the preview takes them from the admin, within the session. */
async function withAdminImages(req: PayloadRequest, page: string): Promise<string> {
  const hashes = [...page.matchAll(/src="(?:file:|files\/)([0-9a-f]{64})"/g)].map((match) => match[1]!);
  let html = page;
  for (const sha256 of new Set(hashes)) {
    const found = await req.payload.db.findOne<{ id: string; filename: string }>({
      collection: 'attachments',
      where: { sha256: { equals: sha256 } },
      req,
    });
    html = html.replaceAll(
      new RegExp(`(?<=src=")(?:file:|files/)${sha256}`, 'g'),
      () => `/api/attachments/file/${encodeURIComponent(found?.filename ?? '')}`,
    );
  }
  return html;
}

async function page(
  req: PayloadRequest,
  frame: Frame,
  record: DocumentRecord | GuideRecord | RuleRecord,
): Promise<string> {
  const publishedAt = new Date().toISOString();
  const body = record.body.replace(/href="record:[^"]*"/g, 'href="#"');
  if (record.type === 'document') {
    return renderDocument({
      frame,
      record,
      n: 0,
      indexNumber: record.importedIndexNumber,
      publishedAt,
      validity: record.declaredValidity,
      breadcrumb: [{ label: '首页', path: addresses.HOME }],
      organs: record.organs.map(({ name }) => ({ name })),
      itemPaths: record.items.map(({ name }) => ({ name })),
      changedBy: [],
      interpretedBy: [],
      collectedBy: [],
      ...(await citations(req, record)),
      body: bodyOf(body),
    });
  }
  const { organ, menu } = await organWithMenu(req, record.organ.id);
  if (record.type === 'guide') return renderGuide({ frame, menu, organ, guide: { ...record, body } });
  return renderRule({
    frame,
    record,
    n: 0,
    publishedAt,
    menu,
    breadcrumb: [{ label: '首页', path: addresses.HOME }],
    body,
  });
}

const BANNER = '.preview{margin:0;padding:.5rem 1.25rem;background:#fdf3d8;text-align:center}';

/**
 * HTML of the page that publication would make of a row now, with its style inside and links that lead to
 * the portal. Never written under the public root.
 * @throws BodyError
 */
export async function previewHtml(
  req: PayloadRequest,
  collection: ReviewedCollection,
  row: ReviewedRecordRow,
): Promise<string> {
  const { publicUrl } = readEnvironment();
  const settings = await req.payload.findGlobal({ slug: 'site' as never, depth: 0, req });
  const style = renderStyle();
  const frame: Frame = {
    site: await projectSite(settings, new Lookup(req)),
    path: 'preview.html',
    publicUrl,
    style: addresses.style(style.hash),
  };
  const html = await withAdminImages(req, await page(req, frame, await project(req, collection, row)));
  const banner = '<p role="note" class="preview">预览：这是工作稿公开后的样子。未经批准，公众看不到。</p>';
  return html
    .replace(/<link rel="stylesheet"[^>]*>/, '')
    .replace(
      '</head>',
      `<base href="${publicUrl}" target="_blank"><style>${style.css}${BANNER}</style></head>`,
    )
    .replace(/(<body[^>]*>)/, `$1${banner}`);
}
