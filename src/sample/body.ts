/**
 * The sample's markup → Lexical, as the editor stores it. One line is one block: `一、…` and `（一）…` without
 * a full stop are headings, `第…章` a centred heading, `| a | b |` rows of a table (the first its head),
 * `> …` is set right, `= …` centred, a line ending in `：` before the first sentence names the addressees.
 * `{{key}}` cites another document, `**…**` is bold.
 */
import type { LexicalNode, LexicalState } from '../publish/project/body';

export interface Citation {
  id: string;
  title: string;
  documentNumber?: string;
}
type Cite = (key: string) => Citation;

const element = { version: 1, indent: 0, format: '', direction: 'ltr' as const };

const text = (value: string, format = 0): LexicalNode => ({
  type: 'text', version: 1, text: value, format, style: '', mode: 'normal', detail: 0,
}); // prettier-ignore

function citation({ id, title, documentNumber }: Citation): LexicalNode[] {
  const link = {
    ...element,
    type: 'link',
    version: 3,
    id: id.replaceAll('-', '').slice(0, 24),
    fields: { linkType: 'internal', newTab: false, doc: { relationTo: 'documents', value: id } },
    children: [text(`《${title}》`)],
  };
  return documentNumber ? [link, text(`（${documentNumber}）`)] : [link];
}

function inline(line: string, cite: Cite): LexicalNode[] {
  return line
    .split(/(\{\{[^}]+\}\}|\*\*[^*]+\*\*)/)
    .filter(Boolean)
    .flatMap((part) => {
      if (part.startsWith('{{')) return citation(cite(part.slice(2, -2)));
      return part.startsWith('**') ? [text(part.slice(2, -2), 1)] : [text(part)];
    });
}

const paragraph = (children: LexicalNode[], format = ''): LexicalNode => ({
  ...element, type: 'paragraph', format, textFormat: 0, textStyle: '', children,
}); // prettier-ignore

const heading = (tag: 'h2' | 'h3', children: LexicalNode[], format = ''): LexicalNode => ({
  ...element, type: 'heading', tag, format, children,
}); // prettier-ignore

function table(lines: string[], cite: Cite): LexicalNode {
  const rows = lines.map((line) => line.replace(/^\||\|$/g, '').split('|'));
  return {
    ...element,
    type: 'table',
    children: rows.map((cells, r) => ({
      ...element,
      type: 'tablerow',
      children: cells.map((cell) => ({
        ...element,
        type: 'tablecell',
        headerState: r === 0 ? 1 : 0,
        colSpan: 1,
        rowSpan: 1,
        children: [paragraph(inline(cell.trim(), cite))],
      })),
    })),
  };
}

function block(line: string, first: boolean, cite: Cite): LexicalNode {
  if (line.startsWith('> ')) return paragraph(inline(line.slice(2), cite), 'right');
  if (line.startsWith('= ')) return paragraph(inline(line.slice(2), cite), 'center');
  if (/^第[一二三四五六七八九十]+章/.test(line)) return heading('h2', inline(line, cite), 'center');
  if (/^[一二三四五六七八九十]+、[^。；：]{1,32}$/.test(line)) return heading('h2', inline(line, cite));
  if (/^（[一二三四五六七八九十]+）[^。；：]{1,32}$/.test(line)) return heading('h3', inline(line, cite));
  if (first && /：$/.test(line)) return paragraph(inline(line, cite), 'left');
  const article = /^(第[一二三四五六七八九十百]+条)\s*(.*)$/.exec(line);
  if (article) return paragraph([text(`${article[1]}　`, 1), ...inline(article[2]!, cite)]);
  return paragraph(inline(line, cite));
}

/** @throws whatever `cite` throws for a key that does not exist */
export function lexicalBody(markup: string, cite: Cite): LexicalState {
  const lines = markup
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const children: LexicalNode[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]!.startsWith('|')) {
      children.push(block(lines[i]!, i === 0, cite));
      continue;
    }
    const rows: string[] = [];
    while (lines[i]?.startsWith('|')) rows.push(lines[i++]!);
    i--;
    children.push(table(rows, cite));
  }
  return { root: { ...element, type: 'root', children } };
}
