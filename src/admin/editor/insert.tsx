'use client';
/** Gives the editor's own table and image commands a place in the toolbar and names that officers type; reads what is pasted. */
import type { ResolvedClientFeature, ToolbarGroupItem } from '@payloadcms/richtext-lexical';
import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import type { TextKey } from '../translations';
import { useText } from '../words';
import { HandOver } from './hand-over';
import { PasteOfficial } from './paste';
import { PasteInCell } from './paste-in-cell';
import { TableWords } from './table-words';

interface Inserted {
  /** Key of the feature, and of its item in menus and toolbar. */
  feature: string;
  key: string;
  button: TextKey;
  keywords: string[];
}

const INSERTED: readonly Inserted[] = [
  {
    feature: 'experimental_table',
    key: 'table',
    button: 'insertTable',
    keywords: ['表格', '插入表格', 'biaoge', 'table'],
  },
  {
    feature: 'upload',
    key: 'upload',
    button: 'insertImage',
    keywords: ['图片', '插图', '插入图片', '上传', 'tupian', 'image', 'upload'],
  },
];

const inWords = (button: TextKey) =>
  function Words() {
    const text = useText();
    return <span className="gk-tool">{text(button)}</span>;
  };

const named = (button: TextKey) => (args: { i18n: { t: unknown } }) =>
  (args.i18n.t as (key: string) => string)(`gongkai:${button}`);

type Features = ReadonlyMap<string, ResolvedClientFeature<unknown>>;

const menuItem = (features: Features, { feature, key }: Inserted) =>
  features
    .get(feature)
    ?.slashMenu?.groups?.flatMap(({ items }) => items)
    .find((item) => item.key === key);

const toolItem = (features: Features, { feature, key }: Inserted) =>
  features
    .get(feature)
    ?.toolbarFixed?.groups.flatMap(({ items }) => items)
    .find((item) => item.key === key);

export const InsertFeatureClient = createClientFeature(({ resolvedFeatures }) => {
  const features = resolvedFeatures as unknown as Features;
  // Payload decides the order of features: the others may come after this one, but within this task.
  queueMicrotask(() => {
    for (const one of INSERTED) {
      const label = named(one.button);
      Object.assign(menuItem(features, one) ?? {}, { label, keywords: one.keywords });
      Object.assign(toolItem(features, one) ?? {}, { label });
    }
  });
  const items = INSERTED.map((one) => ({
    key: one.button,
    label: named(one.button),
    ChildComponent: inWords(one.button),
    onSelect: (given: Parameters<NonNullable<ToolbarGroupItem['onSelect']>>[0]) =>
      toolItem(features, one)?.onSelect?.(given),
  }));
  return {
    plugins: [
      { Component: TableWords, position: 'normal' },
      { Component: PasteOfficial, position: 'normal' },
      { Component: PasteInCell, position: 'normal' },
      { Component: HandOver, position: 'normal' },
    ],
    toolbarFixed: { groups: [{ type: 'buttons', key: 'insert', order: 15, items }] },
  };
});
