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

/** What cell formats do to what a reader sees, by their index. */
export interface CellFormats {
  /** White letters on no fill, or the number format `;;;`. */
  hidden: ReadonlySet<number>;
  /** Letters and digits that a number format writes before and after the value. */
  literals: ReadonlyMap<number, readonly [before: string, after: string]>;
}

/** What a number format writes by itself, where there is a digit in it: `"110105"0` puts six before the value. */
function literalsOf(code: string): readonly [string, string] | undefined {
  const [before = '', ...after] = code
    .split(';')[0]!
    .split(/(?:(?<!\\)[0#?@.,]|General)+(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const plain = (part: string) => part.replace(/\[[^\]]*\]|_.|\*./g, '').replace(/["\\]/g, '');
  const found = [plain(before), after.map(plain).join('')] as const;
  return /\p{N}/u.test(found.join('')) ? found : undefined;
}

export async function readFormats(members: Members): Promise<CellFormats> {
  const hidden = new Set<number>();
  const literals = new Map<number, readonly [string, string]>();
  const entry = members.find('xl/styles.xml');
  if (!entry) return { hidden, literals };
  const white = new Set<number>();
  const codes = new Map<string, string>();
  let [font, format, inFonts, inFormats] = [-1, -1, false, false];
  await parseXml(
    members.stream(entry),
    {
      open: (name, attributes) => {
        if (name === 'fonts') inFonts = true;
        if (name === 'font' && inFonts) font += 1;
        if (name === 'color' && inFonts && (/^(?:ff)?ffffff$/i.test(attributes.rgb ?? '') || attributes.theme === '0')) white.add(font);
        if (name === 'numFmt') codes.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
        if (name === 'cellXfs') inFormats = true;
        if (name !== 'xf' || !inFormats) return;
        format += 1;
        const bare = Number(attributes.fillId ?? 0) < 2;
        const code = codes.get(attributes.numFmtId ?? '') ?? '';
        if ((bare && white.has(Number(attributes.fontId))) || /^;;;?/.test(code)) hidden.add(format);
        const written = literalsOf(code);
        if (written) literals.set(format, written);
      },
      close: (name) => {
        if (name === 'fonts') inFonts = false;
        if (name === 'cellXfs') inFormats = false;
      },
    },
    { strip: true },
  );
  return { hidden, literals };
} // prettier-ignore
