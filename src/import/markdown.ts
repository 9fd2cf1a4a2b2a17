/** The Markdown of law texts → blocks: headings, articles, pipe tables; nothing else is in use there. */
import type { Block, Run, TableCell } from './document';
import { structure } from './document/structure';
import type { SourceLine } from './document/types';

const ROW = /^\s*\|.*\|\s*$/;
const RULE = /^\s*\|[\s:|-]+\|\s*$/;

/** Blocks of a Markdown body; line numbers count within the body. */
export function blocksOfMarkdown(markdown: string): Block[] {
  const physical = markdown.split(/\r\n|\n/);
  const lines: SourceLine[] = [];
  for (let i = 0; i < physical.length; i += 1) {
    const text = physical[i]!;
    if (text.trim() === '' || /^\s*(?:-{3,}|\*{3,})\s*$/.test(text)) continue;
    if (ROW.test(text) && RULE.test(physical[i + 1] ?? '')) {
      const start = i;
      while (i < physical.length && ROW.test(physical[i]!)) i += 1;
      i -= 1;
      lines.push({ line: start + 1, text: '', table: tableOf(physical.slice(start, i + 1)) });
      continue;
    }
    const heading = /^(#{1,6})\s+(.*)$/.exec(text);
    const runs = runsOf(heading ? heading[2]! : text.replace(/^\s*>\s?/, ''));
    lines.push({
      line: i + 1,
      text: runs.map((run) => run.text).join(''),
      runs,
      ...(heading && { heading: Math.max(2, heading[1]!.length) }),
    });
  }
  return structure(lines, new Set()).blocks;
}

function tableOf(lines: string[]): TableCell[][] {
  return lines
    .filter((line) => !RULE.test(line))
    .map((line, i) =>
      line.trim().slice(1, -1).split('|').map((cell) => ({ content: [{ runs: runsOf(cell.trim()) }], colSpan: 1, rowSpan: 1, header: i === 0 })),
    ); // prettier-ignore
}

/** Emphasis and links; anything else stays as it is written. */
function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(/\*\*([^*]+)\*\*|\[([^\]]+)\]\((https?:\/\/[^)\s]+)\)/g)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index) });
    runs.push(match[1] ? { text: match[1], bold: true } : { text: match[2]!, href: match[3]! });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end) });
  const trimmed = runs.map((run, i) => ({ ...run, text: i === 0 ? run.text.replace(/^[\s\u3000]+/, '') : run.text }));
  return trimmed.filter((run) => run.text !== '');
} // prettier-ignore
