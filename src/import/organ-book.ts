/** Organs by name: those that are there, and those that an import has to make. */
import type { Payload, PayloadRequest } from 'payload';
import { dutiesFor } from '../domain/duties';
import { guessOrgan } from '../domain/organ-names';
import type { Level, OrganKind } from '../domain/vocabulary';

/** What an import knows about an organ. Only the name is needed; the rest is guessed from it. */
export interface OrganWish {
  name: string;
  level?: Level;
  kind?: OrganKind;
  external?: boolean;
  shortName?: string;
  /** Id of the organ above. */
  parent?: string;
  divisionCode?: string;
}

interface Known {
  id: string;
  name: string;
  kind: OrganKind;
  parent?: string;
  level?: Level;
  /** Its own list of duties; without one, level and kind decide. */
  items?: string[] | null;
}

const keyOf = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

export class OrganBook {
  private readonly byName = new Map<string, Known[]>();

  private constructor(
    private readonly payload: Payload,
    private readonly items: ReadonlyMap<string, string>,
  ) {}

  static async read(payload: Payload, items: ReadonlyMap<string, string>): Promise<OrganBook> {
    const book = new OrganBook(payload, items);
    const { docs } = await payload.db.find<Omit<Known, 'parent'> & { parent?: string | null }>({
      collection: 'organs',
      where: { validTo: { exists: false } },
      limit: 0,
      pagination: false,
    });
    for (const { id, name, kind, parent, level, items } of docs) book.remember({ id, name, kind, parent: parent ?? undefined, level, items });
    return book;
  } // prettier-ignore

  remember(organ: Known): void {
    const key = keyOf(organ.name);
    this.byName.set(key, [...(this.byName.get(key) ?? []), organ]);
  }

  /** The organ of that name; of several the one below `parent`, else a government or the first. */
  find(name: string, parent?: string): Known | undefined {
    const found = this.byName.get(keyOf(name)) ?? [];
    if (parent) return found.find((organ) => organ.parent === parent);
    return found.find((organ) => organ.kind === 'government') ?? found[0];
  }

  /**
   * Makes an organ in the open transaction of `req`, marked as made by an import. The book knows it only
   * after `remember`: the transaction may still be rolled back.
   * @param origin what made it, e.g. the name of the file
   */
  async make(req: PayloadRequest, wish: OrganWish, origin: string): Promise<Known> {
    const data = this.describe(wish);
    const made = await this.payload.create({
      collection: 'organs',
      data: { ...data, madeByImport: origin },
      depth: 0,
      req,
    });
    return { id: String(made.id), name: data.name, kind: data.kind, parent: data.parent };
  }

  private describe(wish: OrganWish) {
    const guess = guessOrgan(wish.name);
    const level = wish.level ?? guess.level ?? 'county';
    const kind = wish.kind ?? guess.kind;
    const outside = wish.external ?? (level === 'national' || kind === 'party' || kind === 'external');
    return {
      name: wish.name.trim(),
      shortName: wish.shortName ?? shortNameOf(wish.name, guess.place),
      kind,
      level,
      parent: wish.parent ?? this.governmentAbove(wish.name),
      divisionCode: wish.divisionCode,
      external: outside,
      items: outside ? [] : dutiesFor(kind, level).flatMap(({ code }) => this.items.get(code) ?? []),
    };
  }

  /** The government of the longest place with which the name begins. */
  private governmentAbove(name: string): string | undefined {
    const key = keyOf(name);
    for (let end = key.length - 1; end >= 2; end -= 1) {
      const government = (this.byName.get(`${key.slice(0, end)}人民政府`) ?? []).find((organ) => organ.kind === 'government'); // prettier-ignore
      if (government && keyOf(government.name) !== key) return government.id;
    }
    return undefined;
  }
}

const PART = /.+?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|镇|乡|街道)/g;

/**
 * For lists and navigation: 上海市普陀区民政局 → 区民政局, 上海市普陀区人民政府 → 普陀区政府,
 * 上海市普陀区人民政府万里街道办事处 → 万里街道办事处.
 * @param place the place that the name names, if any
 */
export function shortNameOf(name: string, place: string | undefined): string {
  const office = /^.*(?:人民政府|[市县区])([\u4e00-\u9fa5]{1,10}街道办事处)$/.exec(name)?.[1];
  if (office) return office;
  if (!place || !name.startsWith(place)) return name;
  const rest = name.slice(place.length);
  const last = place.match(PART)?.at(-1);
  if (!last || rest.length < 2) return name;
  if (rest === '人民政府') return `${last}政府`;
  if (/^管(?:理)?委(?:员)?会$/.test(rest)) return `${last}管委会`;
  return /(?:镇|乡|街道)$/.test(last) ? last + rest : /(?:自治[区州县]|.)$/.exec(last)![0] + rest;
}
