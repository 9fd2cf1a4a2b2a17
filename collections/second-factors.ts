import type { CollectionConfig } from 'payload';
import { nobody } from './access/predicates';
import { idField } from './fields/id';
import { words } from './fields/words';

/**
 * 动态验证码: what is known of a second factor, apart from the account, which Payload writes as a whole at each
 * login. Read and written by `users/second-factor/` alone.
 */
export const secondFactors: CollectionConfig = {
  slug: 'secondFactors',
  labels: { singular: words('动态验证码', 'Second factor'), plural: words('动态验证码', 'Second factors') },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  disableDuplicate: true,
  admin: { hidden: true },
  fields: [
    idField,
    { name: 'account', type: 'relationship', relationTo: 'users', required: true, unique: true },
    // Encrypted under a key derived from PAYLOAD_SECRET.
    { name: 'secret', type: 'text' },
    // The same, of an enrolment that no code has confirmed yet.
    { name: 'pending', type: 'text' },
    // Number of the 30-second step of the last code that was accepted: a code counts once.
    { name: 'lastStep', type: 'number' },
    // Keyed hashes of the recovery codes that are left.
    { name: 'recoveryHashes', type: 'json' },
    { name: 'since', type: 'text' },
  ],
};
