/** Plain text → source lines: wrapped lines joined, paragraphs that share a line taken apart. */
import { decodeText, refuseBinary } from './encoding';
import { startsParagraph } from './paragraph-start';
import { DATE_AT_END, DATE_IN_BRACKETS, NUMBER_LINE, RED_TITLE, RED_HEAD, isOrganName, GENRE_END } from './patterns'; // prettier-ignore
import { plain, squeezed, tidy } from './plain';
import type { Source, SourceLine } from './types';

/** Reads a text file. Lines keep the number of the physical line in which they begin. */
export function readText(bytes: Uint8Array): Source {
  const { text, warnings } = decodeText(bytes);
  refuseBinary(text);
  return { lines: linesOfText(text), margins: [], warnings };
}

export function linesOfText(text: string): SourceLine[] {
  const physical = text.split(/\r\n|[\n\r\u2028\u2029\f]/).map((line, i) => ({ line: i + 1, text: line }));
  const joined = isHardWrapped(physical) ? joinWrapped(physical) : physical;
  return joined.flatMap((line) => takeApart(line));
}

/** Text copied from a printed page: nearly all lines as long as the page is wide, cut inside sentences. */
function isHardWrapped(lines: SourceLine[]): boolean {
  const lengths = lines.map((line) => tidy(line.text).length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  if (lengths.length < 8 || longest > 60 || longest < 20) return false;
  const full = lines.filter((line) => tidy(line.text).length >= longest - 4);
  const cut = full.filter((line) => !/[。；：！？.;:!?”）)]$/.test(tidy(line.text)));
  return full.length >= lengths.length * 0.5 && cut.length >= full.length * 0.6;
}

function joinWrapped(lines: SourceLine[]): SourceLine[] {
  const longest = Math.max(...lines.map((line) => tidy(line.text).length));
  const result: SourceLine[] = [];
  let open = false;
  for (const line of lines) {
    const last = result.at(-1);
    const continues = open && last && tidy(line.text) !== '' && !/^[\s\u3000]{2,}/.test(line.text) && !startsParagraph(line.text); // prettier-ignore
    if (continues) last.text += tidy(line.text);
    else result.push({ ...line });
    open = tidy(line.text).length >= longest - 3;
  }
  return result;
}

/** Paragraphs that an extraction has put into one line, told by what follows a gap. */
function takeApart(line: SourceLine): SourceLine[] {
  const text = tidy(line.text.replace(/^\s*\|(?![^|]+\|)|(?<!\|[^|]+)\|\s*$/g, ''));
  if (text === '') return [{ ...line, text: '' }];
  const parts: string[] = [];
  let rest = text;
  if (text.length > 120) rest = takeHead(text, parts);
  let start = 0;
  for (const gap of rest.matchAll(/[\s\u3000]+/g)) {
    const before = rest.slice(start, gap.index);
    const after = rest.slice(gap.index + gap[0].length);
    const wide = gap[0].length > 1 || gap[0] === '\u3000' || gap[0] === '\t';
    if (before.trim() !== '' && isBreak(before, after, wide)) {
      parts.push(before);
      start = gap.index + gap[0].length;
    }
  }
  parts.push(rest.slice(start));
  return parts.filter((part) => part.trim() !== '').map((part) => ({ ...line, text: tidy(part) }));
}

function isBreak(before: string, after: string, wide: boolean): boolean {
  const end = plain(before).trimEnd();
  const next = plain(after);
  if (startsParagraph(after) && !/^(?:\d|[①-⒛])/.test(next) && end.length > 3)
    return /[。:;!?)》”"]$/.test(end) || wide || /^[〇零一二三四五六七八九十]+ ?、|^\( ?[一二三四五六七八九十]+ ?\)/.test(next); // prettier-ignore
  if (!wide) return false;
  if (startsParagraph(after) && end.length > 3) return true;
  if (/[。:!?]$/.test(end) && end.length > 4) return true;
  return DATE_AT_END.test(next) && DATE_AT_END.exec(next)![0].length === next.trim().length;
}

/** Takes red head, number, organs, title and date off the front of a line that holds a whole document. */
function takeHead(text: string, parts: string[]): string {
  let rest = text;
  for (;;) {
    const gap = /[\s\u3000]+/.exec(rest);
    if (!gap || gap.index > 90) return rest;
    const word = rest.slice(0, gap.index);
    const tight = squeezed(word);
    const isHead =
      NUMBER_LINE.test(tight) || RED_TITLE.test(tight) || RED_HEAD.test(tight) || isOrganName(tight) ||
      DATE_IN_BRACKETS.test(tight) || (GENRE_END.test(tight) && tight.length > 5) ||
      (parts.length === 0 && /^[(【]?(?:绝密|机密|秘密|工作秘密|内部)/.test(tight)) ||
      (/:$/.test(tight) && /各|部门|政府/.test(tight)); // prettier-ignore
    if (!isHead) return rest;
    parts.push(word);
    rest = rest.slice(gap.index + gap[0].length);
  }
}
