import { randomUUID } from 'node:crypto';

/** A word that no other test has. Of letters only: digits by chance may read like a telephone number, which blocks publication. */
export const randomWord = (): string => randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
