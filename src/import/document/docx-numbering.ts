/**
 * Automatic numbering of a DOCX written into its paragraphs as text. `一、` and `（一）` are part of an
 * official text and are cited; a list that counts by itself would lose them.
 */
interface LevelFormat {
  format: string;
  text: string;
  start: number;
}

const val = (element: Element | undefined): string | undefined => element?.getAttribute('w:val') ?? undefined;
const child = (element: Element | undefined, name: string): Element | undefined =>
  element && Array.from(element.childNodes).find((node): node is Element => node.nodeName === name);
const all = (document: Document | undefined, name: string): Element[] =>
  document ? Array.from(document.getElementsByTagName(name)) : [];

/** @param document word/document.xml, changed in place */
export function numberParagraphs(document: Document, numbering?: Document, styles?: Document): void {
  if (!numbering) return;
  const levelsOf = readLevels(numbering);
  const byStyle = new Map(all(styles, 'w:style').map((style) => [style.getAttribute('w:styleId') ?? '', style]));
  const counters = new Map<string, number[]>();
  for (const paragraph of all(document, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const { numId, level } = numberingOf(properties, byStyle);
    const levels = numId && numId !== '0' ? levelsOf.get(numId) : undefined;
    const own = child(properties, 'w:numPr');
    if (own) properties!.removeChild(own);
    if (!levels?.formats[level]) continue;
    const counts = counters.get(levels.list) ?? [];
    counters.set(levels.list, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (let i = 0; i <= level; i += 1) counts[i] ??= (levels.formats[i]?.start ?? 1) - (i === level ? 1 : 0);
    counts[level]! += 1;
    const label = labelText(levels.formats, counts, level);
    if (label) insertText(document, paragraph, properties, label);
  }
  for (const style of byStyle.values()) {
    const numbered = child(child(style, 'w:pPr'), 'w:numPr');
    numbered?.parentNode?.removeChild(numbered);
  }
} // prettier-ignore

function numberingOf(properties: Element | undefined, styles: Map<string, Element>) {
  let numbered = child(properties, 'w:numPr');
  let style = styles.get(val(child(properties, 'w:pStyle')) ?? '');
  for (let depth = 0; !numbered && style && depth < 10; depth += 1) {
    numbered = child(child(style, 'w:pPr'), 'w:numPr');
    style = styles.get(val(child(style, 'w:basedOn')) ?? '');
  }
  return { numId: val(child(numbered, 'w:numId')), level: Number(val(child(numbered, 'w:ilvl')) ?? 0) };
}

function readLevels(numbering: Document): Map<string, { list: string; formats: LevelFormat[] }> {
  const abstracts = new Map(
    all(numbering, 'w:abstractNum').map((abstract) => [
      abstract.getAttribute('w:abstractNumId') ?? '',
      Array.from(abstract.getElementsByTagName('w:lvl')).map((level) => ({
        format: val(child(level, 'w:numFmt')) ?? 'decimal',
        text: val(child(level, 'w:lvlText')) ?? '',
        start: Number(val(child(level, 'w:start')) ?? 1),
      })),
    ]),
  );
  return new Map(
    all(numbering, 'w:num').map((num) => {
      const abstract = val(child(num, 'w:abstractNumId')) ?? '';
      const restarted = num.getElementsByTagName('w:startOverride').length > 0;
      const id = num.getAttribute('w:numId') ?? '';
      return [id, { list: restarted ? `num ${id}` : abstract, formats: abstracts.get(abstract) ?? [] }];
    }),
  );
}

function labelText(formats: LevelFormat[], counts: number[], level: number): string {
  const own = formats[level]!;
  if (own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return writeNumber(counts[index] ?? 1, formats[index]?.format ?? 'decimal');
  });
}

const DIGITS = '〇一二三四五六七八九';

/** 一 to 九十九 as official documents count; beyond that Arabic digits. */
export function chineseCount(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones]! : ''}`;
}

function writeNumber(n: number, format: string): string {
  if (/^(?:chinese|japanese|ideograph|taiwanese)/i.test(format)) return chineseCount(n);
  if (/^decimalEnclosedCircle/.test(format) && n <= 20) return String.fromCharCode(0x245f + n);
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(64 + ((n - 1) % 26) + 1);
    return format === 'lowerLetter' ? letter.toLowerCase() : letter;
  }
  return String(n);
}

function insertText(document: Document, paragraph: Element, properties: Element | undefined, label: string): void {
  const run = document.createElement('w:r');
  const text = document.createElement('w:t');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(label));
  run.appendChild(text);
  paragraph.insertBefore(run, properties ? properties.nextSibling : paragraph.firstChild);
} // prettier-ignore
