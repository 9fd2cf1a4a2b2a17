/** The permission model on one screen: small named predicates, each an access function of Payload. */
import type { Access, AccessArgs, CollectionSlug, Where } from 'payload';
import {
  idOf,
  isEmpty,
  mayActOn,
  scopeOf,
  scopeOfAnyRole,
  scopeOfRoles,
  type Role,
  type Scope,
} from './scope';
import { approvedFile, onceSealedRecords, secretRecords } from './sealed';

/** Those who see drafts. Request handlers and finance officers see what is approved. */
export const SEES_DRAFTS = ['officer', 'reviewer', 'approver', 'supervisor', 'administrator'] as const;
/** Those who may look at a record that was withdrawn as a secret. */
export const SEES_SECRETS = ['approver', 'supervisor', 'administrator'] as const;
/** Those who may look at earlier states, and at files, of what was withdrawn without a public reason. */
export const SEES_EVIDENCE = ['approver', 'administrator'] as const;

const among = (field: string, scope: Scope): Where =>
  scope === 'all' ? { id: { exists: true } } : { [field]: { in: [...scope] } };
const except = (field: string, ids: readonly string[]): Where[] =>
  ids.length > 0 ? [{ [field]: { not_in: [...ids] } }] : [];
const NOT_SECRET: Where = { sealedFor: { not_equals: 'secret' } };

export const nobody: Access = () => false;

/** Somebody who holds any role in any organ today. */
export const anybodyAssigned: Access = async ({ req }) => !isEmpty(await scopeOfAnyRole(req));

/** An administrator of every organ: site settings, synonyms, disclosure items. */
export const administratorOfAll: Access = async ({ req }) => (await scopeOf(req, 'administrator')) === 'all';

/** Records of organs in which the person holds one of some roles. */
export const inScope =
  (role: Role | readonly Role[], field: string): Access =>
  async ({ req }) => {
    const scope = await scopeOfRoles(req, [role].flat());
    if (scope === 'all') return true;
    return isEmpty(scope) ? false : among(field, scope);
  };

/** A new record of an organ in which the person holds one of some roles. */
export const createsInScope =
  (role: Role | readonly Role[], field: string): Access =>
  async ({ req, data }: AccessArgs) => {
    const organ = idOf((data as Record<string, string | undefined> | undefined)?.[field]);
    return organ ? mayActOn(req, role, organ) : !isEmpty(await scopeOfRoles(req, [role].flat()));
  };

/** Records of organs for which the person drafts; what is sealed as a secret stays as it is. */
export const draftsInScope =
  (field: string): Access =>
  async ({ req }) => {
    const scope = await scopeOf(req, 'officer');
    if (isEmpty(scope)) return false;
    return scope === 'all' ? NOT_SECRET : { and: [among(field, scope), NOT_SECRET] };
  };

/**
 * Records of organs whose drafts the person sees, and what is approved and therefore public of every organ: it
 * must be possible to cite, repeal or interpret it. What was withdrawn as a secret only for those who decide
 * about it in its own organ.
 * @param own field of the organ that answers for the record
 * @param others fields of further organs
 */
export const recordsToRead =
  (own: string, ...others: string[]): Access =>
  async ({ req }) => {
    const [drafts, secrets] = [await scopeOfRoles(req, SEES_DRAFTS), await scopeOfRoles(req, SEES_SECRETS)];
    if (secrets === 'all') return true;
    if (isEmpty(await scopeOfAnyRole(req))) return false;
    const readable: Where[] = [{ stage: { equals: 'approved' } }];
    if (!isEmpty(drafts))
      readable.push({ and: [{ or: [own, ...others].map((field) => among(field, drafts)) }, NOT_SECRET] });
    if (!isEmpty(secrets)) readable.push(among(own, secrets));
    return { or: readable };
  };

/** Earlier states of what was ever withdrawn without a public reason: for approvers and administrators. */
export const versionsToRead =
  (collection: CollectionSlug, organ: string): Access =>
  async ({ req }) => {
    const [drafts, evidence] = [await scopeOfRoles(req, SEES_DRAFTS), await scopeOfRoles(req, SEES_EVIDENCE)];
    if (evidence === 'all') return true;
    if (isEmpty(drafts)) return false;
    const sealed = except('parent', await onceSealedRecords(req, collection));
    const readable: Where[] = [{ and: [among(`version.${organ}`, drafts), ...sealed] }];
    if (!isEmpty(evidence)) readable.push(among(`version.${organ}`, evidence));
    return { or: readable };
  };

/** Files of organs whose drafts the person sees; sealed ones as their records; one file of what is approved. */
export const filesToRead: Access = async ({ req, id, data }) => {
  const [drafts, secrets, evidence] = await Promise.all(
    [SEES_DRAFTS, SEES_SECRETS, SEES_EVIDENCE].map((roles) => scopeOfRoles(req, roles)),
  );
  if (evidence === 'all') return true;
  if (isEmpty(await scopeOfAnyRole(req))) return false;
  const readable: Where[] = [];
  if (!isEmpty(drafts!)) readable.push({ and: [among('organ', drafts!), { sealedFor: { exists: false } }] });
  if (!isEmpty(secrets!)) readable.push({ and: [among('organ', secrets!), { sealedFor: { equals: 'secret' } }] });
  if (!isEmpty(evidence!)) readable.push(among('organ', evidence!));
  const approved = await approvedFile(req, { id, filename: (data as { filename?: string } | undefined)?.filename });
  if (approved) readable.push({ id: { equals: approved } });
  return readable.length > 0 && { or: readable };
}; // prettier-ignore

/** 保密审查表 of organs whose drafts the person sees, but not of what was withdrawn as a secret. */
export const reviewsToRead: Access = async ({ req }) => {
  const [drafts, secrets] = [await scopeOfRoles(req, SEES_DRAFTS), await scopeOfRoles(req, SEES_SECRETS)];
  if (secrets === 'all') return true;
  if (isEmpty(drafts)) return false;
  const open = except('recordId', await secretRecords(req));
  const readable: Where[] = [{ and: [among('organ', drafts), ...open] }];
  if (!isEmpty(secrets)) readable.push(among('organ', secrets));
  return { or: readable };
};

/** Files of organs for which the person drafts; what is sealed stays as it is. */
export const filesToWrite: Access = async ({ req }) => {
  const scope = await scopeOf(req, 'officer');
  if (isEmpty(scope)) return false;
  return { and: [among('organ', scope), { sealedFor: { exists: false } }] };
};
