/** What is public as soon as it is saved passes the scan for personal data before (条例 Art. 15; domain.md 11). */
import type {
  CollectionBeforeChangeHook,
  FlattenedField,
  GlobalBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { ValidationError } from 'payload';
import { KIND_NAMES, type Finding, type Severity } from '../../src/domain/privacy';
import { piecesOfText } from '../../src/files/pieces';
import { scanText } from '../../src/files/scan';
import { say } from '../fields/words';

type Data = Record<string, unknown>;
interface Fault {
  path: string;
  field: FlattenedField;
  finding: Finding;
}

/** Codes of organs are no numbers of persons, whatever their digits. */
const CODES = new Set(['id', 'creditCode', 'code']);

function* faultsIn(fields: readonly FlattenedField[], data: Data, refused: readonly Severity[], at = ''): Generator<Fault> {
  for (const field of fields) {
    const value = data[field.name];
    const path = at + field.name;
    if (CODES.has(field.name) || value === undefined || value === null) continue;
    if ('flattenedFields' in field)
      for (const [i, row] of [value].flat().entries())
        yield* faultsIn(field.flattenedFields, row as Data, refused, Array.isArray(value) ? `${path}.${i}.` : `${path}.`);
    if (field.type !== 'text' && field.type !== 'textarea') continue;
    const { findings } = scanText(piecesOfText([value].flat().join('\n'), 'body', ''));
    const finding = findings.find(({ severity }) => refused.includes(severity));
    if (finding) yield { path, field, finding };
  }
} // prettier-ignore

/** @throws ValidationError with a sentence beside each field */
function requireNothingPersonal(
  req: PayloadRequest,
  slug: { collection: string } | { global: string },
  faults: Iterable<Fault>,
): void {
  const errors = [...faults].map(({ path, field, finding: { kind, excerptMasked } }) => ({
    path,
    label: ('label' in field && field.label) || undefined,
    message: say(
      req,
      `这一项会公开，其中有${KIND_NAMES[kind][0]}（${excerptMasked}），请删去后再保存。`,
      `This becomes public and holds a ${KIND_NAMES[kind][1].toLowerCase()} (${excerptMasked}). Remove it, then save.`,
    ),
  }));
  if (errors.length > 0) throw new ValidationError({ ...slug, errors: errors as never, req }, req.t);
}

/** @param refused contacts of an organ may be mobile numbers; in a reason nothing personal is needed */
export const publicWords =
  (refused: readonly Severity[]): CollectionBeforeChangeHook =>
  ({ collection: { slug }, data, req }) => {
    const fields = req.payload.collections[slug]!.config.flattenedFields;
    requireNothingPersonal(req, { collection: slug }, faultsIn(fields, data, refused));
    return data;
  };

/** As `publicWords`, of a global. */
export const publicWordsOfGlobal: GlobalBeforeChangeHook = ({ data, global, req }) => {
  const { flattenedFields } = req.payload.globals.config.find(({ slug }) => slug === global.slug)!;
  requireNothingPersonal(req, { global: global.slug }, faultsIn(flattenedFields, data as Data, ['block']));
  return data as unknown;
};
