'use client';
/** Calls the commands; a refusal comes back as data. */
export interface Problem {
  message: string;
  field?: string;
}
/** An error of our commands, or Payload's own, which holds a sentence for each field. */
type Told = Problem & { data?: { errors?: Problem[] } };
export type Answer<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

export async function call<T>(address: string, init: RequestInit, offline: string): Promise<Answer<T>> {
  try {
    const response = await fetch(address, { credentials: 'include', ...init });
    const body = (await response.json().catch(() => ({}))) as T & { errors?: Told[] };
    if (response.ok) return { ok: true, value: body };
    const told = body.errors?.flatMap((error) => (error.data?.errors?.length ? error.data.errors : [error]));
    return { ok: false, problems: told?.length ? told : [{ message: offline }] };
  } catch {
    return { ok: false, problems: [{ message: offline }] };
  }
}

export const postJson = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
