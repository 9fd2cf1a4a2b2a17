/**
 * Automatic numbering of a DOCX. `一、` and `（一）` are part of an official text and are cited; a list that
 * counts by itself would lose them, so they become text.
 */
import { all, attr, child, elementsOf, isOn, nameOf, val, type Element } from './docx-xml';
import { writeNumber } from './number-formats';
import type { Styles } from './docx-styles';

interface Level {
  format: string;
  /** Pattern of a `custom` format. */
  custom: string;
  text: string;
  start: number;
  /** The level after which it begins anew, 0 never; undefined after any above it. */
  restart?: number;
  /** All numbers in digits (isLgl). */
  digits: boolean;
  /** A gap follows the number. */
  gap: boolean;
  style?: string;
}

interface List {
  abstract: string;
  levels: Map<number, Level>;
  /** Where the count begins anew with the first paragraph of this list. */
  overrides: Map<number, number>;
}

export type Numbered = { label: string; gap: boolean } | { bullet: number };

/** Word takes far shorter ones; a file may state any. */
const LONGEST_LABEL = 255;

/** Counts the paragraphs of a document in their order. */
export class Numbering {
  readonly #lists: Map<string, List>;
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(
    numbering: Element | undefined,
    private readonly styles: Styles,
  ) {
    this.#lists = readLists(numbering);
  }

  /** The number of the next paragraph; undefined where it has none. @param properties its `w:pPr` */
  next(properties: Element | undefined): Numbered | undefined {
    const { numId, level } = this.#place(properties);
    const list = numId && numId !== '0' ? this.#lists.get(numId) : undefined;
    const own = list?.levels.get(level);
    if (!list || !own) return undefined;
    const counts = this.#counters.get(list.abstract) ?? [];
    this.#counters.set(list.abstract, counts);
    this.#override(numId!, list, level, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let above = 0; above < level; above += 1) counts[above] ??= list.levels.get(above)?.start ?? 1;
    for (let below = level + 1; below < 9; below += 1) {
      const restart = list.levels.get(below)?.restart;
      if (restart === undefined ? true : restart > 0 && level < restart) counts[below] = undefined;
    }
    if (own.format === 'bullet') return { bullet: level };
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', custom } = list.levels.get(at) ?? {};
      if (format === 'none') return '';
      return writeNumber(counts[at] ?? 1, own.digits && at < level ? 'decimal' : format, custom);
    });
    return label === '' ? undefined : { label, gap: own.gap };
  }

  #override(numId: string, list: List, level: number, counts: (number | undefined)[]): void {
    const start = list.overrides.get(level);
    const key = `${numId} ${level}`;
    if (start === undefined || this.#begun.has(key)) return;
    this.#begun.add(key);
    counts[level] = start - 1;
  }

  #place(properties: Element | undefined): { numId?: string; level: number } {
    const own = child(properties, 'numPr');
    const styleId = val(properties, 'pStyle') ?? this.styles.defaultParagraph;
    const inherited = this.styles.chain(styleId).find(({ element }) => child(child(element, 'pPr'), 'numPr'));
    const byStyle = child(child(inherited?.element, 'pPr'), 'numPr');
    const numId = val(own, 'numId') ?? val(byStyle, 'numId');
    const said = val(own, 'ilvl') ?? (own && val(own, 'numId') ? '0' : val(byStyle, 'ilvl'));
    if (said !== undefined) return { numId, level: Number(said) };
    const levels = numId ? this.#lists.get(numId)?.levels : undefined;
    const linked = [...(levels ?? [])].find(([, level]) => level.style === inherited?.id);
    return { numId, level: linked?.[0] ?? 0 };
  }
}

function readLevel(element: Element): Level {
  // Formats that Word 2010 brought stand in mc:AlternateContent, the older one in its fallback.
  const format = child(element, 'numFmt') ?? all(element, 'numFmt')[0];
  const restart = val(element, 'lvlRestart');
  return {
    format: attr(format, 'val') ?? 'decimal',
    custom: attr(format, 'format') ?? '',
    text: (val(element, 'lvlText') ?? '').slice(0, LONGEST_LABEL),
    start: Number(val(element, 'start') ?? 1),
    ...(restart !== undefined && { restart: Number(restart) }),
    digits: isOn(element, 'isLgl') ?? false,
    gap: val(element, 'suff') !== 'nothing',
    style: val(element, 'pStyle'),
  };
}

const readLevels = (parent: Element): [number, Level][] =>
  elementsOf(parent)
    .filter((element) => nameOf(element) === 'lvl' && /^[0-8]$/.test(attr(element, 'ilvl') ?? '0'))
    .map((element) => [Number(attr(element, 'ilvl') ?? 0), readLevel(element)]);

function readLists(numbering: Element | undefined): Map<string, List> {
  const abstracts = new Map(
    all(numbering, 'abstractNum').map((element) => [attr(element, 'abstractNumId') ?? '', element]),
  );
  const linked = (name: string) =>
    [...abstracts].find(([, element]) => val(element, 'styleLink') === name) ?? undefined;
  return new Map(
    all(numbering, 'num').map((num) => {
      let abstract = val(num, 'abstractNumId') ?? '';
      let element = abstracts.get(abstract);
      const link = val(element, 'numStyleLink');
      if (link !== undefined) [abstract, element] = linked(link) ?? [abstract, element];
      const levels = new Map(element ? readLevels(element) : []);
      const overrides = new Map<number, number>();
      for (const override of all(num, 'lvlOverride')) {
        const at = Number(attr(override, 'ilvl') ?? 0);
        for (const [, level] of readLevels(override)) levels.set(at, level);
        const start = val(override, 'startOverride');
        if (start !== undefined) overrides.set(at, Number(start));
      }
      return [attr(num, 'numId') ?? '', { abstract, levels, overrides }];
    }),
  );
}
