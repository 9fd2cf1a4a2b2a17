/** A store opened for reading is read only, whatever is asked of it, and is never made by looking for it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openStore, openStoreForReading } from '../../src/store/open';
import { meta, setMeta } from '../../src/store/records';

// A path that an address has to escape.
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai 库#1?-'));
const file = path.join(folder, 'store.db');
afterAll(() => rmSync(folder, { recursive: true }));

it('refuses to open, and does not make, what is not there', () => {
  expect(() => openStoreForReading(file)).toThrow();
  expect(existsSync(file)).toBe(false);
});

it('reads what was closed and what is open, and writes nothing', () => {
  const writer = openStore(file);
  setMeta(writer, 'release', 'first');
  const beside = openStoreForReading(file);
  expect(meta(beside, 'release')).toBe('first');
  writer.close();
  beside.exec('PRAGMA query_only = 0');
  expect(() => setMeta(beside, 'release', 'second')).toThrow(/readonly/);
  beside.close();
  const alone = openStoreForReading(file);
  expect(meta(alone, 'release')).toBe('first');
  alone.close();
});
