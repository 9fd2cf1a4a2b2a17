/** `{n}.history.html`: every state of a record that was ever public, and the one of a given day. */
import type { Response } from 'express';
import { renderHistory, renderStyle } from '../../../templates/pages';
import { isLocalDate, shanghaiDay } from '../../domain/local-date';
import { recordRowAt } from '../../store/portal-queries';
import { meta } from '../../store/records';
import type { RecordRow } from '../../store/rows';
import type { Store } from '../../store/open';
import { answerTrouble, NOT_THERE, PREPARING } from '../answer';
import type { Portal } from '../context';
import { makeHistory, type Asked } from './props';

/** A question that cannot be answered, in a sentence. */
interface Wrong {
  message: string;
  typed: string;
}

function readQuery(query: URLSearchParams): Asked | Wrong {
  const typed: string = query.get('on')?.trim() ?? '';
  const number = (name: string) => {
    const value = query.get(name) ?? '';
    return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
  };
  const revision = number('revision');
  const asked: Asked = { page: number('page') ?? 1, ...(revision === undefined ? {} : { revision }) };
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

/** @param address e.g. `xxgk/2026/11/20/7.history.html` */
export function sendHistory(portal: Portal, res: Response, address: string, query: URLSearchParams): void {
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, address, PREPARING);
  const row = recordRowAt(store, address.replace(/\.history\.html$/, '.html'));
  if (!row) return answerTrouble(portal, res, address, NOT_THERE);
  const question = readQuery(query);
  const wrong = 'message' in question ? question : undefined;
  const asked = wrong ? { page: 1 } : (question as Asked);
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
