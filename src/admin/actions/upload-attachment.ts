'use client';
import { call, type Answer } from './call';

/**
 * Uploads a file for an organ; the server recognises its type, cleans and scans it.
 * @param about `alt` says what a picture shows
 * @returns the id of the attachment
 */
export async function uploadAttachment(
  file: File,
  about: { organ: unknown; alt?: string },
  offline: string,
): Promise<Answer<string>> {
  const body = new FormData();
  body.append('file', file);
  body.append('_payload', JSON.stringify(about));
  const answer = await call<{ doc: { id: string } }>('/api/attachments', { method: 'POST', body }, offline);
  return answer.ok ? { ok: true, value: answer.value.doc.id } : answer;
}
