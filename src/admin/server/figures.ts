/** How much is open in each organ and section: for those who answer for several. */
import { idOf } from '../../../collections/access/scope';
import { isLate, isSoon, type ClockedRow } from './open-documents';

export interface Figures {
  drafts: number;
  sentBack: number;
  waiting: number;
  soon: number;
  late: number;
}

export interface SectionFigures extends Figures {
  section: string;
}

export interface OrganFigures extends Figures {
  organ: string;
  sections: SectionFigures[];
}

const none = (): Figures => ({ drafts: 0, sentBack: 0, waiting: 0, soon: 0, late: 0 });

function count(figures: Figures, row: ClockedRow): void {
  if (row.stage !== 'working') figures.waiting += 1;
  else if (row.sentBackReason) figures.sentBack += 1;
  else figures.drafts += 1;
  if (isLate(row)) figures.late += 1;
  else if (isSoon(row)) figures.soon += 1;
}

const worstFirst = (a: Figures, b: Figures): number =>
  b.late - a.late || b.soon - a.soon || b.sentBack - a.sentBack || b.waiting - a.waiting;

/** Organs with open documents by id of the organ, those with the most late ones first. */
export function figuresOf(rows: readonly ClockedRow[]): OrganFigures[] {
  const organs = new Map<string, { figures: Figures; sections: Map<string, Figures> }>();
  for (const row of rows) {
    const id = idOf(row.leadOrgan) ?? '';
    const organ = organs.get(id) ?? { figures: none(), sections: new Map<string, Figures>() };
    organs.set(id, organ);
    const name = row.section?.trim() ?? '';
    const section = organ.sections.get(name) ?? none();
    organ.sections.set(name, section);
    count(organ.figures, row);
    count(section, row);
  }
  return [...organs]
    .map(([organ, { figures, sections }]) => ({
      organ,
      ...figures,
      sections: [...sections].map(([section, of]) => ({ section, ...of })).sort(worstFirst),
    }))
    .sort(worstFirst);
}
