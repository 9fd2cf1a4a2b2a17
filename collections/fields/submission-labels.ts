import type { CollectionConfig, Field } from 'payload';

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
  fields.map((field): Field => {
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: labelled(tab.fields, needed) })),
      };
    if (field.type === 'row') return { ...field, fields: labelled(field.fields, needed) };
    if (field.type === 'group') return { ...field, fields: labelled(field.fields, []) };
    if (!LABELLED.includes(field.type) || !('name' in field)) return field;
    const Label = {
      path: '/src/admin/fields/submission-label#SubmissionLabel',
      clientProps: { needed: needed.includes(field.name) },
    };
    const admin = field.admin as { components?: object } | undefined;
    return { ...field, admin: { ...admin, components: { ...admin?.components, Label } } } as Field;
  });
