/** A statement is signed for an organ by one of its approvers or administrators. */
import type { PayloadRequest } from 'payload';
import { createsInScope, inScope } from '../access/predicates';
import { scopeOfRoles, type Scope } from '../access/scope';

export { anybodyAssigned } from '../access/predicates';

const SIGNING = ['approver', 'administrator'] as const;

/** Organs for which the person may sign today. */
export const signingScope = (req: PayloadRequest): Promise<Scope> => scopeOfRoles(req, SIGNING);

export const byApproverOrAdministrator = inScope(SIGNING, 'organ');

export const createsAsApproverOrAdministrator = createsInScope(SIGNING, 'organ');
