/** Payload's own collections, which it opens to every account: here the roles decide. */
import type { Access, SanitizedConfig } from 'payload';
import { anybodyAssigned, inScope, nobody } from '../access/predicates';

const WRITING = ['officer', 'approver', 'administrator'] as const;
const somebodyWriting: Access = async (args) => Boolean(await inScope(WRITING, 'id')(args));

const ACCESS: Readonly<Record<string, Partial<Record<'create' | 'read' | 'update' | 'delete', Access>>>> = {
  // Open forms: only those who write anything have to do with them.
  'payload-locked-documents': {
    create: somebodyWriting,
    read: anybodyAssigned,
    update: somebodyWriting,
    delete: somebodyWriting,
  },
  'payload-migrations': { create: nobody, read: nobody, update: nobody, delete: nobody },
  'payload-kv': { create: nobody, read: nobody, update: nobody, delete: nobody },
};

export function guardInternal(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, access } of config.collections) Object.assign(access, ACCESS[slug]);
  return config;
}
