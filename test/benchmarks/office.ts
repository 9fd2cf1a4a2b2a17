/** Approvals as officers make them, timed until a reader sees them. */
import type { Payload } from 'payload';
import { approve, submit } from '../../src/publish/commands';
import { makeDocument, makeOffice, review, type Office } from '../support/office';
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
  async submitted(): Promise<{ id: string; title: string }> {
    const title = `关于做好第${++this.#count}批救助对象核查工作的通知`;
    const { id } = await makeDocument(this.payload, this.office, {
      title,
      documentNumber: `青民发〔2026〕${this.#count}号`,
    });
    await submit({ payload: this.payload, collection: 'documents', id, user: this.office.officer });
    return { id, title };
  }

  /** Approves, and waits until the newest list of the portal shows it. @returns milliseconds from the click */
  async untilVisible({ id, title }: { id: string; title: string }): Promise<number> {
    const start = performance.now();
    await approve({
      payload: this.payload,
      collection: 'documents',
      id,
      user: this.office.approver,
      review: review(this.office),
    });
    await until(`${title} on the portal`, async () =>
      (await pageText(`${this.portal}xxgk/`)).includes(title),
    );
    return performance.now() - start;
  }
}
