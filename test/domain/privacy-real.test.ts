/** False alarms are the enemy: nothing that stops a publication in thousands of real texts. */
import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FindingKind, TextPiece } from '../../src/domain/privacy';
import { piecesOfText } from '../../src/files/pieces';
import { scanPieces } from '../../src/files/gather';
import { scanContent } from '../../src/files/scanner';
import { withIdCheck } from '../fixtures/persons';
import { realData } from '../support/data';

interface Law {
  title: string;
  history: string[];
  body: string;
}

async function readLaws(file: string): Promise<Law[]> {
  const laws: Law[] = [];
  for await (const line of createInterface({ input: createReadStream(file).pipe(createGunzip()) }))
    laws.push(JSON.parse(line) as Law);
  return laws;
}

const stops = (pieces: Iterable<TextPiece>) => {
  const { bySeverity, findings } = scanPieces(pieces);
  return {
    block: bySeverity.block,
    override: bySeverity.override,
    warn: bySeverity.warn,
    first: findings[0]?.place,
  };
};
const NOTHING = { block: 0, override: 0, warn: 0, first: undefined };

describe('real texts', () => {
  const laws = realData('laws.jsonl.gz');
  it.skipIf(!laws)('2,400 laws, by line and whole', async () => {
    const all = await readLaws(laws!);
    expect(all.length).toBe(2400);
    const pieces = all.flatMap(({ title, history, body }): TextPiece[] => [
      ...piecesOfText([title, ...history, body].join('\n'), 'body', title, title),
      { text: body, layer: 'body', place: title },
    ]);
    expect(stops(pieces)).toEqual(NOTHING);
  });
  it.skipIf(!laws)('a law with one number in it is not clean', async () => {
    const [law] = await readLaws(laws!);
    const middle = Math.floor(law!.body.length / 2);
    const body = `${law!.body.slice(0, middle)}${withIdCheck('34022319620927123')}${law!.body.slice(middle)}`;
    expect(stops(piecesOfText(body, 'body', '正文')).block).toBe(1);
  });

  const catalogue = realData('policy-catalogue.csv');
  it.skipIf(!catalogue)('22,842 rows of catalogues', async () => {
    const scan = await scanContent(readFileSync(catalogue!), 'policy-catalogue.csv');
    expect(scan.layers.find(({ layer }) => layer === 'body')!.pieces).toBe(22_843);
    expect(scan.bySeverity).toEqual({ block: 0, override: 0, warn: 0 });
  });

  it.each(['seeds', 'docx', 'budgets'])('files of %s', async (folder) => {
    const directory = realData(folder);
    if (!directory) return;
    const counts: Partial<Record<FindingKind, number>> = {};
    for (const name of readdirSync(directory)) {
      const scan = await scanContent(readFileSync(path.join(directory, name)), name);
      expect(scan.unreadable, name).toBeUndefined();
      Object.assign(counts, scan.counts);
    }
    expect(counts).toEqual({});
  });
});
