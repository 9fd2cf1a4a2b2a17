/** The sample's content as rows of the editorial database: keys become ids, markup becomes Lexical. */
import { v7 as uuidv7 } from 'uuid';
import { documentType, mapPictures, type Particulars } from '../domain/document-types';
import { formatChinese } from '../domain/local-date';
import { lexicalBody, type Citation } from './body';
import type { SampleGuide, SampleRule } from './content/directory';
import type { SampleStatement } from './content/statements';
import type { SampleOffice } from './office';
import type { SamplePlan } from './plan';
import type { SampleDocument } from './types';
import { organByKey } from './world';

export type Row = Record<string, unknown> & { id: string };

export const statementKey = ({ organ, item, signedOn }: SampleStatement) =>
  `statement ${organ} ${item} ${signedOn}`;

export class SampleRows {
  private readonly ids = new Map<string, string>();
  private readonly byKey: Map<string, SampleDocument>;

  constructor(
    private readonly office: SampleOffice,
    private readonly planned: SamplePlan,
  ) {
    this.byKey = new Map(planned.documents.map((one) => [one.key, one]));
  }

  idOf(key: string): string {
    if (!this.ids.has(key)) this.ids.set(key, uuidv7());
    return this.ids.get(key)!;
  }

  private cite = (key: string): Citation => {
    const { title } = this.byKey.get(key)!;
    const documentNumber = this.planned.numbers.get(key);
    return { id: this.idOf(key), title: title.replaceAll('　', ' '), ...(documentNumber ? { documentNumber } : {}) };
  }; // prettier-ignore

  organ = (key: string): string => this.office.organs.get(key)!;
  private item = (code: string): string => this.office.items.get(code)!;

  statement(one: SampleStatement): Row {
    const { withdrawn: _, organ, item, ...rest } = one;
    return { ...rest, id: this.idOf(statementKey(one)), organ: this.organ(organ), item: this.item(item) };
  }

  /** @param attachments ids by file name */
  document(one: SampleDocument, attachments: ReadonlyMap<string, string> = new Map()): Row {
    const organ = organByKey.get(one.organ)!;
    const signature = [one.organ, ...(one.joint ?? [])].map((key) => `> ${organByKey.get(key)!.name}`);
    const signed = one.signed === false ? [] : [...signature, `> ${formatChinese(one.issued)}`];
    return {
      id: this.idOf(one.key),
      title: one.title,
      summary: one.summary,
      ...(one.number ? { documentNumber: this.planned.numbers.get(one.key) } : {}),
      leadOrgan: this.organ(one.organ),
      ...(one.joint ? { jointOrgans: one.joint.map(this.organ) } : {}),
      origin: one.origin ?? 'own',
      disclosure: one.disclosure ?? 'full',
      issuedOn: one.issued,
      ...(one.effective ? { effectiveOn: one.effective } : {}),
      ...(one.expires ? { expiresOn: one.expires } : {}),
      topic: one.topic,
      genre: one.genre,
      ...(one.audience ? { audience: one.audience } : {}),
      mainItem: this.item(one.item),
      ...(one.otherItems ? { otherItems: one.otherItems.map(this.item) } : {}),
      section: organ.section,
      telephone: organ.telephone,
      ...(one.declaredValidity ? { declaredValidity: one.declaredValidity } : {}),
      ...(one.changes
        ? { changes: one.changes.map((change) => ({ ...change, target: this.idOf(change.target) })) }
        : {}),
      ...(one.interprets ? { interprets: this.idsOf(one.interprets) } : {}),
      ...(one.keywords ? { keywords: one.keywords } : {}),
      ...(attachments.size ? { attachments: [...attachments.values()] } : {}),
      ...this.typed(one, attachments),
      ...(one.noInterpretation ? { noInterpretation: one.noInterpretation } : {}),
      body: lexicalBody([one.body, ...signed].join('\n'), this.cite),
    };
  }

  private typed({ type, particulars, collects }: SampleDocument, attachments: ReadonlyMap<string, string>) {
    const definition = documentType(type);
    if (!definition) return {};
    const values: Particulars = mapPictures(definition, particulars ?? {}, (name) => attachments.get(name)!);
    return {
      documentType: type,
      particulars: values,
      ...(collects ? { collects: this.idsOf(collects) } : {}),
    };
  }

  idsOf = (keys: readonly string[]): string[] => keys.map((key) => this.idOf(key));

  guide = (guide: SampleGuide): Row => ({
    id: uuidv7(),
    organ: this.organ(guide.organ),
    title: guide.title,
    confirmedOn: guide.confirmed,
    body: lexicalBody(guide.body, this.cite),
  });

  rule = (rule: SampleRule): Row => ({
    id: uuidv7(),
    organ: this.organ(rule.organ),
    title: rule.title,
    issuedOn: rule.issued,
    body: lexicalBody(rule.body, this.cite),
  });
}
