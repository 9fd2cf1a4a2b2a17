/** Approvals as officers make them, timed until a reader sees them. */
import type { Payload } from 'payload';
import { approve, reviewSecrecy, submit } from '../../src/publish/commands';
import type { DocumentRow } from '../../src/publish/project/rows';
import { makeDocument, makeOffice, on, type Office } from '../support/office';
import { heartbeat, pageText, startGongkai, stopAll, until } from './system';

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
    await submit(on(this.payload, id, this.office.officer));
    await reviewSecrecy({ ...on(this.payload, id, this.office.reviewer), decision: { result: 'public' } });
    return { id, title };
  }

  #approve(id: string): Promise<unknown> {
    return approve(on(this.payload, id, this.office.approver));
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

/**
 * Publisher and portal as processes of their own, and an office that approves in this one, for as long as the
 * work takes. It begins when the portal answers.
 * @param env from `systemEnvironment`
 */
export async function withOffice<Done>(
  env: NodeJS.ProcessEnv & { portal: string },
  work: (approvals: Approvals) => Promise<Done>,
): Promise<Done> {
  const { openPayload, closePayload } = await import('../../src/cli/payload');
  const { payload } = await openPayload();
  const children = [startGongkai(env, 'publisher'), startGongkai(env, 'portal')];
  const answers = () => fetch(env.portal).then(({ ok }) => ok, () => false); // prettier-ignore
  try {
    const approvals = await Approvals.begin(payload, env.portal);
    await until('the first release', () => heartbeat(env.DATA_DIR!) && answers());
    return await work(approvals);
  } finally {
    await stopAll(children);
    await closePayload(payload);
  }
}
