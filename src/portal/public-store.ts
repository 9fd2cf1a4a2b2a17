/** The public store as the portal sees it: opened for reading, opened anew when it was replaced. */
import { statSync } from 'node:fs';
import type { SiteRecord } from '../domain/public-record';
import { openStoreForReading, type Store } from '../store/open';
import { directoryOf } from '../store/directory';
import { one } from '../store/statements';

const UNNAMED: SiteRecord = {
  type: 'site',
  recordVersion: 1,
  id: 'site',
  name: '政府信息公开',
  siteName: '政府信息公开',
};

/** How often the file is looked at, milliseconds. */
const LOOK_EVERY = 200;

export class PublicStore {
  private store: Store | undefined;
  private identity = '';
  private lookedAt = -Infinity;

  /** @param file the store's file, which need not exist yet */
  constructor(private readonly file: string) {}

  /** The open store, or undefined where there is none yet. Do not keep it beyond the current turn. */
  get(): Store | undefined {
    const now = performance.now();
    if (now - this.lookedAt < LOOK_EVERY) return this.store;
    this.lookedAt = now;
    const stat = statSync(this.file, { throwIfNoEntry: false });
    const identity = stat ? `${stat.dev}:${stat.ino}` : '';
    if (identity !== this.identity) {
      this.close();
      this.lookedAt = now;
      if (stat) this.store = this.open();
      if (this.store) this.identity = identity;
    }
    return this.store;
  }

  private open(): Store | undefined {
    try {
      const store = openStoreForReading(this.file);
      one(store, 'SELECT count(*) FROM meta');
      return store;
    } catch {
      return undefined; // being made right now; the next look finds it
    }
  }

  /** Settings of the site; the same object as long as they do not change. */
  site(): SiteRecord {
    const store = this.get();
    try {
      return store ? directoryOf(store).site : UNNAMED;
    } catch {
      return UNNAMED; // a page that says that something failed must not fail itself
    }
  }

  close(): void {
    this.store?.close();
    this.store = undefined;
    this.identity = '';
    this.lookedAt = -Infinity;
  }
}
