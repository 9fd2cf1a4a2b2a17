/** Every check before a publication. */
import { changesOfOthers } from './changes';
import { interpretation, genre, late, links, marks, wrongOrgan } from './document';
import { files } from './files';
import { personalData } from './personal-data';
import { profileContact } from './profile-contact';
import { sameNumber } from './same-number';
import type { Check, Checked, Checker } from './types';
import { particulars } from './type';
import { textBeside } from './text-beside';
import { wording } from './wording';

export type { Check, Checked, Severity } from './types';

const CHECKERS: readonly Checker[] = [
  marks,
  particulars,
  profileContact,
  sameNumber,
  textBeside,
  personalData,
  files,
  interpretation,
  wording,
  wrongOrgan,
  changesOfOthers,
  genre,
  late,
  links,
];

const ORDER = ['block', 'override', 'warn'] as const;

/** What stands in the way and what is worth a look, the worst first. */
export async function checksOf(checked: Checked): Promise<Check[]> {
  const found: Check[] = [];
  for (const check of CHECKERS) found.push(...(await check(checked)));
  const once = new Map(found.map((check) => [check.key, check]));
  return [...once.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}
