/** What every reader of a kind of file is given, and what it reports. */
import type { FindingKind, Layer, TextPiece } from '../../domain/privacy';

/** A file that cannot be read to its end. `message` is one Chinese sentence that says what to do. */
export class Unreadable extends Error {}

export const BROKEN = '文件已经损坏，无法检查。请用原来的软件打开后另存，再上传。';
export const ENCRYPTED = '文件设有密码，无法检查。请取消密码后再上传。';
export const BOMB = '文件解压后过大，无法检查。请拆分后再上传。';
export const TOO_DEEP = '压缩包层层嵌套过多，无法检查。请解开后直接上传其中的文件。';
export const TOO_MANY = '压缩包中的文件过多，无法检查。请拆分后再上传。';

export interface Sink {
  piece(piece: TextPiece): void;
  /** What is personal without being text: a place where a picture was taken, a stroke of a pen. */
  point(kind: FindingKind, layer: Layer, place: string, excerpt: string): void;
  /** Something without text that only a person can judge. */
  undecided(what: 'pictures' | 'unknown', place: string): void;
}

/** Limits of one scan, over everything that is nested in the file. */
export class Budget {
  #bytes: number;
  #members: number;

  constructor({ bytes = 1024 * 1024 * 1024, members = 20_000 } = {}) {
    this.#bytes = bytes;
    this.#members = members;
  }

  /** @throws Unreadable where more is unpacked than one file may hold */
  unpacked(bytes: number): void {
    this.#bytes -= bytes;
    if (this.#bytes < 0) throw new Unreadable(BOMB);
  }

  members(count: number): void {
    this.#members -= count;
    if (this.#members < 0) throw new Unreadable(TOO_MANY);
  }
}

/** How deep files may be nested: a workbook in a document in an archive in an archive. */
export const MAX_DEPTH = 4;

export interface Walk {
  content: Buffer;
  /** File name with extension. */
  name: string;
  sink: Sink;
  budget: Budget;
  depth: number;
  /** Put before every place: `压缩包中的“名单.xlsx”，`; empty at the top. */
  prefix: string;
}

/** The places of a nested file begin with it. */
export function nested(walk: Walk, content: Buffer, name: string, where: string): Walk {
  if (walk.depth >= MAX_DEPTH) throw new Unreadable(TOO_DEEP);
  return { ...walk, content, name, depth: walk.depth + 1, prefix: `${walk.prefix}${where}“${name}”，` };
}

/** A text with its place, where there is a text. */
export function say(walk: Walk, layer: Layer, place: string, text: string | undefined | null): void {
  if (text?.trim()) walk.sink.piece({ text, layer, place: walk.prefix + place });
}
