/** A statement is signed for an organ by one of its approvers or administrators. */
import type { Access, PayloadRequest } from 'payload';
import { idOf, mayActOn, scopeOf, type Scope } from '../access/scope';

export { anybodyAssigned } from '../access/predicates';

const SIGNING = ['approver', 'administrator'] as const;

/** Organs for which the person may sign today. */
export async function signingScope(req: PayloadRequest): Promise<Scope> {
  const scopes = await Promise.all(SIGNING.map((role) => scopeOf(req, role)));
  if (scopes.includes('all')) return 'all';
  return new Set(scopes.flatMap((scope) => [...(scope as ReadonlySet<string>)]));
}

export const byApproverOrAdministrator: Access = async ({ req }) => {
  const scope = await signingScope(req);
  if (scope === 'all') return true;
  return scope.size > 0 && { organ: { in: [...scope] } };
};

export const createsAsApproverOrAdministrator: Access = async ({ req, data }) => {
  const organ = idOf((data as { organ?: string } | undefined)?.organ);
  if (organ === undefined) {
    const scope = await signingScope(req);
    return scope === 'all' || scope.size > 0;
  }
  const holds = await Promise.all(SIGNING.map((role) => mayActOn(req, role, organ)));
  return holds.includes(true);
};
