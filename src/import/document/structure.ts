/** The text of a document → blocks: headings, paragraphs, annexed titles, signature, tables; its tasks. */
import { ANNEX_LINE, ARTICLE, DATE_IN_BRACKETS, GENRE_END, HEADING_LABELS, PASSAGE_NOTE, RESPONSIBLE } from './patterns'; // prettier-ignore
import { plain, squeezed, tidy } from './plain';
import { tidyTitle } from './title';
import { isDisclosureNote } from './tail';
import type { Block, Run, SourceLine, Task } from './types';

type Level = 2 | 3 | 4 | 5;
const MAX_HEADING = 50;
/** 附件：1．… and the further names under it. */
const ANNEX_LIST = /^附 ?件 ?: ?\d/;

/** 表1 任务清单: the caption of a table or picture titles nothing else. */
const CAPTION = /^(?:续?表|图)[\d一二三四五六七八九十]/;

interface Label {
  level: number;
  text: string;
}

function labelOf(shadow: string): Label | undefined {
  for (const { level, pattern } of HEADING_LABELS) {
    const match = pattern.exec(shadow);
    if (match) return { level, text: match[0] };
  }
  return undefined;
}

/** A numbered line is a heading if it is short and no sentence; deeper numbers more rarely. */
function isHeading(label: Label, shadow: string, next: SourceLine | undefined): boolean {
  const rest = shadow.slice(label.text.length).trim();
  if (label.level <= 3) return rest.length <= MAX_HEADING && !/[。;]$/.test(rest);
  if (rest === '' || rest.length > MAX_HEADING || /[;,:、]$/.test(rest) || /[。;!?].+/.test(rest))
    return false;
  const nextShadow = next ? plain(next.text).trim() : '';
  const nextLabel = labelOf(nextShadow);
  if (label.level === 4) return !/。$/.test(rest) || (nextShadow !== '' && nextLabel?.level !== 4);
  if (/。$/.test(rest)) return false;
  const followed = nextShadow !== '' && nextLabel?.level !== label.level && !ARTICLE.test(nextShadow);
  return label.level === 5 ? followed : followed && rest.length <= 25 && !nextLabel;
}

/** A centred or short line that titles an annexed text: after a signature, an annex line, or in the file. */
function isAnnexTitle(
  line: SourceLine,
  next: SourceLine | undefined,
  afterSignature: boolean,
  underAnnex: boolean,
): boolean {
  const tight = squeezed(line.text);
  if (tight.length < 4 || tight.length > 70 || /[。;:,]$/.test(tight) || CAPTION.test(tight)) return false;
  return underAnnex || (afterSignature && GENRE_END.test(tight)) || (line.align === 'center' && next?.align !== 'center' && GENRE_END.test(tight)); // prettier-ignore
}

export interface Structured {
  blocks: Block[];
  tasks: Task[];
  /** First line that titles an annexed text. */
  annexTitle?: { text: string; line: SourceLine };
}

/**
 * @param lines text only: head and imprint taken off
 * @param signed lines of signatures, set at the right
 * @param recipients the line that names them, set without indent
 */
export function structure(
  lines: readonly SourceLine[],
  signed: ReadonlySet<SourceLine>,
  recipients?: SourceLine,
): Structured {
  const result: Structured = { blocks: [], tasks: [] };
  let depthOf = new Map<number, Level>();
  let base = 2;
  let afterSignature = false;
  let inAnnexList = false;
  const headingLevel = (level: number): Level => {
    const known = depthOf.get(level);
    if (known) return known;
    const above = [...depthOf].filter(([other]) => other < level).map(([, depth]) => depth);
    const depth = Math.min(5, Math.max(base, ...above.map((value) => value + 1))) as Level;
    depthOf = new Map([...depthOf].filter(([other]) => other < level)).set(level, depth);
    return depth;
  };
  const contents = tableOfContents(lines);
  lines.forEach((line, i) => {
    const at = line.line;
    if (line.table) return void result.blocks.push({ kind: 'table', rows: line.table, line: at });
    if (line.image) return void result.blocks.push({ kind: 'image', ...line.image, line: at });
    const text = tidy(line.text);
    if (text === '') return;
    const runs = line.runs ?? [{ text }];
    if (contents.has(line)) return void result.blocks.push({ kind: 'paragraph', runs: plainRuns(runs), align: 'left', line: at });
    const shadow = plain(text);
    const tight = squeezed(text);
    const label = ARTICLE.test(shadow) ? undefined : labelOf(shadow);
    inAnnexList = ANNEX_LIST.test(shadow) || (inAnnexList && label?.level === 6);
    if (inAnnexList) return void result.blocks.push({ kind: 'paragraph', runs, line: at });
    const underAnnex = i > 0 && ANNEX_LINE.test(squeezed(lines[i - 1]!.text)) && lines[i - 1]!.text.length < 8;
    if (label) takeTask(label, text, at, result.tasks);
    if (signed.has(line)) {
      result.blocks.push({ kind: 'paragraph', runs, align: 'right', line: at });
      afterSignature = true;
    } else if (line === recipients) result.blocks.push({ kind: 'paragraph', runs, align: 'left', line: at });
    else if (isDisclosureNote(line)) result.blocks.push({ kind: 'paragraph', runs, line: at });
    else if (ANNEX_LINE.test(tight) && tight.length < 6) {
      result.blocks.push({ kind: 'paragraph', runs, align: 'left', line: at });
      afterSignature = true;
    } else if (!label && (isAnnexTitle(line, lines[i + 1], afterSignature, underAnnex) || line.heading === 1)) {
      const title = tidyTitle(text);
      result.annexTitle ??= { text: title, line };
      result.blocks.push({ kind: 'heading', level: 2, runs: plainRuns(runs), align: 'center', line: at });
      [depthOf, base, afterSignature] = [new Map(), 3, false];
    } else if (label && (isHeading(label, shadow, lines[i + 1]) || line.heading)) {
      result.blocks.push({ kind: 'heading', level: headingLevel(label.level), runs: plainRuns(runs), line: at, ...centred(line) }); // prettier-ignore
      afterSignature = false;
    } else if (line.heading) {
      const level = Math.min(5, Math.max(base, line.heading)) as Level;
      result.blocks.push({ kind: 'heading', level, runs: plainRuns(runs), line: at, ...centred(line) });
    } else if (DATE_IN_BRACKETS.test(tight) || PASSAGE_NOTE.test(tight) || (afterSignature && /^\(.{4,60}\)$/.test(tight))) {
      result.blocks.push({ kind: 'paragraph', runs, align: 'center', line: at });
    } else {
      result.blocks.push({ kind: 'paragraph', runs: withBoldArticle(runs, shadow), line: at, ...aligned(line), ...(line.bullet !== undefined && { bullet: line.bullet }) });
      if (text.length > 60) afterSignature = false;
    }
  });
  return result;
} // prettier-ignore

/** Headings listed in front of a text: a run of them whose first comes again right after the last. */
function tableOfContents(lines: readonly SourceLine[]): Set<SourceLine> {
  const keyOf = (line: SourceLine | undefined) => (line && !line.table ? labelOf(plain(line.text).trim().replace(/^\*/, ''))?.text.replace(/ /g, '') : undefined);
  for (let i = 0; i < Math.min(lines.length, 40); i += 1) {
    const first = keyOf(lines[i]);
    if (!first || !/^第/.test(first)) continue;
    let end = i + 1;
    while (end < lines.length && keyOf(lines[end]) && keyOf(lines[end]) !== first && lines[end]!.text.length < MAX_HEADING) end += 1;
    return new Set(end - i >= 2 && keyOf(lines[end]) === first ? lines.slice(i, end) : []);
  }
  return new Set();
} // prettier-ignore

const centred = (line: SourceLine) => (line.align === 'center' ? { align: line.align } : {});
const aligned = (line: SourceLine) => (line.align && line.align !== 'left' ? { align: line.align } : {});
/** Bold is what a heading is anyway. */
const plainRuns = (runs: Run[]): Run[] => runs.map((run) => ({ ...run, bold: undefined }));

/** `第十二条` at the head of an article stands out. */
function withBoldArticle(runs: Run[], shadow: string): Run[] {
  const length = ARTICLE.exec(shadow)?.[0].length ?? 0;
  const first = runs[0];
  if (length === 0 || !first || first.text.length < length || first.bold) return runs;
  return [
    { ...first, text: first.text.slice(0, length), bold: true },
    { ...first, text: first.text.slice(length) },
    ...runs.slice(1),
  ].filter((run) => run.text !== '');
}

function takeTask(label: Label, text: string, line: number, tasks: Task[]): void {
  const shadow = plain(text);
  const found = RESPONSIBLE.exec(shadow);
  if (!found && label.level !== 6) return;
  const value = found?.[1] ?? found?.[2];
  const start = value ? shadow.lastIndexOf(value) : -1;
  const rest = text.slice(label.text.length);
  tasks.push({
    label: text.slice(0, label.text.length).trim(),
    title: /^.{1,80}?(?=[。；：:;]|$)/.exec(rest)?.[0].trim() ?? rest.slice(0, 80),
    ...(value && { responsible: text.slice(start, start + value.length) }),
    line,
  });
}
