/** `{n}.history.html`: every state of a record that was ever public, and the one of a given day. */
import type { Response } from 'express';
import { renderHistory, renderStyle } from '../../../templates/pages';
import { isLocalDate, shanghaiDay } from '../../domain/local-date';
import { pagesOf } from '../../publish/render/organs';
import { recordRowAt } from '../../store/portal-queries';
import { meta, recordRowByN } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import type { Store } from '../../store/open';
import { answerTrouble, NOT_THERE, PREPARING } from '../answer';
import type { Portal } from '../context';
import { makeHistory, type Asked } from './props';

type Question = Omit<Asked, 'address'>;

/** A question that cannot be answered, in a sentence. */
interface Wrong {
  message: string;
  typed: string;
}

function readQuery(query: URLSearchParams): Question | Wrong {
  const typed: string = query.get('on')?.trim() ?? '';
  const number = (name: string) => {
    const value = query.get(name) ?? '';
    return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
  };
  const revision = number('revision');
  const asked: Question = { page: number('page') ?? 1, ...(revision === undefined ? {} : { revision }) };
  if (typed === '') return asked;
  const short = typed.slice(0, 40);
  if (!isLocalDate(typed)) return { typed, message: `“${short}”不是日期，请写成“2026-11-20”的形式。` };
  if (typed > shanghaiDay(new Date().toISOString()))
    return { typed, message: `${typed}还没有到，请填写今天或者以前的日期。` };
  return { ...asked, on: typed };
}

/** Changes with everything that the page shows: any publication, another release, another style. */
const etagOf = (store: Store, row: RecordRow, asked: Asked): string =>
  `"history-${row.n}-${[meta(store, 'applied_seq'), meta(store, 'release'), renderStyle().hash].join('-')}-${asked.page}-${asked.on ?? ''}-${asked.revision ?? ''}"`;

/** The document or rule at an address, or the guide of an organ. */
function rowAt(store: Store, page: string): RecordRow | undefined {
  const n = /^organs\/(\d{1,15})\/guide\.html$/.exec(page)?.[1];
  if (n === undefined) return recordRowAt(store, page);
  const organ = recordRowByN(store, Number(n));
  return organ?.type === 'organ' ? pagesOf({ store }, organ.id, 'guide')[0] : undefined;
}

/** @param address e.g. `xxgk/2026/11/20/7.history.html` */
export function sendHistory(portal: Portal, res: Response, address: string, query: URLSearchParams): void {
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, address, PREPARING);
  const page = address.replace(/\.history\.html$/, '.html');
  const row = rowAt(store, page);
  if (!row) return answerTrouble(portal, res, address, NOT_THERE);
  const question = readQuery(query);
  const wrong = 'message' in question ? question : undefined;
  const asked: Asked = { address: page, ...(wrong ? { page: 1 } : (question as Question)) };
  res.set('Cache-Control', 'no-cache');
  if (!wrong && row.state === 'live') {
    res.set('ETag', etagOf(store, row, asked));
    if (res.req.fresh) return void res.status(304).end();
  }
  const made = makeHistory(portal, store, row, asked);
  if (!made) return answerTrouble(portal, res, address, NOT_THERE);
  const { props, status } = made;
  if (wrong) props.trouble = wrong;
  res
    .status(wrong ? 400 : status)
    .type('html')
    .send(renderHistory(props));
}
