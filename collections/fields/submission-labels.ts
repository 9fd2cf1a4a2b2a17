import type { CollectionConfig, Field } from 'payload';
import { mapFields } from './map-fields';

/** Fields whose label is one line above one control. */
const LABELLED = ['text', 'textarea', 'select', 'relationship', 'richText'];

/** Fields without which nothing is submitted, as `src/publish/commands/obstacles.ts` asks for them. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  documents: ['title', 'summary', 'leadOrgan', 'issuedOn', 'topic', 'mainItem', 'disclosure'],
  guides: ['organ', 'body'],
  rules: ['title', 'organ'],
};

/**
 * Gives fields a label that can say what a refused submission found, and marks those without which a record
 * cannot be submitted. They are not `required`: unfinished work can be saved.
 */
export const submissionLabels = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: labelled(collection.fields, NEEDED[collection.slug] ?? []),
});

const labelled = (fields: Field[], needed: readonly string[]): Field[] =>
  mapFields(fields, (field, inGroup) => {
    if (!LABELLED.includes(field.type) || !('name' in field)) return undefined;
    const Label = {
      path: '/src/admin/fields/submission-label#SubmissionLabel',
      clientProps: { needed: !inGroup && needed.includes(field.name!) },
    };
    const admin = field.admin as { components?: object } | undefined;
    return { ...field, admin: { ...admin, components: { ...admin?.components, Label } } } as Field;
  });
