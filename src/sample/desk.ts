/** The way of a record in the sample's office: submitted, reviewed for secrecy, approved, each by another account. */
import type { Payload, PayloadRequest } from 'payload';
import { shanghaiDay } from '../domain/local-date';
import type { Instant } from '../domain/public-record';
import { approve, examine, override, reviewSecrecy, submit } from '../publish/commands';
import type { ReviewedCollection, ReviewedRecordRow } from '../publish/project';
import type { SampleOffice } from './office';
import type { SampleDocument } from './types';

export type Reviewed = ReviewedCollection;

/** What every command on a record takes. */
interface Shared {
  payload: Payload;
  req: PayloadRequest;
  collection: Reviewed;
  id: string;
  clock: () => Instant;
}

/** What the reviewer writes about pictures in which no text can be recognised. */
const SEEN = '已逐张查看，是负责人工作照，可以公开。';

export const hasPictures = (one: SampleDocument): boolean =>
  one.files?.some(({ form }) => form === 'portrait') ?? false;

export class Desk {
  constructor(
    private readonly payload: Payload,
    private readonly office: SampleOffice,
    private readonly clock: () => Instant,
  ) {}

  /** Submitted, and reviewed for secrecy: it waits for its approval. */
  async review(shared: Shared, pictures = false): Promise<void> {
    const { officer, reviewer } = this.office;
    await submit({ ...shared, user: officer });
    if (pictures) await this.passPictures(shared);
    await reviewSecrecy({ ...shared, user: reviewer, decision: { result: 'public' } });
  }

  /** The reviewer looks at what the system cannot read. */
  private async passPictures(shared: Shared): Promise<void> {
    const { payload, req, collection, id, clock } = shared;
    const row = await payload.db.findOne<ReviewedRecordRow>({
      collection,
      where: { id: { equals: id } },
      req,
    });
    const { checks } = await examine(req, collection, row!, shanghaiDay(clock()));
    for (const { severity, key } of checks)
      if (severity === 'override')
        await override({ ...shared, user: this.office.reviewer, key, reason: SEEN });
  }

  shared = (req: PayloadRequest, collection: Reviewed, id: string): Shared => ({
    payload: this.payload,
    req,
    collection,
    id,
    clock: this.clock,
  });

  async decide(
    req: PayloadRequest,
    collection: Reviewed,
    id: string,
    { reason, pictures }: { reason?: string; pictures?: boolean } = {},
  ): Promise<void> {
    const shared = this.shared(req, collection, id);
    await this.review(shared, pictures);
    await approve({ ...shared, user: this.office.approver, ...(reason ? { reason } : {}) });
  }
}
