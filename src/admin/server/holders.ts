/** Who has a record at present: its editors while it is drafted, then those who may take its step. */
import type { PayloadRequest } from 'payload';
import { namesOf, peopleOver, type Person } from '../../../collections/access/people';
import { idOf, type Role } from '../../../collections/access/scope';
import type { Step } from '../../domain/review-steps';

type Relation = string | { id: string } | null;

export interface Held {
  stage?: string | null;
  step?: string | null;
  editors?: Relation[] | null;
  leadOrgan?: Relation;
  organ?: Relation;
}

/** Roles that take a step; see src/publish/commands/round.ts. */
export const STEP_ROLES: Readonly<Record<Step, readonly Role[]>> = {
  first: ['reviewer', 'approver'],
  second: ['reviewer', 'approver'],
  secrecy: ['reviewer', 'approver'],
  final: ['approver'],
};

/** Roles that take the step at which a submitted record stands. */
export const rolesFor = (step: string | null | undefined): readonly Role[] =>
  STEP_ROLES[(step ?? 'final') as Step] ?? STEP_ROLES.final;

/** Names shown of one circle of people. */
const SHOWN = 3;

export class Holders {
  readonly #people = new Map<string, Promise<Person[]>>();

  constructor(private readonly req: PayloadRequest) {}

  #over(organ: string): Promise<Person[]> {
    const known = this.#people.get(organ) ?? peopleOver(this.req, organ);
    this.#people.set(organ, known);
    return known;
  }

  /** Names of those who have the record now, the first few; empty where nobody has it. */
  async of(row: Held): Promise<string[]> {
    const editors = (row.editors ?? []).map((editor) => idOf(editor)).filter((id) => id !== undefined);
    if (row.stage === 'scheduled') return [];
    if (row.stage !== 'submitted') {
      const names = await namesOf(this.req, editors);
      return editors.slice(-SHOWN).flatMap((id) => names.get(id) ?? []);
    }
    const organ = idOf(row.leadOrgan ?? row.organ);
    if (organ === undefined) return [];
    const able = (await this.#over(organ)).filter(({ id }) => !editors.includes(id));
    // A secrecy review is the reviewers', and the approvers' only where there is none.
    for (const role of rolesFor(row.step)) {
      const circle = able.filter(({ roles }) => roles.includes(role));
      if (circle.length > 0) return circle.slice(0, SHOWN).map(({ name }) => name);
    }
    return [];
  }
}
