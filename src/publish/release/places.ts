/** Releases on disk: one folder each, a note beside it, and the symbolic link that says which is live. */
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { paths } from '../../environment';

/** What a release says of itself, in `<id>.json` beside its folder; written when the release is whole. */
export interface ReleaseNote {
  renderVersion: string;
  /** Absolute address for which it was rendered; absent in notes of the first version of this program. */
  publicUrl?: string;
  /** seq at which its full rendering began. */
  seq: number;
}

export class Places {
  readonly #paths: ReturnType<typeof paths>;

  constructor(dataDir: string) {
    this.#paths = paths(dataDir);
  }

  get store(): string {
    return this.#paths.store;
  }

  /** Folder for files that are being written. */
  get scratch(): string {
    return path.join(this.#paths.public, 'scratch');
  }

  folder(id: string): string {
    return path.join(this.#paths.releases, id);
  }

  /** Id of the live release, if its folder is there. */
  live(): string | undefined {
    try {
      const id = path.basename(readlinkSync(this.#paths.live));
      return statSync(this.folder(id)).isDirectory() ? id : undefined;
    } catch {
      return undefined;
    }
  }

  /** Milliseconds since the live release was put in its place; 0 where there is none. */
  liveForMs(): number {
    const link = lstatSync(this.#paths.live, { throwIfNoEntry: false });
    return link ? Math.max(0, Date.now() - link.mtimeMs) : 0;
  }

  note(id: string): ReleaseNote | undefined {
    try {
      return JSON.parse(readFileSync(`${this.folder(id)}.json`, 'utf8')) as ReleaseNote;
    } catch {
      return undefined;
    }
  }

  /** Makes an empty folder for a new release. */
  create(seq: number, version: string): string {
    mkdirSync(this.#paths.releases, { recursive: true });
    for (let turn = 1; ; turn++) {
      const id = `${seq}-${version.slice(0, 8)}-${turn}`;
      try {
        mkdirSync(this.folder(id));
        return id;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  /** Makes a whole release the live one, at once for every reader. */
  swap(id: string, note: ReleaseNote): void {
    writeFileSync(`${this.folder(id)}.json`, JSON.stringify(note));
    const link = path.join(this.#paths.public, `live.${process.pid}`);
    rmSync(link, { force: true });
    symlinkSync(path.join('releases', id), link);
    renameSync(link, this.#paths.live);
  }

  /** Removes a release that was given up. */
  async discard(id: string): Promise<void> {
    await rm(this.folder(id), { recursive: true, force: true });
  }

  /** Deletes releases but those named, half written ones included. For idle times: deleting slows writing. */
  async tidy(keep: readonly (string | undefined)[]): Promise<void> {
    rmSync(this.scratch, { recursive: true, force: true });
    let names: string[] = [];
    try {
      names = readdirSync(this.#paths.releases);
    } catch {
      return; // nothing was published yet
    }
    for (const name of names)
      if (!keep.includes(name.replace(/\.json$/, '')))
        await rm(path.join(this.#paths.releases, name), { recursive: true, force: true });
  }
}
