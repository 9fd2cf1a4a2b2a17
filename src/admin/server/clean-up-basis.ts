/** The decision into which the results of a clean-up go: one that the person drafts and that can be edited now. */
import type { PayloadRequest } from 'payload';
import { idOf, mayActOn } from '../../../collections/access/scope';
import { isAboutCleanUp } from '../../domain/clean-up';
import { textSoFar } from '../../import/clean-up/into-text';
import type { LexicalState } from '../../publish/project/body';
import type { Existing } from '../clean-up/clean-up';

interface Row {
  id: string;
  stage?: string | null;
  title?: string | null;
  genre?: string | null;
  leadOrgan?: string | { id: string } | null;
  body?: LexicalState | null;
}

/** What is on its way is taken back first; what is public becomes a revision. */
const EDITABLE = ['working', 'approved'];

const mayBeBasis = async (req: PayloadRequest, { stage, leadOrgan }: Row): Promise<boolean> =>
  EDITABLE.includes(stage ?? 'working') && (await mayActOn(req, 'officer', leadOrgan));

/** Whether the record's form leads to the clean-up. */
export const offersCleanUp = async (req: PayloadRequest, row: Row): Promise<boolean> =>
  isAboutCleanUp(row) && (await mayBeBasis(req, row));

/** @returns undefined where there is no such record, or it is not the person's to edit now */
export async function cleanUpBasis(req: PayloadRequest, id: string): Promise<Existing | undefined> {
  const row = (await req.payload.findByID({
    collection: 'documents',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })) as Row | null;
  if (!row || !(await mayBeBasis(req, row))) return undefined;
  return { id: row.id, title: row.title ?? '', organ: idOf(row.leadOrgan) ?? '', text: textSoFar(row.body) };
}
