/** Writing the files of a site so that a reader never sees half a file. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

let counter = 0;

const encoder = new TextEncoder();
let room = new Uint8Array(1 << 20);

/** A text in UTF-8; valid until the next call. One room for all: to make and free one for each file takes longer. */
function utf8(text: string): Uint8Array {
  if (room.length < text.length * 3) room = new Uint8Array(text.length * 3);
  return room.subarray(0, encoder.encodeInto(text, room).written);
}

export class SiteFolder {
  readonly root: string;
  readonly #scratch: string | undefined;
  readonly #made = new Set<string>();

  /**
   * @param root folder of one release
   * @param scratch folder on the same disk for files that are being written; without it files are written
   *   in place, as only a release that nobody reads yet may be
   */
  constructor(root: string, scratch?: string) {
    this.root = root;
    this.#scratch = scratch;
  }

  /** Writes a file, if its bytes differ from what is there. */
  write(address: string, text: string | Uint8Array): void {
    const file = this.#file(address);
    const content = typeof text === 'string' ? utf8(text) : text;
    if (this.#scratch === undefined) return this.#inFolder(file, () => writeFileSync(file, content));
    if (this.#holds(file, content)) return;
    mkdirSync(this.#scratch, { recursive: true });
    const temporary = path.join(this.#scratch, `${process.pid}-${counter++}`);
    try {
      writeFileSync(temporary, content);
      this.#inFolder(file, () => renameSync(temporary, file));
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  }

  remove(address: string): void {
    rmSync(this.#file(address), { force: true });
  }

  #file(address: string): string {
    if (address.startsWith('/') || address.split('/').includes('..'))
      throw new Error(`not an address of the site: ${address}`);
    return path.join(this.root, address);
  }

  #inFolder(file: string, work: () => void): void {
    const folder = path.dirname(file);
    if (!this.#made.has(folder)) {
      mkdirSync(folder, { recursive: true });
      this.#made.add(folder);
    }
    try {
      work();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(folder, { recursive: true });
      work();
    }
  }

  #holds(file: string, content: Uint8Array): boolean {
    try {
      return readFileSync(file).equals(content);
    } catch {
      return false;
    }
  }
}
