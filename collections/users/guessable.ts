/** Whether a password is one that is guessed early, by lists of common ones and by patterns (zxcvbn). */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

/** The estimate looks at no more characters than this. */
const LOOKED_AT = 128;
/** Its best mark: more than 10^10 guesses. */
const HARD = 4;

let estimator: ZxcvbnFactory | undefined;

/** @param words that belong to the account or the site */
export function isGuessable(password: string, words: readonly string[]): boolean {
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const plain = password.normalize('NFKC').toLowerCase();
  const contained = words.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => plain.includes(word));
  const rest = contained.reduce((text, word) => (word.length > 1 ? text.replaceAll(word, '') : text), plain);
  if (contained.length > 0 && [...rest].length < 8) return true;
  return estimator.check(password.slice(0, LOOKED_AT), [...words]).score < HARD;
} // prettier-ignore
