/** GET /api/audit/export: the audit as CSV, with the filters of the list and the reader's own right to read. */
import { stringify } from 'csv-stringify/sync';
import type { Endpoint, Where } from 'payload';
import type { FieldChange } from '../../database/audit';
import { beijingMinute } from '../../domain/local-date';
import { ACTION_WORDS, BASIC_ACTIONS } from '../verbs';
import { sessionEnded } from './answers';

interface Line {
  at: string;
  byName?: string | null;
  action: string;
  recordCollection: string;
  recordId: string;
  recordTitle?: string | null;
  organ?: { name: string } | string | null;
  changes?: FieldChange[] | null;
  note?: string | null;
}

const HEAD = ['时间', '操作人', '操作', '类别', '名称', '编号', '机关', '栏目', '改前', '改后', '说明'];
const MOST = 50_000;
/** A value that a spreadsheet would take for a formula. */
const plain = (text: string) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function rowsOf(line: Line): string[][] {
  const organ = typeof line.organ === 'object' ? (line.organ?.name ?? '') : '';
  const action = (BASIC_ACTIONS[line.action] ?? ACTION_WORDS[line.action])?.zh ?? line.action;
  const head = [
    beijingMinute(line.at),
    line.byName ?? '',
    action,
    line.recordCollection,
    line.recordTitle ?? '',
    line.recordId,
    organ,
  ];
  const changes: FieldChange[] = line.changes?.length ? line.changes : [{ field: '' }];
  return changes.map(({ field, before = '', after = '' }) =>
    [...head, field, before, after, line.note ?? ''].map(plain),
  );
}

const exportCsv: Endpoint = {
  path: '/export',
  method: 'get',
  handler: async (req) => {
    if (!req.user) return sessionEnded(req);
    const { docs } = (await req.payload.find({
      collection: 'audit',
      where: (req.query?.where ?? {}) as Where,
      sort: '-at',
      limit: MOST,
      pagination: false,
      depth: 1,
      overrideAccess: false,
      req,
    })) as unknown as { docs: Line[] };
    return new Response(stringify([HEAD, ...docs.flatMap(rowsOf)], { bom: true }), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="audit.csv"',
        'cache-control': 'no-store',
      },
    });
  },
};

export const auditEndpoints: Endpoint[] = [exportCsv];
