/** Who has a record at present: its editors while it is drafted, then those who may take its step. */
import type { PayloadRequest } from 'payload';
import { everybody, namesOf, type Person } from '../../../collections/access/people';
import { idOf, type Role } from '../../../collections/access/scope';
import { STEP_ROLES, type Step } from '../../domain/review-steps';

type Relation = string | { id: string } | null;

export interface Held {
  stage?: string | null;
  step?: string | null;
  editors?: Relation[] | null;
  leadOrgan?: Relation;
  organ?: Relation;
}

/** Roles that take the step at which a submitted record stands. */
export const rolesFor = (step: string | null | undefined): readonly Role[] =>
  STEP_ROLES[(step ?? 'final') as Step] ?? STEP_ROLES.final;

/** Names shown of one circle of people. */
const SHOWN = 3;

/** Reads everybody once, for as many records as are asked about. */
export class Holders {
  #people?: ReturnType<typeof everybody>;
  readonly #over = new Map<string, Person[]>();

  constructor(private readonly req: PayloadRequest) {}

  /** Those who hold a role over an organ today. */
  async over(organ: string): Promise<Person[]> {
    const over = this.#over.get(organ) ?? (await (this.#people ??= everybody(this.req)))(organ);
    this.#over.set(organ, over);
    return over;
  }

  /** Those who may take the step of a submitted record: the reviewers, and the approvers where there is none. */
  async circle(row: Held): Promise<Person[]> {
    const organ = idOf(row.leadOrgan ?? row.organ);
    if (row.stage !== 'submitted' || organ === undefined) return [];
    const editors = editorsOf(row);
    const able = (await this.over(organ)).filter(({ id }) => !editors.includes(id));
    for (const role of rolesFor(row.step)) {
      const circle = able.filter(({ roles }) => roles.includes(role));
      if (circle.length > 0) return circle;
    }
    return [];
  }

  /** Names of those who have the record now, the first few; empty where nobody has it. */
  async of(row: Held): Promise<string[]> {
    if (row.stage === 'scheduled') return [];
    if (row.stage === 'submitted') return (await this.circle(row)).slice(0, SHOWN).map(({ name }) => name);
    const editors = editorsOf(row);
    const names = await namesOf(this.req, editors);
    return editors.slice(-SHOWN).flatMap((id) => names.get(id) ?? []);
  }
}

const editorsOf = ({ editors }: Held): string[] => (editors ?? []).flatMap((editor) => idOf(editor) ?? []);
