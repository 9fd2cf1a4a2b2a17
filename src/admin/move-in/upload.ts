'use client';
import { call, type Answer } from '../actions/call';

const PIECE = 4 * 1024 * 1024;

/**
 * Sends a file piece by piece, from where an earlier upload ended.
 * @param told gets the bytes that have arrived
 */
export async function uploadFile(
  id: string,
  kind: 'catalogue' | 'folder',
  file: File,
  received: number,
  offline: string,
  told: (bytes: number) => void,
): Promise<Answer<{ received: number }>> {
  let at = received;
  let tries = 0;
  while (at < file.size) {
    const body = file.slice(at, at + PIECE);
    const answer = await call<{ received: number }>(
      `/api/moves/${id}/piece?of=${kind}&at=${at}`,
      { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body },
      offline,
    );
    if (!answer.ok) {
      if ((tries += 1) > 2 || answer.problems[0]?.message !== offline) return answer;
      await new Promise((resolve) => setTimeout(resolve, 2000));
      continue;
    }
    tries = 0;
    at = answer.value.received;
    told(at);
  }
  return { ok: true, value: { received: at } };
}
