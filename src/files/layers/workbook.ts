/** What a workbook says about its sheets, its shared strings and its styles. */
import type { Members } from './members';
import { parseXml } from './xml';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

export interface SheetPart {
  name: string;
  state: SheetState;
  /** Path in the package. */
  path: string;
}

export interface Workbook {
  sheets: SheetPart[];
  definedNames: { name: string; value: string }[];
}

async function targets(members: Members): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const entry = members.find('xl/_rels/workbook.xml.rels');
  if (entry)
    await parseXml(members.stream(entry), {
      open: (_, { Id, Target }) => {
        if (Id && Target) found.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  return found;
}

export async function readWorkbook(members: Members): Promise<Workbook> {
  const parts = await targets(members);
  const book: Workbook = { sheets: [], definedNames: [] };
  const entry = members.find('xl/workbook.xml');
  let defined: { name: string; value: string } | undefined;
  if (entry)
    await parseXml(
      members.stream(entry),
      {
        open: (name, attributes) => {
          if (name === 'definedName') book.definedNames.push((defined = { name: attributes.name ?? '', value: '' }));
          if (name !== 'sheet') return;
          const id = Object.entries(attributes).find(([key]) => /^\w+:id$/.test(key))?.[1] ?? '';
          const state = attributes.state === 'hidden' || attributes.state === 'veryHidden' ? attributes.state : 'visible';
          book.sheets.push({ name: attributes.name ?? '', state, path: parts.get(id) ?? '' });
        },
        text: (text) => {
          if (defined) defined.value += text;
        },
        close: () => (defined = undefined),
      },
      { strip: true },
    );
  return book;
} // prettier-ignore

/** Shared strings in their order. */
export async function readSharedStrings(members: Members): Promise<string[]> {
  const strings: string[] = [];
  const entry = members.entries.find(({ name }) => /^xl\/sharedStrings\.xml$/i.test(name));
  if (!entry) return strings;
  let text = '';
  let writing = false;
  await parseXml(
    members.stream(entry),
    {
      open: (name) => {
        if (name === 'si') text = '';
        writing = name === 't';
      },
      text: (part) => {
        if (writing) text += part;
      },
      close: (name) => {
        if (name === 't') writing = false;
        if (name === 'si') strings.push(text);
      },
    },
    { strip: true },
  );
  return strings;
}

/** Indices of cell formats that a reader does not see: white letters on no fill, or the number format `;;;`. */
export async function readHiddenFormats(members: Members): Promise<Set<number>> {
  const hidden = new Set<number>();
  const entry = members.find('xl/styles.xml');
  if (!entry) return hidden;
  const white = new Set<number>();
  const empty = new Set<string>();
  let [font, format, inFonts, inFormats] = [-1, -1, false, false];
  await parseXml(
    members.stream(entry),
    {
      open: (name, attributes) => {
        if (name === 'fonts') inFonts = true;
        if (name === 'font' && inFonts) font += 1;
        if (name === 'color' && inFonts && (/^(?:ff)?ffffff$/i.test(attributes.rgb ?? '') || attributes.theme === '0')) white.add(font);
        if (name === 'numFmt' && /^;;;?/.test(attributes.formatCode ?? '')) empty.add(attributes.numFmtId ?? '');
        if (name === 'cellXfs') inFormats = true;
        if (name !== 'xf' || !inFormats) return;
        format += 1;
        const bare = Number(attributes.fillId ?? 0) < 2;
        if ((bare && white.has(Number(attributes.fontId))) || empty.has(attributes.numFmtId ?? '')) hidden.add(format);
      },
      close: (name) => {
        if (name === 'fonts') inFonts = false;
        if (name === 'cellXfs') inFormats = false;
      },
    },
    { strip: true },
  );
  return hidden;
} // prettier-ignore
