/** 机构概况 beside the data of the organ: its home, guide and request pages show the latter. */
import { Lookup } from '../project/lookup';
import type { DocumentRow } from '../project/rows';
import { profile } from '../../domain/document-types/profile';
import { readParticulars, textOf } from '../../domain/document-types';
import type { Check, Checker } from './types';

const SHARED = ['address', 'hours', 'telephone'] as const;

/** Two ways of writing the same thing are no difference. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s()\-－—–~～至,，。；;:：、]/g, '');

/** Address, hours and telephone that the public reads differently in two places. */
export const profileContact: Checker = async ({ collection, row: reviewed, req }) => {
  const row = reviewed as DocumentRow;
  if (collection !== 'documents' || row.documentType !== profile.slug || !row.leadOrgan) return [];
  const contact = (await new Lookup(req).organ(row.leadOrgan))?.contact;
  const { values } = readParticulars(profile, row.particulars);
  return SHARED.flatMap((name): Check[] => {
    const [here, there] = [textOf(values, name), contact?.[name]];
    if (!here || !there || bare(here) === bare(there)) return [];
    const [label] = profile.particulars.find((one) => one.name === name)!.label;
    return [
      {
        severity: 'warn',
        key: `type:contact:${name}`,
        message: `“${label}”在这里是“${here}”，机关首页显示的政府信息公开工作机构资料是“${there}”，请核对。这里不对的，直接修改；机关资料不对的，请管理员在“机关”中修改；两处确实不同的，不必修改。`,
        field: `particulars.${name}`,
      },
    ];
  });
};
