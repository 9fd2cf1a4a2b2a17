/** Proves a downloaded public log. Needs no DATA_DIR: anybody can run it anywhere. */
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { keyFingerprint, rawPublicKey } from '../domain/daily-head';
import { beijingMinute, shanghaiDay } from '../domain/local-date';
import { LogFault, proveLog, type ProvedLog } from '../verify/log';
import { keyBeside, readLog, readRecord, UnreadableLog } from '../verify/read';
import { proveRecord, type ProvedRecord } from '../verify/record';
import { isOpen } from '../verify/shape';
import { OperatorError } from './errors';

export function register(program: Command): void {
  program
    .command('verify')
    .argument('<log>', '下载的日志：文件夹、log.jsonl 或者一页 JSON · downloaded log')
    .argument('[record]', '下载的一条信息的某次公开 N.rREVISION.json · downloaded record')
    .option('--key <file>', '网站公布的公钥（PEM）；不写时用日志旁边的 key.pem · public key')
    .description('核验下载的公开日志和信息，不符时退出码为 1 · prove a downloaded log and record')
    .action((log: string, record: string | undefined, options: { key?: string }) => {
      const lines: string[] = [];
      try {
        verify(log, record, options.key, (line) => lines.push(line));
      } catch (error) {
        if (!(error instanceof LogFault || error instanceof UnreadableLog)) throw error;
        for (const line of lines) console.log(line);
        throw new OperatorError(`不符。${error.message}`);
      }
      for (const line of lines) console.log(line);
    });
}

/** Keys of a PEM file as they stand in the ledger. @throws OperatorError */
function readKeys(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new OperatorError(`不能读取公钥文件 ${file}。`);
  }
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[^]*?-----END PUBLIC KEY-----/g) ?? [];
  try {
    const keys = blocks.map((pem) => createPublicKey(pem));
    if (!keys.length || keys.some((key) => key.asymmetricKeyType !== 'ed25519')) throw new Error();
    return keys.map(rawPublicKey);
  } catch {
    throw new OperatorError(`${file} 里没有 Ed25519 公钥（PEM）。请从网站的“公开日志”下载 key.pem。`);
  }
}

function verify(
  place: string,
  record: string | undefined,
  key: string | undefined,
  say: (line: string) => void,
): void {
  const given = key ?? keyBeside(place);
  const keys = given === undefined ? undefined : readKeys(given);
  const found = record === undefined ? undefined : readRecord(record);
  const log = proveLog(readLog(place), {
    ...(keys ? { keys } : {}),
    ...(found ? { watch: Number(found.entry['seq']) } : {}),
  });
  sayLog(log, say);
  const prints = (all: Iterable<string>) => [...all].map(keyFingerprint).join('、');
  if (keys) say(`公钥：${prints(keys)}`);
  else if (log.heads)
    say(`公钥取自日志本身，指纹 ${prints(log.keys)}。请与网站公布的指纹核对，或者用 --key 指定公钥。`);
  if (found) sayRecord(record!, proveRecord(found, log), say);
}

function sayLog({ first, last, sealed, heads, latest }: ProvedLog, say: (line: string) => void): void {
  say(`日志相符：第${first}号至第${last}号，共${last - first + 1}号，前后相接，没有改动。`);
  if (first > 1) say(`第1号至第${first - 1}号不在这份日志里，没有核验。`);
  if (sealed) say(`其中${sealed}号的内容已停止公开，只有日期和校验值。`);
  if (latest)
    say(`签名相符：${heads}次每日封存，最近一次封存到${latest.head.day}（第${latest.head.seq}号）。`);
  const rest = last - Math.max(first - 1, latest?.entry ?? 0);
  if (rest > 0) say(`最后${rest}号还没有每日封存：封存在当天结束以后。`);
}

function sayRecord(
  file: string,
  { entry, inLog, next, head }: ProvedRecord,
  say: (line: string) => void,
): void {
  say(`信息相符：${file} 就是日志第${entry.seq}号，内容没有改动。`);
  const from = beijingMinute(entry.publishedAt);
  if (!isOpen(inLog)) say(`它自${from}（北京时间）起公开，现在已停止公开。`);
  else if (next)
    say(
      `它自${from}至${beijingMinute(next.publishedAt)}（北京时间）公开，后来由第${next.seq}号${next.kind === 'withdrawn' || next.kind === 'purged' ? '停止公开' : '更新'}。`,
    );
  else say(`它自${from}（北京时间）起公开，到日志的最后一号没有变动。`);
  say(
    head
      ? `${head.head.day}的签名（第${head.entry}号）证明：那一天结束时日志里已经有它。`
      : `${shanghaiDay(entry.publishedAt)}还没有每日封存，签名还不能证明日期。`,
  );
}
