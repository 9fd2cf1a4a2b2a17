/** Chinese sentences of ours with their English, for accounts whose language is English. */

const HOLE = /\{t?\}/g;
const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&');

const patternOf = (chinese: string): RegExp => {
  const texts = chinese.split(HOLE).map(escaped);
  const holes = chinese.match(HOLE)!.map((hole) => (hole === '{t}' ? '(.*?)' : '(.+?)'));
  return new RegExp(`^${texts.reduce((before, text, i) => before + holes[i - 1] + text)}$`, 'su');
};

/**
 * @param table Chinese to English; `{}` stands for what changes from case to case and stays as it is, `{t}` in the
 * Chinese for what is itself looked up
 * (a word, a sentence, several, or nothing). The English has `{}` for both, in the same order.
 * @returns the English of a sentence, undefined where there is none
 */
export function phrases(table: Readonly<Record<string, string>>): (sentence: string) => string | undefined {
  const patterns = Object.entries(table)
    .filter(([chinese]) => chinese.search(HOLE) >= 0)
    .map(([chinese, english]) => ({
      pattern: patternOf(chinese),
      holes: chinese.match(HOLE)!,
      english,
    }));
  const look = (sentence: string): string | undefined => {
    if (Object.hasOwn(table, sentence)) return table[sentence];
    for (const { pattern, holes, english } of patterns) {
      const found = pattern.exec(sentence)?.slice(1);
      const parts = found?.map((part, i) => (holes[i] === '{t}' ? lookAll(part) : part));
      if (parts) return english.replaceAll('{}', () => parts.shift() ?? '');
    }
    return undefined;
  };
  const lookAll = (part: string): string => {
    const sentences = part.split(/(?<=。)/u);
    const known = sentences.map(look);
    if (known.every((one) => one !== undefined)) return known.join(' ');
    return look(part) ?? sentences.map((one, i) => known[i] ?? one).join(' ');
  };
  return look;
}
