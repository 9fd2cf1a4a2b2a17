/** Proves that a downloaded record stood in the log, and says on which days. */
import { isDeepStrictEqual } from 'node:util';
import { factsHash, linkHash, textHash, titleOfText } from '../publish/ledger/hash';
import type { EntryContent } from '../domain/public-record';
import { LogFault, type Entry, type ProvedLog, type Watched } from './log';
import type { Found } from './read';
import { Broken, isOpen, shapeOf, type OpenEntry } from './shape';

export interface ProvedRecord extends Watched {
  entry: OpenEntry;
}

/** @param log proved with `watch` on the seq of the record @throws LogFault where the record is not what the log says, naming the field */
export function proveRecord({ file, entry: raw }: Found, log: ProvedLog): ProvedRecord {
  try {
    const entry = shapeOf(raw);
    if (!isOpen(entry) || entry.text === undefined || entry.salt === undefined)
      throw new Broken(['text'], '这个文件里没有原文（下载时内容已停止公开），不能证明内容');
    if (!log.watched) throw new Broken(['seq'], `日志里没有第${entry.seq}号`);
    const { inLog } = log.watched;
    proveText(entry, inLog);
    for (const name of Object.keys(entry) as (keyof OpenEntry)[])
      if (name in inLog && !isDeepStrictEqual(entry[name], (inLog as OpenEntry)[name]))
        throw new Broken([name], `字段 ${name} 与日志不同`);
    proveFacts(entry, inLog);
    return { entry, ...log.watched };
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    throw new LogFault(file, undefined, error.fields, error.message);
  }
}

function proveText(entry: OpenEntry, inLog: Entry): void {
  const real = textHash(entry.salt!, entry.text!);
  if (real === entry.textHash) return;
  const fits = isOpen(inLog)
    ? real === inLog.textHash
    : factsHash({ ...entry, textHash: real, title: titleOfText(entry.text) }) === inLog.factsHash;
  throw fits
    ? new Broken(['textHash'], '字段 textHash 与日志不同')
    : new Broken(['text', 'salt'], '字段 text、salt 中有一个被改动，与校验值不符');
}

/** Where the log shows only hashes, they still prove what was downloaded before. */
function proveFacts(entry: OpenEntry, inLog: Entry): void {
  const title = titleOfText(entry.text);
  const { record } = JSON.parse(entry.text!) as EntryContent;
  if (record && record.id !== entry.recordId) throw new Broken(['recordId'], '字段 recordId 与原文不同');
  if (entry.factsHash === undefined) return;
  const facts = factsHash({ ...entry, title });
  if (facts !== inLog.factsHash || linkHash({ ...entry, factsHash: facts }) !== inLog.hash)
    throw new Broken(
      ['kind', 'recordId', 'revision', 'indexNumber'],
      '字段 kind、recordId、revision、indexNumber 中有一个与日志不同',
    );
}
