import type { PayloadRequest } from 'payload';
import type { Contact, PublicAttachment, Ref } from '../../domain/public-record';
import { imagesOf, type BodyReferences, type LexicalState } from './body';
import type { AttachmentRow, ItemRow, OrganRow } from './rows';

/** Reads what a projection refers to, each row once. One lookup serves one command or one import batch. */
export class Lookup {
  private readonly rows = new Map<string, unknown>();

  constructor(private readonly req: PayloadRequest) {}

  private async row<T>(collection: 'organs' | 'items' | 'attachments', id: string): Promise<T | undefined> {
    const key = `${collection}/${id}`;
    if (!this.rows.has(key)) {
      const found = await this.req.payload.db.findOne<T & { id: string }>({
        collection,
        where: { id: { equals: id } },
        req: this.req,
      });
      this.rows.set(key, found ?? undefined);
    }
    return this.rows.get(key) as T | undefined;
  }

  organ = (id: string) => this.row<OrganRow>('organs', id);
  item = (id: string) => this.row<ItemRow>('items', id);
  attachment = (id: string) => this.row<AttachmentRow>('attachments', id);

  async organRefs(ids: string[]): Promise<Ref[]> {
    const rows = await Promise.all(ids.map((id) => this.organ(id)));
    return rows.flatMap((organ) => (organ ? [{ id: organ.id, name: organ.name }] : []));
  }

  /** Ids of the organs above these in the tree, nearest first. */
  async organsAbove(ids: string[]): Promise<string[]> {
    const above = new Set<string>();
    for (const id of ids)
      for (let next = (await this.organ(id))?.parent; next && !above.has(next);)
        next = (above.add(next), await this.organ(next))?.parent;
    return [...above].filter((id) => !ids.includes(id));
  }

  async itemRefs(ids: string[]): Promise<Ref[]> {
    const rows = await Promise.all(ids.map((id) => this.item(id)));
    return rows.flatMap((item) => (item ? [{ id: item.id, name: item.name }] : []));
  }

  async attachments(ids: string[]): Promise<PublicAttachment[]> {
    const rows = await Promise.all(ids.map((id) => this.attachment(id)));
    return rows.flatMap((row) =>
      row
        ? [{ name: row.name ?? row.filename, sha256: row.sha256, bytes: row.bytes, mediaType: row.mediaType }]
        : [],
    );
  }

  async bodyReferences(state: LexicalState | null | undefined): Promise<BodyReferences> {
    const images = new Map<string, { sha256: string; alt: string }>();
    for (const id of imagesOf(state)) {
      const row = await this.attachment(id);
      if (row) images.set(id, { sha256: row.sha256, alt: row.alt ?? '' });
    }
    return { image: (id) => images.get(id) };
  }
}

/** What the databases add to a group. */
const INTERNAL = ['id', '_uuid'];

/** A group as the database returns it, without its empty parts; undefined where nothing is left. */
export function filled<T extends object>(
  group: { [K in keyof T]?: T[K] | null } | null | undefined,
): T | undefined {
  const entries = Object.entries(group ?? {}).filter(
    ([key, value]) => !INTERNAL.includes(key) && value !== null && value !== undefined && value !== '',
  );
  return entries.length ? (Object.fromEntries(entries) as T) : undefined;
}

export const contactOf = (organ: OrganRow | undefined): Contact | undefined =>
  filled<Contact>(organ?.contact);
