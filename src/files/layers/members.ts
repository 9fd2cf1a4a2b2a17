/** Members of a ZIP, unpacked within the budget of the scan whatever its directory declares. */
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { readEntries, type ZipEntry } from '../zip';
import type { Budget } from './walk';
import { BROKEN, ENCRYPTED, Unreadable } from './walk';

/** Comments and processing instructions, which readers of text pass by: `<!--`, and `<?` other than `<?xml`. */
const REMARK = Buffer.from('<!--');
const WIDE_REMARK = Buffer.from('<!--', 'utf16le');

function hasRemark(chunk: Buffer): boolean {
  if (chunk.includes(REMARK) || chunk.includes(WIDE_REMARK)) return true;
  for (let at = chunk.indexOf('<?'); at >= 0; at = chunk.indexOf('<?', at + 2))
    if (chunk.toString('latin1', at + 2, at + 6) !== 'xml ') return true;
  return false;
}

export class Members {
  readonly #remarked = new Set<ZipEntry>();

  private constructor(
    private readonly content: Buffer,
    readonly entries: readonly ZipEntry[],
    private readonly budget: Budget,
  ) {}

  /** @throws Unreadable where the directory is damaged, or has too many members */
  static open(content: Buffer, budget: Budget): Members {
    let entries: ZipEntry[] | undefined;
    try {
      entries = readEntries(content);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    if (!entries) throw new Unreadable(BROKEN);
    budget.members(entries.length);
    return new Members(content, entries.filter((entry) => !entry.name.endsWith('/')), budget);
  } // prettier-ignore

  find(name: string): ZipEntry | undefined {
    return this.entries.find((entry) => entry.name === name);
  }

  /** Whether a member that was read holds comments in its XML. */
  isRemarked(entry: ZipEntry): boolean {
    return this.#remarked.has(entry);
  }

  matching(pattern: RegExp): ZipEntry[] {
    return this.entries.filter((entry) => pattern.test(entry.name));
  }

  /** @throws Unreadable */
  async *stream(entry: ZipEntry): AsyncGenerator<Buffer> {
    const packed = this.packed(entry);
    if (entry.method === 0) {
      this.budget.unpacked(packed.length);
      if (hasRemark(packed)) this.#remarked.add(entry);
      yield packed;
      return;
    }
    if (entry.method !== 8) throw new Unreadable(BROKEN);
    let last: Buffer = Buffer.alloc(0);
    const inflate = Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 256 * 1024 }));
    try {
      for await (const chunk of inflate as AsyncIterable<Buffer>) {
        this.budget.unpacked(chunk.length);
        if (
          hasRemark(last.length > 0 ? Buffer.concat([last, chunk.subarray(0, 8)]) : chunk) ||
          hasRemark(chunk)
        )
          this.#remarked.add(entry);
        last = Buffer.from(chunk.subarray(-7));
        yield chunk;
      }
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable(BROKEN);
    } finally {
      inflate.destroy();
    }
  }

  /** @throws Unreadable */
  async read(entry: ZipEntry): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.stream(entry)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  private packed(entry: ZipEntry): Buffer {
    if (entry.encrypted) throw new Unreadable(ENCRYPTED);
    const { content } = this;
    if (entry.offset + 30 > content.length || content.readUInt32LE(entry.offset) !== 0x04034b50)
      throw new Unreadable(BROKEN);
    const start =
      entry.offset + 30 + content.readUInt16LE(entry.offset + 26) + content.readUInt16LE(entry.offset + 28);
    if (start + entry.compressedSize > content.length) throw new Unreadable(BROKEN);
    return content.subarray(start, start + entry.compressedSize);
  }
}
