/** `verify`: a log as it was published passes; one changed byte anywhere is named. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyPem, rawPublicKey } from '../../src/domain/daily-head';
import { foldEntries } from '../../src/publish/fold';
import { entryHash } from '../../src/publish/ledger/hash';
import { LogFault, proveLog, type ProofOptions } from '../../src/verify/log';
import { proveRecord } from '../../src/verify/record';
import type { Found } from '../../src/verify/read';
import { document, item, KEY, MemoryLedger, organ } from '../support/ledger';
import { fullSite, revisionsOf } from '../support/site';
import { memoryStore } from '../support/store';

type Fields = Record<string, unknown>;

/** Several days with every kind of entry; D2 is sealed at the end. */
function ledger(): MemoryLedger {
  const made = new MemoryLedger();
  made.put(organ('O1'));
  made.put(item('I1'));
  made.put(document('D1'), undefined, '11990100004100383G/2026-00001');
  made.put(document('D2', { title: '绝密的标题' }), undefined, '11990100004100383G/2026-00002');
  made.wait(1).daily();
  made.put(document('D1', { title: '改过的标题', body: '<p>改过的正文</p>' }));
  made.append('D1', 'expired', {});
  made.put(document('D3'));
  made.wait(3).daily();
  made.withdraw('D3', { kind: 'noticeEnded', reason: '公示期满' });
  return made;
}

const seal = (made: MemoryLedger) => {
  made.withdraw('D2', { kind: 'secret' });
  made.wait(1).daily();
  return made;
};

function publish(made: MemoryLedger) {
  const store = memoryStore();
  foldEntries(store, made.entries);
  const files = new Map([...fullSite(store), ...revisionsOf(store)]);
  const page = JSON.parse(files.get('xxgk/log/1.json')!) as { entries: Fields[] };
  const record = (id: string, revision: number) => {
    const n = made.entries.find(({ recordId }) => recordId === id)!.seq;
    const name = [...files.keys()].find((file) => file.endsWith(`/${n}.r${revision}.json`))!;
    return { name, fields: JSON.parse(files.get(name)!) as Fields };
  };
  return { files, entries: page.entries, record };
}

const found = (entries: Fields[]): Found[] => entries.map((entry) => ({ file: '1.json', entry }));
const PUBLIC = rawPublicKey(KEY);

function faultOf(work: () => unknown): LogFault {
  try {
    work();
  } catch (error) {
    if (error instanceof LogFault) return error;
    throw error;
  }
  throw new Error('nothing was found wrong');
}

/** Another value of the same form: one character or the number changed. */
function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  const text = value as string;
  const at = Math.floor(text.length / 2);
  const swap = /[0-9]/.test(text[at]!) ? (text[at] === '1' ? '2' : '1') : text[at] === 'b' ? 'c' : 'b';
  return text.slice(0, at) + swap + text.slice(at + 1);
}

const sealed = publish(seal(ledger()));
const open = publish(ledger());
const options: ProofOptions = { keys: [PUBLIC] };

describe('a log as it was published', () => {
  it('is proved, with its signed heads, whole or in a part', () => {
    expect(proveLog(found(sealed.entries), options)).toMatchObject({
      first: 1,
      last: 12,
      sealed: 2,
      heads: 3,
      latest: { entry: 12 },
    });
    expect(proveLog(found(sealed.entries.slice(6)), options)).toMatchObject({ first: 7, last: 12 });
  });

  it('shows of what was sealed date and hashes only, and is proved all the same', () => {
    const hidden = sealed.entries.filter((entry) => !('kind' in entry));
    expect(hidden.map(({ seq }) => seq)).toEqual([4, 11]);
    for (const entry of hidden)
      expect(Object.keys(entry).sort()).toEqual(['factsHash', 'hash', 'previousHash', 'publishedAt', 'seq']);
    expect(JSON.stringify(sealed.entries)).not.toMatch(/绝密|2026-00002/);
  });

  it('proves entries of the first version of the program, whose hash covers all fields at once', () => {
    const made = new MemoryLedger();
    made.put(organ('O1'));
    made.put(document('D1'));
    let previousHash = made.entries[0]!.previousHash;
    for (const entry of made.entries) {
      delete entry.factsHash;
      entry.previousHash = previousHash;
      previousHash = entry.hash = entryHash(entry);
    }
    made.put(document('D2'));
    const { entries } = publish(made);
    expect(proveLog(found(entries))).toMatchObject({ last: 3, heads: 0 });
    entries[1]!['recordId'] = 'X1';
    expect(faultOf(() => proveLog(found(entries))).seq).toBe(2);
  });
});

describe('one changed value', () => {
  const cases = sealed.entries.flatMap((entry, i) =>
    Object.keys(entry).map((name) => ({ seq: i + 1, name })),
  );

  it.each(cases)('entry $seq, $name', ({ seq, name }) => {
    const entries = structuredClone(sealed.entries);
    const entry = entries[seq - 1]!;
    entry[name] = other(entry[name]);
    const fault = faultOf(() => proveLog(found(entries), options));
    expect(fault.file).toBe('1.json');
    // The last hash of all is held by nothing after it but its own content.
    expect(fault.seq).toBe(seq);
    expect(fault.fields).toContain(name);
    expect(fault.message).toContain(name);
  });

  it('names the one field where only one can be meant', () => {
    const one = (seq: number, change: (entry: Fields) => void) => {
      const entries = structuredClone(sealed.entries);
      change(entries[seq - 1]!);
      return faultOf(() => proveLog(found(entries), options)).fields;
    };
    expect(one(3, (entry) => (entry['kind'] = 'changed'))).toEqual(['kind']);
    expect(one(3, (entry) => (entry['publishedAt'] = '2026-01-05T01:00:00.001Z'))).toEqual(['publishedAt']);
    expect(one(3, (entry) => (entry['hash'] = other(entry['hash'])))).toEqual(['hash']);
    expect(one(6, (entry) => (entry['recordId'] = 'D3'))).toEqual(['recordId']);
    expect(one(6, (entry) => (entry['revision'] = 7))).toEqual(['revision']);
    expect(one(7, (entry) => (entry['title'] = '别的标题'))).toEqual(['title']);
  });
});

describe('a forged log', () => {
  it('with an entry left out, added or moved is refused', () => {
    const without = sealed.entries.filter(({ seq }) => seq !== 5);
    expect(faultOf(() => proveLog(found(without), options)).fields).toEqual(['seq']);
    const twice = [...sealed.entries.slice(0, 5), sealed.entries[4]!, ...sealed.entries.slice(5)];
    expect(faultOf(() => proveLog(found(twice), options)).fields).toEqual(['seq']);
    expect(faultOf(() => proveLog(found([]), options)).message).toContain('没有任何一号');
  });

  it('made anew with another key, or without signatures, is refused', () => {
    const forged = (key?: KeyObject) => {
      const made = new MemoryLedger();
      made.put(organ('O1'));
      made.wait(1);
      if (key) made.daily(key);
      made.put(document('D1'));
      return publish(made).entries;
    };
    const mine = generateKeyPairSync('ed25519').privateKey;
    expect(proveLog(found(forged(mine))).keys).toEqual(new Set([rawPublicKey(mine)]));
    expect(faultOf(() => proveLog(found(forged(mine)), options)).message).toContain('不是给定的公钥');
    expect(faultOf(() => proveLog(found(forged()), options)).message).toContain('缺少2026-01-05的每日封存');
  });
});

describe('a downloaded record', () => {
  const prove = (entries: Fields[], fields: Fields) =>
    proveRecord(
      { file: '3.r1.json', entry: fields },
      proveLog(found(entries), { ...options, watch: fields['seq'] as number }),
    );

  it('is proved to have stood there from one moment to another', () => {
    const { fields } = sealed.record('D1', 1);
    const proved = prove(sealed.entries, fields);
    expect(proved.entry.publishedAt).toBe('2026-01-05T01:00:00.000Z');
    expect(proved.next).toMatchObject({ seq: 6, publishedAt: '2026-01-06T01:00:00.000Z' });
    expect(proved.head).toMatchObject({ entry: 5, head: { day: '2026-01-05' } });
  });

  it('is proved also after it was sealed, if it was downloaded before', () => {
    const { fields } = open.record('D2', 1);
    expect(prove(sealed.entries, fields).inLog).not.toHaveProperty('kind');
    const now = sealed.record('D2', 1).fields;
    expect(Object.keys(now).sort()).toEqual(['factsHash', 'hash', 'previousHash', 'publishedAt', 'seq']);
    expect(faultOf(() => prove(sealed.entries, now)).message).toContain('没有原文');
  });

  const both = [
    { state: 'open', fields: sealed.record('D1', 1).fields },
    { state: 'sealed', fields: open.record('D2', 1).fields },
  ].flatMap((one) => Object.keys(one.fields).map((name) => ({ ...one, name })));
  it.each(both)('whose $name was changed is refused ($state in the log)', ({ fields, name }) => {
    const changed = { ...fields, [name]: other(fields[name]) };
    const fault = faultOf(() => prove(sealed.entries, changed));
    expect(fault.file).toBe('3.r1.json');
    // With another number the log has another entry there, and its every field differs.
    if (name !== 'seq') expect(fault.fields).toContain(name);
  });
});

describe('the command', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-verify-'));
  const at = (name: string) => path.join(folder, name);
  beforeAll(() => {
    mkdirSync(at('pages'));
    writeFileSync(at('pages/1.json'), sealed.files.get('xxgk/log/1.json')!);
    writeFileSync(at('log.jsonl'), sealed.entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
    writeFileSync(at('key.pem'), sealed.files.get('xxgk/log/key.pem')!);
    writeFileSync(at('wrong.pem'), keyPem(rawPublicKey(generateKeyPairSync('ed25519').privateKey)));
    writeFileSync(at('3.r1.json'), sealed.files.get(sealed.record('D1', 1).name)!);
    writeFileSync(
      at('changed.jsonl'),
      sealed.entries
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join('')
        .replace('改过的标题', '改过的标题。'),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** As anybody runs it: in another folder, without any setting. */
  const run = async (...args: string[]) => {
    const program = path.resolve('src/cli/gongkai.ts');
    const env = { PATH: process.env.PATH, HOME: folder } as unknown as NodeJS.ProcessEnv;
    const tsx = path.resolve('node_modules/.bin/tsx');
    return promisify(execFile)(tsx, ['--conditions=production', program, 'verify', ...args], {
      env,
      cwd: folder,
    }).then(
      ({ stdout }) => ({ status: 0, said: stdout }),
      (error: { code: number; stdout: string; stderr: string }) => ({
        status: error.code,
        said: error.stdout + error.stderr,
      }),
    );
  };

  it('proves a folder or a file, and a record in it', async () => {
    const folderOf = await run(at('pages'), '--key', at('key.pem'));
    expect(folderOf.said).toContain('第1号至第12号，共12号');
    expect(folderOf.status).toBe(0);
    const file = await run('log.jsonl', '3.r1.json');
    expect(file.status).toBe(0);
    expect(file.said).toContain('它自2026-01-05 09:00至2026-01-06 09:00（北京时间）公开，后来由第6号更新');
    expect(file.said).toContain('2026-01-05的签名（第5号）证明');
  });

  it('ends with status 1 and a sentence where anything is wrong', async () => {
    const refused = async (args: string[], sentence: string) => {
      const { status, said } = await run(...args);
      expect(said).toContain(sentence);
      expect(status).toBe(1);
    };
    await refused(['changed.jsonl'], 'changed.jsonl 第6行，第6号');
    await refused(['log.jsonl', '--key', 'wrong.pem'], '不是给定的公钥');
    await refused(['log.jsonl', '--key', '3.r1.json'], '没有 Ed25519 公钥');
    await refused(['nothing.jsonl'], '没有 nothing.jsonl 这个文件或者文件夹');
    await refused(['key.pem'], '不是完整的 JSON');
  });
});
