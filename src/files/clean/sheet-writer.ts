/** XML of a sheet or of the shared strings written anew as it is read, without keeping it. */
import { SaxesParser } from 'saxes';
import { columnOf } from '../layers/sheet';
import { BROKEN, Unreadable } from '../layers/walk';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' }; // prettier-ignore
const escapeText = (text: string) => text.replace(/[&<>\r]/g, (char) => ESCAPES[char]!);
const escapeValue = (text: string) => text.replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char]!);

type Attributes = Record<string, string>;
/** What becomes of an element: kept, dropped with all in it, emptied, or replaced by XML. */
type Fate = 'keep' | 'drop' | 'empty' | { replace: string };

const PIECE = 1 << 20;

/** @param decide asked for each element that is not within a dropped one */
export function rewriteXml(source: Buffer, decide: (name: string, attributes: Attributes) => Fate): Buffer {
  const out: Buffer[] = [];
  let text = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  let depth = 0;
  let skipFrom = 0;
  let writesEnd = false;
  const parser = new SaxesParser({ xmlns: false, position: false });
  const write = (part: string) => {
    text += part;
    if (text.length > PIECE) {
      out.push(Buffer.from(text));
      text = '';
    }
  };
  parser.on('opentag', (tag) => {
    depth += 1;
    if (skipFrom > 0) return;
    const attributes = tag.attributes as Attributes;
    const fate = decide(tag.name, attributes);
    if (typeof fate === 'object') write(fate.replace);
    if (fate !== 'keep') [skipFrom, writesEnd] = [depth, fate === 'empty'];
    if (fate === 'drop' || typeof fate === 'object') return;
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeValue(value)}"`);
    write(`<${tag.name}${written.join('')}>`);
  });
  parser.on('closetag', (tag) => {
    if (skipFrom === 0 || (skipFrom === depth && writesEnd)) write(`</${tag.name}>`);
    if (skipFrom === depth) skipFrom = 0;
    depth -= 1;
  });
  const onText = (part: string) => skipFrom === 0 && depth > 0 && write(escapeText(part));
  parser.on('text', onText);
  parser.on('cdata', onText);
  parser.on('error', () => {
    throw new Unreadable(BROKEN);
  });
  const decoder = new TextDecoder();
  for (let at = 0; at < source.length; at += PIECE)
    parser.write(decoder.decode(source.subarray(at, at + PIECE), { stream: true }));
  parser.write(decoder.decode()).close();
  out.push(Buffer.from(text));
  return Buffer.concat(out);
}

const DROPPED = /^(?:f|extLst|legacyDrawing|legacyDrawingHF|oleObjects|controls|customProperties|picture|webPublishItems|dataConsolidate|scenarios)$/; // prettier-ignore

export interface SheetPlan {
  /** New text of cells, by row and column. */
  replaced: ReadonlyMap<number, ReadonlyMap<number, string>>;
  hiddenFormats: ReadonlySet<number>;
}

/** A sheet without hidden cells, formulas and objects; masked cells hold their text themselves. */
export function rewriteSheet(source: Buffer, plan: SheetPlan): Buffer {
  const hidden: [number, number][] = [];
  let row = 0;
  let column = -1;
  return rewriteXml(source, (qualified, attributes) => {
    const prefix = qualified.includes(':') ? qualified.slice(0, qualified.indexOf(':') + 1) : '';
    const name = qualified.slice(prefix.length);
    if (DROPPED.test(name)) return 'drop';
    if (name === 'pageSetup') delete attributes['r:id'];
    if (name === 'col' && (/^(?:1|true)$/.test(attributes.hidden ?? '') || Number(attributes.width ?? 9) === 0))
      hidden.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
    if (name === 'row') {
      row = Number(attributes.r ?? row + 1);
      column = -1;
      if (/^(?:1|true)$/.test(attributes.hidden ?? '') || attributes.ht === '0') return 'empty';
    }
    if (name === 'c') {
      column = attributes.r ? columnOf(attributes.r) : column + 1;
      if (plan.hiddenFormats.has(Number(attributes.s)) || hidden.some(([from, to]) => column >= from && column <= to)) {
        delete attributes.t;
        return 'empty';
      }
      const text = plan.replaced.get(row)?.get(column);
      if (text !== undefined) {
        const style = attributes.s ? ` s="${escapeValue(attributes.s)}"` : '';
        return { replace: `<${prefix}c${attributes.r ? ` r="${escapeValue(attributes.r)}"` : ''}${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}is></${prefix}c>` };
      }
    }
    return 'keep';
  });
} // prettier-ignore

/** Marks the shared strings that a sheet written by `rewriteSheet` shows. */
export function markUsed(sheet: Buffer, used: Uint8Array): void {
  const pattern = /<(?:\w+:)?c [^>]*\bt="s"[^>]*><(?:\w+:)?v>(\d+)</g;
  for (const match of sheet.toString('latin1').matchAll(pattern)) used[Number(match[1])] = 1;
}

/** Shared strings that no cell shows any more are emptied; the others keep their number. */
export function rewriteStrings(source: Buffer, used: Uint8Array): Buffer {
  let index = -1;
  return rewriteXml(source, (qualified) => {
    if (qualified.slice(qualified.indexOf(':') + 1) !== 'si') return 'keep';
    index += 1;
    if (used[index]) return 'keep';
    const prefix = qualified.slice(0, -2);
    return { replace: `<${qualified}><${prefix}t></${prefix}t></${qualified}>` };
  });
}
