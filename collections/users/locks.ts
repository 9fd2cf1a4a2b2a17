/** Payload's own collection of open forms: only those who write anything have to do with it. */
import type { Access, SanitizedConfig } from 'payload';
import { anybodyAssigned, inScope } from '../access/predicates';

const WRITING = ['officer', 'approver', 'administrator'] as const;
const somebodyWriting: Access = async (args) => Boolean(await inScope(WRITING, 'id')(args));

/** Payload allows it to every account; here the roles decide. */
export function guardLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents');
  if (locks)
    Object.assign(locks.access, {
      read: anybodyAssigned,
      create: somebodyWriting,
      update: somebodyWriting,
      delete: somebodyWriting,
    });
  return config;
}
