/** One event of the sample as the commands that an office would give, under the sample's clock. */
import type { Payload, PayloadRequest } from 'payload';
import { inTransaction } from '../database/transaction';
import type { Instant } from '../domain/public-record';
import { carryOver, sendBack, submit, withdraw } from '../publish/commands';
import { appendEntry } from '../publish/ledger';
import type { DocumentRow } from '../publish/project/rows';
import { oldSiteOf } from './content/carried';
import { Desk, hasPictures, type Reviewed } from './desk';
import { writeFile } from './files';
import { mergeOrgan, type SampleOffice } from './office';
import type { SampleEvent, SamplePlan } from './plan';
import type { SampleStatement } from './content/statements';
import { SampleRows, statementKey, type Row } from './rows';
import type { SampleDocument, SampleFile } from './types';
import { organByKey } from './world';

const OLD_HOST = 'http://old.qinglan.example';
const MEDIA: Readonly<Record<SampleFile['form'], string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  portrait: 'image/png',
};

export class SampleWriter {
  private readonly rows: SampleRows;
  private readonly desk: Desk;

  constructor(
    private readonly payload: Payload,
    private readonly office: SampleOffice,
    planned: SamplePlan,
    private readonly clock: () => Instant,
  ) {
    this.rows = new SampleRows(office, planned);
    this.desk = new Desk(payload, office, clock);
  }

  /** Carries out one event; the clock stands at its instant. */
  async write(event: SampleEvent): Promise<void> {
    switch (event.what) {
      case 'carryOver':
        return this.carryOver(event.documents);
      case 'publish':
        return this.published(event.document, event.companions);
      case 'correct':
        return this.correct(event.document);
      case 'withdraw':
        return this.withdraw(event.document);
      case 'wait':
        return this.wait(event.document);
      case 'intoForce':
      case 'expire':
        return this.dayCame(event.document, event.what === 'expire' ? 'expired' : 'intoForce');
      case 'guide':
        return this.reviewed('guides', this.rows.guide(event.guide));
      case 'rule':
        return this.reviewed('rules', this.rows.rule(event.rule));
      case 'sign':
        return this.sign(event.statement);
      case 'withdrawStatement':
        return this.withdrawStatement(event.statement);
      case 'merge':
        return mergeOrgan({ payload: this.payload, clock: this.clock }, event.organ, this.office.organs);
    }
  }

  private as = (account: { id: string }) => ({ ...account, collection: 'users' }) as never;

  /** @returns ids by file name */
  private async attachments(req: PayloadRequest, one: SampleDocument): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    for (const file of one.files ?? []) {
      const data = await writeFile(file);
      const made = await this.payload.create({
        collection: 'attachments',
        data: { organ: this.rows.organ(one.organ) } as never,
        file: { data, name: file.name, mimetype: MEDIA[file.form], size: data.length },
        user: this.as(this.office.officer),
        req,
      });
      ids.set(file.name, String(made.id));
    }
    return ids;
  }

  /** Written by the officer, submitted, approved by another with a review by a third. */
  private async reviewed(collection: Reviewed, data: Row): Promise<void> {
    await inTransaction(this.payload, async (req) => {
      await this.create(req, collection, data);
      await this.desk.decide(req, collection, data.id);
    });
  }

  private create(req: PayloadRequest, collection: Reviewed, data: Row) {
    const at = this.clock();
    return this.payload.create({
      collection,
      data: { ...data, createdAt: at } as never,
      user: this.as(this.office.officer),
      depth: 0,
      req,
    });
  }

  private async published(one: SampleDocument, companions: readonly SampleDocument[]): Promise<void> {
    await inTransaction(this.payload, async (req) => {
      for (const document of [one, ...companions])
        await this.create(
          req,
          'documents',
          this.rows.document(document, await this.attachments(req, document)),
        );
      for (const { key } of companions)
        await this.desk.review(this.desk.shared(req, 'documents', this.rows.idOf(key)));
      await this.desk.decide(req, 'documents', this.rows.idOf(one.key), { pictures: hasPictures(one) });
    });
  }

  private async correct(one: SampleDocument): Promise<void> {
    const { replace, particulars, collects, reason } = one.corrected!;
    const id = this.rows.idOf(one.key);
    await inTransaction(this.payload, async (req) => {
      const row = await this.payload.db.findOne<DocumentRow>({ collection: 'documents', where: { id: { equals: id } }, req });
      const data = {
        ...(replace ? { body: this.rows.document({ ...one, body: one.body.replace(...replace) }).body } : {}),
        ...(particulars ? { particulars: { ...row!.particulars, ...particulars } } : {}),
        ...(collects ? { collects: this.rows.idsOf(collects) } : {}),
      };
      const user = this.as(this.office.officer);
      await this.payload.update({ collection: 'documents', id, data: data as never, user, depth: 0, req });
      await this.desk.decide(req, 'documents', id, { reason, pictures: hasPictures(one) });
    });
  } // prettier-ignore

  private withdraw(one: SampleDocument): Promise<void> {
    const { kind, reason, successor } = one.withdrawn!;
    return withdraw({
      payload: this.payload,
      user: this.office.approver,
      collection: 'documents',
      id: this.rows.idOf(one.key),
      clock: this.clock,
      withdrawal: {
        kind,
        reason: reason ?? '附件中有未隐去的个人信息',
        authority: organByKey.get(one.organ)!.name,
        ...(successor ? { successor: this.rows.idOf(successor) } : {}),
      },
    });
  }

  private async wait(one: SampleDocument): Promise<void> {
    await inTransaction(this.payload, async (req) => {
      const id = this.rows.idOf(one.key);
      await this.create(req, 'documents', this.rows.document(one));
      const shared = this.desk.shared(req, 'documents', id);
      if (one.stays === 'working') return;
      await submit({ ...shared, user: this.office.officer });
      if (one.stays === 'sentBack')
        await sendBack({ ...shared, user: this.office.approver, reason: one.sentBackReason! });
    });
  }

  /** Public as soon as it is saved. */
  private async sign(one: SampleStatement): Promise<void> {
    await this.payload.create({
      collection: 'statements',
      data: this.rows.statement(one) as never,
      context: { clock: this.clock },
      depth: 0,
    });
  }

  private async withdrawStatement(one: SampleStatement): Promise<void> {
    await this.payload.update({
      collection: 'statements',
      id: this.rows.idOf(statementKey(one)),
      data: { withdrawnReason: one.withdrawn!.reason } as never,
      context: { clock: this.clock },
      depth: 0,
    });
  }

  /** What the publisher does by itself on the day. */
  private async dayCame(one: SampleDocument, kind: 'intoForce' | 'expired'): Promise<void> {
    await inTransaction(this.payload, async (req) => {
      const entry = { recordId: this.rows.idOf(one.key), recordType: 'document' as const, kind, content: {} };
      await appendEntry(req, { ...entry, at: this.clock() });
    });
  }

  private async carryOver(documents: SampleDocument[]): Promise<void> {
    const sources = new Map<string, DocumentRow[]>();
    for (const one of documents) {
      const source = oldSiteOf(one.organ);
      const { originallyPublishedOn, oldPath } = one.carriedOver!;
      const carriedOver = { source, originallyPublishedOn, oldAddress: OLD_HOST + oldPath };
      const at = this.clock();
      const row = { ...this.rows.document(one), carriedOver, stage: 'approved', editors: [] };
      const kept = await inTransaction(this.payload, (req) =>
        this.payload.create({
          collection: 'documents',
          data: { ...row, createdAt: at } as never,
          context: { command: 'carryOver' },
          depth: 0,
          req,
        }),
      );
      sources.set(source, [...(sources.get(source) ?? []), kept as unknown as DocumentRow]);
    }
    for (const [source, rows] of sources) {
      const common = { payload: this.payload, user: this.office.approver, clock: this.clock };
      const refused = await carryOver({ ...common, source, rows, batch: `sample ${source}` });
      if (refused.length) throw new Error(refused.map((one) => one.reason).join(' '));
    }
  }
}
