/** The permission model on one screen: small named predicates, each an access function of Payload. */
import type { Access, AccessArgs, Where } from 'payload';
import { idOf, mayActOn, scopeOf, scopeOfAnyRole, type Role, type Scope } from './scope';

const isEmpty = (scope: Scope) => scope !== 'all' && scope.size === 0;
const among = (field: string, scope: ReadonlySet<string>): Where => ({ [field]: { in: [...scope] } });

export const nobody: Access = () => false;

/** Somebody who holds any role in any organ today. */
export const anybodyAssigned: Access = async ({ req }) => !isEmpty(await scopeOfAnyRole(req));

/** An administrator of every organ: site settings, synonyms, disclosure items. */
export const administratorOfAll: Access = async ({ req }) => (await scopeOf(req, 'administrator')) === 'all';

/** Records of organs in which the person holds the role. */
export const inScope =
  (role: Role, field: string): Access =>
  async ({ req }) => {
    const scope = await scopeOf(req, role);
    if (scope === 'all') return true;
    return isEmpty(scope) ? false : among(field, scope);
  };

/** A new record of an organ in which the person holds the role. */
export const createsInScope =
  (role: Role, field: string): Access =>
  async ({ req, data }: AccessArgs) => {
    const organ = idOf((data as Record<string, string | undefined> | undefined)?.[field]);
    return organ ? mayActOn(req, role, organ) : !isEmpty(await scopeOf(req, role));
  };

/**
 * Records of organs in which the person holds any role, whatever their state, and what is approved and
 * therefore public of every organ: it must be possible to cite, repeal or interpret it.
 */
export const inAnyScopeOrApproved =
  (...fields: string[]): Access =>
  async ({ req }) => {
    const scope = await scopeOfAnyRole(req);
    if (scope === 'all') return true;
    if (isEmpty(scope)) return false;
    return { or: [...fields.map((field) => among(field, scope)), { stage: { equals: 'approved' } }] };
  };

/** Records of organs in which the person holds any role. */
export const inAnyScope =
  (...fields: string[]): Access =>
  async ({ req }) => {
    const scope = await scopeOfAnyRole(req);
    if (scope === 'all') return true;
    return isEmpty(scope) ? false : { or: fields.map((field) => among(field, scope)) };
  };
