/** What every collection has whose records go through submission and approval. */
import type { CollectionConfig, CollectionSlug, Field } from 'payload';
import { createsInScope, draftsInScope, recordsToRead, versionsToRead } from './access/predicates';
import { idField } from './fields/id';
import { publicationFields } from './fields/publication-state';
import { keptByServer, stageField } from './fields/reviewed';
import { words } from './fields/words';
import { seenField } from './hooks/refuse-stale';

/**
 * Access, versions and what is always read.
 * @param own field of the organ that answers for a record
 * @param others fields of further organs that may read its drafts
 */
export const reviewed = (slug: CollectionSlug, own: string, ...others: string[]) =>
  ({
    access: {
      create: createsInScope('officer', own),
      read: recordsToRead(own, ...others),
      readVersions: versionsToRead(slug, own),
      update: draftsInScope(own),
      delete: draftsInScope(own),
    },
    // A list need not read bodies; its state is made of these.
    forceSelect: { stage: true, publicationState: true, publishAt: true, sentBackReason: true },
    versions: { maxPerDoc: 100, drafts: false },
  }) satisfies Partial<CollectionConfig>;

/** Above the tabs of the form. */
export const head: Field[] = [
  idField,
  seenField,
  { name: 'actions', type: 'ui', admin: { components: { Field: '/src/admin/action-bar#ActionBar' } } },
];

/** The last tab of the form. */
export const publicationTab = (...more: Field[]) => ({
  label: words('发布状态', 'Publication'),
  fields: [stageField, ...publicationFields, ...keptByServer, ...more],
});
