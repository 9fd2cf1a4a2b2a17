import type { Field } from 'payload';

/**
 * The same tree of fields with each one changed that `change` answers for.
 * @param change a field for one that is replaced as it stands; undefined leaves it, and goes into tabs, rows and groups
 * @param inGroup whether the fields lie in a group
 */
export const mapFields = (
  fields: readonly Field[],
  change: (field: Field, inGroup: boolean) => Field | undefined,
  inGroup = false,
): Field[] =>
  fields.map((field): Field => {
    const changed = change(field, inGroup);
    if (changed) return changed;
    if (field.type === 'tabs')
      return {
        ...field,
        tabs: field.tabs.map((tab) => ({ ...tab, fields: mapFields(tab.fields, change, inGroup) })),
      };
    if (field.type === 'group') return { ...field, fields: mapFields(field.fields, change, true) } as Field;
    return 'fields' in field && !('name' in field)
      ? ({ ...field, fields: mapFields(field.fields, change, inGroup) } as Field)
      : field;
  });
