'use client';
/** What the grid asks of the server for one row: read its file, make its draft, save, look for twins. */
import { call, postJson, type Answer, type Problem } from '../actions/call';
import { keepPictures, placePictures, waitingOf } from '../editor/pictures';
import type { ItemOfOrgan } from '../server/many/items-of';
import type { ReadAnyAnswer } from '../server/many/read-any';

/** A draft as the server answers it. */
export interface Draft extends Record<string, unknown> {
  id: string;
  updatedAt: string;
  stage: string;
  particulars?: unknown;
  title?: string | null;
  documentNumber?: string | null;
}

const DOCUMENTS = '/api/documents';

export function readAny(file: File, offline: string): Promise<Answer<ReadAnyAnswer>> {
  const body = new FormData();
  body.append('file', file);
  return call(`${DOCUMENTS}/read-any`, { method: 'POST', body }, offline);
}

/** The body with its pictures kept as attachments; `lost` counts those that were not taken. */
export async function bodyWithPictures(
  { values, pictures }: ReadAnyAnswer,
  organ: string,
  nameOf: (n: number) => string,
  offline: string,
): Promise<{ body: unknown; lost: number }> {
  if (!values.body) return { body: undefined, lost: 0 };
  const { ids } = await keepPictures(waitingOf(pictures), organ, nameOf, offline);
  const body = placePictures(values.body, ids, pictures.map(({ alt }) => alt)); // prettier-ignore
  return { body, lost: ids.filter((id) => id === undefined).length };
}

export async function create(data: object, offline: string): Promise<Answer<{ doc: Draft }>> {
  return call(`${DOCUMENTS}?depth=0`, postJson(data), offline);
}

export const update = (id: string, data: object, offline: string): Promise<Answer<{ doc: Draft }>> =>
  call(`${DOCUMENTS}/${id}?depth=0`, { ...postJson(data), method: 'PATCH' }, offline);

export const submit = (id: string, offline: string): Promise<Answer<unknown>> =>
  call(`${DOCUMENTS}/${id}/submit`, postJson({}), offline);

const SELECTED = ['title', 'documentNumber', 'issuedOn', 'summary', 'leadOrgan', 'mainItem', 'topic', 'documentType', 'particulars', 'genre', 'disclosure', 'section', 'telephone', 'updatedAt', 'attachments']; // prettier-ignore

/** Drafts by their ids, as far as they are still there and may be read. */
export async function load(ids: readonly string[], offline: string): Promise<Answer<{ docs: Draft[] }>> {
  if (ids.length === 0) return { ok: true, value: { docs: [] } };
  const query = new URLSearchParams({ depth: '0', limit: String(ids.length), 'where[id][in]': ids.join(',') });
  for (const field of SELECTED) query.set(`select[${field}]`, 'true');
  return call(`${DOCUMENTS}?${query}`, {}, offline);
} // prettier-ignore

/** Another document of the organ with the same title and number. */
export async function twinOf(
  draft: { id: string; title: string; documentNumber: string; leadOrgan: string },
  offline: string,
): Promise<{ id: string; title: string } | undefined> {
  if (!draft.title || !draft.leadOrgan) return undefined;
  const query = new URLSearchParams({
    depth: '0',
    limit: '20',
    'where[title][equals]': draft.title,
    'where[leadOrgan][equals]': draft.leadOrgan,
    'where[id][not_equals]': draft.id,
    'select[title]': 'true',
    'select[documentNumber]': 'true',
  });
  const answer = await call<{ docs: Draft[] }>(`${DOCUMENTS}?${query}`, {}, offline);
  if (!answer.ok) return undefined;
  const twin = answer.value.docs.find((doc) => (doc.documentNumber ?? '') === draft.documentNumber);
  return twin && { id: twin.id, title: twin.title ?? '' };
}

export async function itemsOf(organ: string, offline: string): Promise<ItemOfOrgan[]> {
  const query = new URLSearchParams({ organ });
  const answer = await call<{ items: ItemOfOrgan[] }>(`${DOCUMENTS}/items-of?${query}`, {}, offline);
  return answer.ok ? answer.value.items : [];
}

/** The sentence of a refusal for each field; what is about no field stands under `row`. */
export function sentencesOf(problems: readonly Problem[]): Record<string, string> {
  const said: Record<string, string> = {};
  for (const { message, field, ...rest } of problems) {
    const at = field ?? (rest as { path?: string }).path ?? 'row';
    said[at] = said[at] ? `${said[at]} ${message}` : message;
  }
  return said;
}
