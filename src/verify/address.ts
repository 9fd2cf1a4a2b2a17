/** The address beside an entry carries the number of the record's first entry and its day. */
import { listHead, organHome, recordPage } from '../domain/addresses';
import { shanghaiDay } from '../domain/local-date';
import { Broken, isOpen, type OpenEntry, type SealedEntry } from './shape';

const wrong = () => new Broken(['address'], '字段 address 不是这条信息的地址');

/** Which record begins at a number, and on which day; a number without a record is sealed. */
export class Firsts {
  readonly #known = new Map<number, { day: string; recordId?: string }>();

  #from: number | undefined;

  add(entry: OpenEntry | SealedEntry): void {
    this.#from ??= entry.seq;
    if (isOpen(entry) && entry.revision > 1) return;
    const day = shanghaiDay(entry.publishedAt);
    this.#known.set(entry.seq, { day, ...(isOpen(entry) ? { recordId: entry.recordId } : {}) });
  }

  /** @throws Broken where the log has the number, but no record begins there */
  at(seq: number) {
    const first = this.#known.get(seq);
    if (!first && this.#from !== undefined && seq >= this.#from) throw wrong();
    return first;
  }
}

/** @throws Broken where the address cannot be that of the record */
export function proveAddress(entry: OpenEntry, firsts: Firsts): void {
  const { address, seq, recordId, revision } = entry;
  if (address === undefined) return;
  const n = Number(/\/(\d+)(?:\/index)?\.html$/.exec(address)?.[1] ?? NaN);
  if (!(n >= 1 && n <= seq) || (revision === 1) !== (n === seq)) throw wrong();
  if (n === seq) return proveForm(address, n, shanghaiDay(entry.publishedAt));
  const first = firsts.at(n);
  if (first?.recordId !== undefined && first.recordId !== recordId) throw wrong();
  proveForm(address, n, first?.day);
}

function proveForm(address: string, n: number, day?: string): void {
  const known =
    day === undefined ? /^xxgk\/\d{4}\/\d\d\/\d\d\/\d+\.html$/.test(address) : address === recordPage(day, n);
  if (!known && address !== organHome(n) && address !== listHead(`items/${n}`)) throw wrong();
}
