/** A command that is not carried out, with one sentence that says what to do. */
export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string,
    /** Name of the field that the sentence is about. */
    readonly field?: string,
  ) {
    super(message);
  }

  get status(): number {
    return this.code === 'notFound'
      ? 404
      : this.code === 'notAllowed'
        ? 403
        : this.code === 'missing'
          ? 400
          : 409;
  }
}

export type RefusalCode =
  | 'notFound'
  | 'notAllowed'
  | 'wrongStage'
  | 'stale'
  | 'samePerson'
  | 'missing'
  | 'invalid'
  | 'check'
  | 'notPublishable'
  | 'editorMayNotApprove'
  | 'reviewerEdited'
  | 'notPublic'
  | 'alreadyPublic'
  | 'indexNumberTaken';

/** Several obstacles at once: the officer sees all of them, each beside its field. */
export class Refusals extends Refusal {
  constructor(readonly all: readonly Refusal[]) {
    super(all[0]!.code, all.map((refusal) => refusal.message).join('\n'), all[0]!.field);
  }
}
