/** The head of a document: red head, 文号, title, date under the title, recipients. */
import {
  ANNEX_LINE, DATE_IN_BRACKETS, DATE_LINE, DISCLOSURE_NOTE, GENRE_END, isChapter, isNumbered,
  NUMBER_LINE, ORDER_LINE, PASSAGE_NOTE, RECIPIENTS, RED_HEAD, RED_TITLE, isOrganName,
} from './patterns'; // prettier-ignore
import { shadowOf, squeezed, squeezedOriginal, unwrapped } from './plain';
import { chooseTitle } from './title';
import type { Omitted, SourceLine } from './types';

export interface Head {
  title?: { text: string; lines: SourceLine[] };
  number?: { text: string; line: SourceLine };
  /** Organs named by the red title. */
  redOrgans: { text: string; line: SourceLine }[];
  bracketedDate?: { text: string; line: SourceLine };
  recipients?: SourceLine;
  /** Notes that stay in the text: who passed it and when. */
  notes: SourceLine[];
  /** What stands before the text and is no part of a head: it begins the text. */
  kept: SourceLine[];
  /** Index of the first line of the text (the recipients, if there are any). */
  bodyStart: number;
  /** A further line that reads like a title. */
  otherTitle?: SourceLine;
  omitted: Omitted[];
}

/** How far from the beginning recipients may stand. */
const SEARCHED = 40;

/** @param whole the file is the document and nothing else: what is no part of a head is text */
export function readHead(lines: readonly SourceLine[], whole = false): Head {
  const bodyStart = findBody(lines);
  const head: Head = { redOrgans: [], notes: [], kept: [], bodyStart, omitted: [] };
  const recipients = lines[bodyStart];
  if (recipients && RECIPIENTS.test(shadowOf(recipients))) head.recipients = recipients;
  const rest: SourceLine[] = [];
  const noted = passageNotes(lines.slice(0, bodyStart));
  lines.slice(0, bodyStart).forEach((line, i) => {
    const shadow = shadowOf(line);
    const tight = squeezed(line.text);
    const leaveOut = (reason: Omitted['reason']) =>
      head.omitted.push({ line: line.line, text: line.text.slice(0, 200), reason });
    const number = NUMBER_LINE.exec(tight);
    if (line.table || line.image) rest.push(line);
    else if (number ?? isOrderNumber(tight, lines, i, bodyStart)) {
      const original = squeezedOriginal(line.text);
      head.number = {
        text: number
          ? original.substr(tight.indexOf(number[1]!), number[1]!.length)
          : original.replace(/^[（(]|[)）]$/g, ''),
        line,
      };
      rest.push({ ...line, text: '' });
      leaveOut('redHead');
    } else if (isRedHeadLine(shadow, tight, head, line)) leaveOut('redHead');
    else if (RED_TITLE.test(shadow) && tight.length < 60) {
      const organs = RED_TITLE.exec(shadow)![1]!;
      for (const organ of organs.split(/[ 、]/).map((part) => part.trim()))
        if (isOrganName(organ)) head.redOrgans.push({ text: organ, line });
      rest.push({ ...line, text: '' });
      leaveOut('redHead');
    } else if (DATE_IN_BRACKETS.test(tight) || (DATE_LINE.test(tight) && rest.length > 0)) {
      head.bracketedDate ??= { text: DATE_IN_BRACKETS.exec(tight)?.[1] ?? tight, line };
    } else if (
      noted.has(line) ||
      PASSAGE_NOTE.test(tight) ||
      (DISCLOSURE_NOTE.test(tight) && tight.length > 4)
    )
      head.notes.push(line);
    else rest.push(line);
  });
  chooseTitle(rest, head, whole);
  return head;
}

/** Lines of a note on the passage of a law that is written over several: `（2017年…大会` and `…会议通过）`. */
function passageNotes(lines: readonly SourceLine[]): Set<SourceLine> {
  const noted = new Set<SourceLine>();
  for (const [i, first] of lines.entries()) {
    if (!/^[（(][^）)]*$/.test(squeezed(first.text))) continue;
    const last = lines.findIndex((line, k) => k > i && k < i + 8 && /[）)]$/.test(squeezed(line.text)));
    const whole = last < 0 ? [] : lines.slice(i, last + 1);
    if (PASSAGE_NOTE.test(squeezed(whole.map(({ text }) => text).join('')))) for (const line of whole) noted.add(line);
  }
  return noted;
} // prettier-ignore

/** `第12号` is a number only under the name of an order, not where it is a clause. */
function isOrderNumber(tight: string, lines: readonly SourceLine[], index: number, end: number): boolean {
  if (!ORDER_LINE.test(tight)) return false;
  return /[令告]/.test(tight) || lines.slice(0, end).some((line, i) => i < index && /(?:令|公告|通告)$/.test(squeezed(line.text)));
} // prettier-ignore

/** Red-head lines that may hold several marks and the number: `000123 特急 云政发〔2024〕1号 签发人：张三`. */
function isRedHeadLine(shadow: string, tight: string, head: Head, line: SourceLine): boolean {
  if (RED_HEAD.test(shadow) || RED_HEAD.test(tight)) return true;
  const words = shadow.split(' ').filter((word) => word !== '');
  if (words.length < 2 || shadow.length > 100) return false;
  const signed = /^(.*?) *签发人? *:/.exec(shadow);
  const number = NUMBER_LINE.exec((signed?.[1] ?? '').trim()) ?? words.map((word) => NUMBER_LINE.exec(word)).find(Boolean);
  const others = words.filter((word) => !RED_HEAD.test(word) && !NUMBER_LINE.test(word));
  if (!signed && others.length > 0) return false;
  if (number) head.number = { text: number[1]!, line };
  return true;
} // prettier-ignore

/** The text begins with the recipients, or with the first line that is no part of a head. */
function findBody(lines: readonly SourceLine[]): number {
  const searched = lines.slice(0, SEARCHED);
  const first = searched.findIndex((line, i) => isTextLine(line) || isSubheading(line, searched.slice(0, i)));
  const recipients = searched.findIndex((line) => !line.table && RECIPIENTS.test(shadowOf(line)));
  if (recipients >= 0 && (first < 0 || recipients <= first + 1)) return recipients;
  return first < 0 ? lines.length : first;
}

/** A heading that the file marks below its title. */
const isSubheading = (line: SourceLine, above: readonly SourceLine[]) =>
  (line.heading ?? 1) > 1 && above.some(({ heading }) => heading === 1);

function isTextLine(line: SourceLine): boolean {
  if (line.table || line.image) return true;
  const shadow = shadowOf(line);
  const tight = squeezed(line.text);
  if (tight === '' || PASSAGE_NOTE.test(tight) || DATE_IN_BRACKETS.test(tight) || NUMBER_LINE.test(tight)) return false;
  if (isChapter(shadow) || (isNumbered(shadow) && !GENRE_END.test(tight))) return true;
  if (/^目 ?录$/.test(shadow) || ANNEX_LINE.test(shadow)) return true;
  if (/[。;]$/.test(shadow)) return true;
  if (/:$/.test(shadow) && tight.length > 8) return true;
  return tight.length > 80 && !GENRE_END.test(unwrapped(tight));
} // prettier-ignore
