import { addDays, shanghaiDay } from '../../domain/local-date';
import { setStage, type CommandContext } from './command';

/** Days until information that was not disclosed is looked at again (条例 Art. 18 names no period). */
const REASSESSMENT = 365;

/**
 * What is not to be public stays as a line of the register: title, number, reason and dates, without text,
 * files and earlier versions, and comes back for re-assessment (条例 Art. 18).
 */
export async function clearForRegister(context: CommandContext): Promise<void> {
  const { req, collection, row, at } = context;
  await setStage(context, { stage: 'registered', step: null, editors: [] });
  if (collection !== 'documents') return;
  const withholding = { ...('withholding' in row ? row.withholding : {}), reassessOn: addDays(shanghaiDay(at), REASSESSMENT) };
  await req.payload.db.updateOne({
    collection,
    id: row.id,
    data: {
      body: null,
      attachments: [],
      bodyFiles: [],
      withholding,
      updatedAt: at,
    },
    req,
  });
  await req.payload.db.deleteVersions({ collection, where: { parent: { equals: row.id } }, req });
} // prettier-ignore
