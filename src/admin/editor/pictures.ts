'use client';
/** Pictures that come with a text: kept as attachments of the organ, then put where they stood. */
import { toLexical } from '../../import/document/lexical';
import { decodeBase64, placeholderOf } from '../../import/document/picture';
import { uploadAttachment } from '../actions/upload-attachment';
import type { ReadFileAnswer } from '../server/read-file';

/** A picture that waits to be kept. */
export interface Waiting {
  data: Uint8Array<ArrayBuffer>;
  mediaType: string;
  alt: string;
}

/** The pictures of a file that was read, as bytes. */
export const waitingOf = (pictures: ReadFileAnswer['pictures']): Waiting[] =>
  pictures.map(({ base64, ...rest }) => ({ ...rest, data: decodeBase64(base64)! }));

export interface Kept {
  /** Ids of the attachments in the order of the pictures; undefined where one was not taken. */
  ids: (string | undefined)[];
  /** Why some were not taken, each sentence once. */
  problems: string[];
}

const EXTENSIONS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg' };

/**
 * Uploads pictures one after the other; the server recognises their types again and scans them.
 * @param organ whose attachments they become
 * @param nameOf how the n-th is called, without extension
 */
export async function keepPictures(
  pictures: readonly Waiting[],
  organ: string | undefined,
  nameOf: (n: number) => string,
  offline: string,
): Promise<Kept> {
  const kept: Kept = { ids: [], problems: [] };
  for (const [i, { data, mediaType, alt }] of pictures.entries()) {
    const name = `${nameOf(i + 1)}.${EXTENSIONS[mediaType] ?? mediaType.slice('image/'.length)}`;
    const answer = await uploadAttachment(
      new File([data], name, { type: mediaType }),
      { organ, alt },
      offline,
    );
    kept.ids.push(answer.ok ? answer.value : undefined);
    if (!answer.ok)
      for (const { message } of answer.problems)
        if (!kept.problems.includes(message)) kept.problems.push(message);
  }
  return kept;
}

/** The organ whose record a form holds. */
export function organOfForm(getDataByPath: (path: string) => unknown): string | undefined {
  for (const path of ['leadOrgan', 'organ']) {
    const value = getDataByPath(path);
    if (typeof value === 'string' && value) return value;
    if (typeof value === 'object' && value && 'id' in value) return String(value.id);
  }
  return undefined;
}

interface Node {
  type: string;
  value?: unknown;
  children?: Node[];
}

/**
 * An editor state in which uploads that wait (`picture:n`) are those of `ids`, or a line that names what is
 * missing.
 */
export function placePictures<T>(state: T, ids: readonly (string | undefined)[], alts: readonly string[]): T {
  const place = (node: Node): Node => {
    const at = node.type === 'upload' ? /^picture:(\d+)$/.exec(String(node.value))?.[1] : undefined;
    if (at === undefined) return node.children ? { ...node, children: node.children.map(place) } : node;
    const id = ids[Number(at)];
    return id ? { ...node, value: id } : missing(alts[Number(at)] ?? '');
  };
  const { root } = state as { root: Node };
  return { ...state, root: place(root) };
}

const missing = (alt: string) =>
  toLexical([{ kind: 'paragraph', runs: [{ text: placeholderOf({ alt }) }], align: 'center', line: 0 }]).root.children![0]! as Node; // prettier-ignore
