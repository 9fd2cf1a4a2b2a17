/** The title of a document: its lines, what they say together, and what else stands beside them. */
import type { Head } from './head';
import { DATE_LINE, GENRE_END, NUMBER_AT_END, NUMBER_AT_START, isNumbered, isOrganName } from './patterns';
import { plain, shadowOf, squeezed, tidy, unwrapped } from './plain';
import type { SourceLine } from './types';

/** The title is what stands last before the text, with the lines above that belong to it. */
export function chooseTitle(rest: SourceLine[], head: Head, whole: boolean): void {
  const candidates = rest.filter((line) => !line.table && !line.image);
  const marked = candidates.filter((line) => line.heading === 1 && tidy(line.text) !== '');
  const end = endOfTitle(candidates, whole);
  if (
    marked.length === 1 &&
    (end < 0 || !endsTitle(candidates[end]!) || squeezed(marked[0]!.text).endsWith(bare(candidates[end]!)))
  ) {
    head.title = { text: titleText(marked), lines: marked };
    takeNumberFromTitle(head, candidates);
    return leaveOthers(candidates, marked, head, whole);
  }
  if (end < 0) return leaveOthers(candidates, [], head, whole);
  let group = [candidates[end]!];
  for (
    let more = above(candidates, end, group);
    more.length > 0;
    more = above(candidates, end - group.length + 1, group)
  )
    group = [...more, ...group];
  if (squeezed(group.map((line) => line.text).join('')).length > 200) group = [group.at(-1)!];
  head.title = { text: titleText(group), lines: group };
  takeNumberFromTitle(head, candidates);
  leaveOthers(candidates, group, head, whole);
}

const bare = (line: SourceLine) => unwrapped(squeezed(line.text).replace(NUMBER_AT_END, ''));
const isOrganOnly = (line: SourceLine) => shadowOf(line).split(/[ 、]/).every((word) => isOrganName(word)) && !GENRE_END.test(bare(line)); // prettier-ignore
const isUnlikely = (line: SourceLine) => squeezed(line.text).length < 4 || /^[\d\W]+$/.test(squeezed(line.text).replace(/[\u4e00-\u9fa5]/g, 'x')) || DATE_LINE.test(squeezed(line.text)); // prettier-ignore

/** Ends as titles do, and is more than such a word: 裁判要点 is a heading. */
const endsTitle = (line: SourceLine) => GENRE_END.test(bare(line)) && bare(line).length > 4;
const isLikely = (line: SourceLine) => tidy(line.text) !== '' && !isOrganOnly(line) && !isUnlikely(line);

/** The last line that ends as titles do; else the first of a file that holds nothing else, the last of a page. */
function endOfTitle(candidates: readonly SourceLine[], whole: boolean): number {
  const full = candidates.findLastIndex((line) => isLikely(line) && endsTitle(line) && !isNumbered(shadowOf(line)));
  if (full >= 0) return full;
  return whole ? candidates.findIndex(isLikely) : candidates.findLastIndex(isLikely);
} // prettier-ignore

/** Lines of a title that stand over its last ones: the next, or up to three of which the first opens it. */
function above(candidates: readonly SourceLine[], before: number, group: SourceLine[]): SourceLine[] {
  for (let count = 1; count <= 3 && before - count >= 0; count += 1) {
    const lines = candidates.slice(before - count, before);
    const [first, ...between] = lines;
    if (tidy(first!.text) === '' || (count > 1 && !between.every(isMiddle))) return [];
    if (
      count === 1
        ? belongsAbove(first!, group) || isCentredWith(first!, group[0]!)
        : opens(first!) && !/关于/.test(bare(group[0]!))
    )
      return lines;
  }
  return [];
}

/** A long title stands in the middle of two lines. */
const isCentredWith = (above: SourceLine, below: SourceLine) =>
  above.align === 'center' && below.align === 'center' && isMiddle(above) && bare(above).length >= 8;
const isUnclosed = (tight: string) => tight.lastIndexOf('《') > tight.lastIndexOf('》');
const opens = (line: SourceLine) => /关于/.test(bare(line)) && !GENRE_END.test(bare(line)) && !/[。;:]$/.test(bare(line)); // prettier-ignore
const isMiddle = (line: SourceLine) => isLikely(line) && bare(line).length <= 40 && !/[。;:]$/.test(bare(line)) && !GENRE_END.test(bare(line)); // prettier-ignore

function belongsAbove(above: SourceLine, group: SourceLine[]): boolean {
  const tight = bare(above);
  const first = bare(group[0]!);
  if (tight.length > 80 || /[。;:]$/.test(tight)) return false;
  if (isUnclosed(tight)) return true;
  if (isOrganOnly(above))
    return /^(?:关于|转发|印发|批转)/.test(first) || (isOrganOnly(group[0]!) && group.length > 1);
  if (GENRE_END.test(tight) && /关于|印发|转发|公布/.test(tight)) return false;
  if (/印发|转发|批转|公布/.test(tight) && !/关于/.test(tight)) return true;
  if (/关于/.test(tight)) return !/^[^《]{0,12}关于|^(?:印发|转发|批转)/.test(first);
  return /[、和与及的《]$/.test(tight) || (/^[》）)]/.test(first) && tight.length > 8);
}

function titleText(group: SourceLine[]): string {
  const joined = group.map((line) => tidy(line.text)).reduce((text, part) => {
    const bothOrgans = isOrganName(squeezed(text).slice(-40).split(/[、]/).at(-1)!) && isOrganName(squeezed(part));
    return text === '' ? part : text + (bothOrgans ? ' ' : '') + part;
  }, '');
  return tidyTitle(joined);
} // prettier-ignore

/** A title without wrapping brackets and letter-spacing; a space stays only between two organs. */
export function tidyTitle(text: string): string {
  const words = tidy(unwrapped(tidy(text))).split(/[\s\u3000]+/);
  return words.reduce((title, word) => {
    const organs = isOrganName(squeezed(title).split(/[ 、]/).at(-1)!) && isOrganName(squeezed(word).split('关于')[0]!);
    const latin = /[A-Za-z0-9]$/.test(title) && /^[A-Za-z0-9]/.test(word);
    return title + (organs || latin ? ' ' : '') + word;
  });
} // prettier-ignore

function takeNumberFromTitle(head: Head, candidates: SourceLine[]): void {
  const title = head.title!;
  const shadow = plain(title.text);
  const inTitle = NUMBER_AT_END.exec(shadow) ?? NUMBER_AT_START.exec(shadow);
  if (inTitle) {
    head.number ??= { text: inTitle[1]!, line: title.lines[0]! };
    title.text = tidyTitle(inTitle.index === 0 ? title.text.slice(inTitle[0].length) : title.text.slice(0, inTitle.index));
  }
  for (const line of candidates) {
    if (head.number) return;
    const found = NUMBER_AT_END.exec(shadowOf(line)) ?? NUMBER_AT_START.exec(shadowOf(line));
    if (found) head.number = { text: found[1]!, line };
  }
} // prettier-ignore

function leaveOthers(candidates: SourceLine[], title: SourceLine[], head: Head, whole: boolean): void {
  const chosen = head.title ? squeezed(head.title.text) : '';
  const last = title.length > 0 ? candidates.indexOf(title.at(-1)!) : candidates.length;
  for (const [i, line] of candidates.entries()) {
    if (tidy(line.text) === '') continue;
    const isTitle = title.includes(line) || (chosen !== '' && chosen.includes(squeezed(line.text)));
    if (!isTitle && !isOrganOnly(line) && (whole || i > last)) head.kept.push(line);
    else head.omitted.push({ line: line.line, text: line.text.slice(0, 200), reason: isTitle ? 'title' : 'navigation' });
    if (isTitle) continue;
    for (const organ of shadowOf(line).split(/[ 、]/))
      if (isOrganName(organ) && head.title) head.redOrgans.push({ text: organ, line });
    if (GENRE_END.test(bare(line)) && !chosen.includes(bare(line)) && bare(line).length > 8) head.otherTitle ??= line;
  }
} // prettier-ignore
