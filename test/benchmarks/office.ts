/** Approvals as officers make them, timed until a reader sees them. */
import type { Payload } from 'payload';
import { approve, reviewSecrecy, submit } from '../../src/publish/commands';
import type { DocumentRow } from '../../src/publish/project/rows';
import { makeDocument, makeOffice, type Office } from '../support/office';
import { pageText, until } from './system';

export class Approvals {
  #count = 0;

  private constructor(
    readonly payload: Payload,
    readonly office: Office,
    private readonly portal: string,
  ) {}

  /** Makes an organ and accounts in the database of an open Payload. */
  static async begin(payload: Payload, portal: string): Promise<Approvals> {
    return new Approvals(payload, await makeOffice(payload), portal);
  }

  /** A document that waits for its approval. */
  async submitted(data: Partial<DocumentRow> = {}): Promise<{ id: string; title: string }> {
    const title = `关于做好第${++this.#count}批救助对象核查工作的通知`;
    const { id } = await makeDocument(this.payload, this.office, {
      title,
      documentNumber: `青民发〔2026〕${this.#count}号`,
      ...data,
    });
    const about = { payload: this.payload, collection: 'documents' as const, id };
    await submit({ ...about, user: this.office.officer });
    await reviewSecrecy({ ...about, user: this.office.reviewer, decision: { result: 'public' } });
    return { id, title };
  }

  #approve(id: string): Promise<unknown> {
    const { payload, office } = this;
    return approve({ payload, collection: 'documents', id, user: office.approver });
  }

  /** Approves, and waits until the newest list of the portal shows it. @returns milliseconds from the click */
  async untilVisible({ id, title }: { id: string; title: string }): Promise<number> {
    const start = performance.now();
    await this.#approve(id);
    await until(`${title} on the portal`, async () =>
      (await pageText(`${this.portal}xxgk/`)).includes(title),
    );
    return performance.now() - start;
  }

  /**
   * Approves at most 50 at once, which is what the feed holds: one reader fetches it again and again, as
   * fifty would keep the machine busy by themselves. @returns milliseconds until the last one stands there
   */
  async untilAllVisible(waiting: readonly { id: string; title: string }[]): Promise<number> {
    const start = performance.now();
    const approvals = Promise.all(waiting.map(({ id }) => this.#approve(id)));
    await until('all of them on the portal', async () => {
      const feed = await pageText(`${this.portal}xxgk/feed.xml`);
      return waiting.every(({ title }) => feed.includes(title));
    });
    await approvals;
    return performance.now() - start;
  }
}
