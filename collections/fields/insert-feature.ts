import { createServerFeature, EXPERIMENTAL_TableFeature } from '@payloadcms/richtext-lexical';
import { words } from './words';

/** Visible buttons for a table and an image, and their Chinese names in the menu that “/” opens. */
export const InsertFeature = createServerFeature({
  key: 'insert',
  feature: { ClientFeature: '/src/admin/editor/insert#InsertFeatureClient' },
});

const SIZE = { rows: words('行数', 'Rows'), columns: words('列数', 'Columns') } as const;

/** Payload's tables, whose question for a size is put in the language of the person. */
export function TableFeature(): ReturnType<typeof EXPERIMENTAL_TableFeature> {
  const table = EXPERIMENTAL_TableFeature();
  return {
    ...table,
    feature: async (props) => {
      const made = await (table.feature as (given: typeof props) => Promise<TableParts>)(props);
      const map = made.generateSchemaMap!({} as never)!;
      for (const field of map.get('fields')?.fields ?? [])
        if (field.name && field.name in SIZE)
          Object.assign(field, {
            label: SIZE[field.name as keyof typeof SIZE],
            defaultValue: 3,
            min: 1,
            max: 100,
          });
      return { ...made, generateSchemaMap: () => map } as never;
    },
  };
}

interface TableParts {
  generateSchemaMap?: (given: never) => Map<string, { fields: readonly { name?: string }[] }> | null;
}
