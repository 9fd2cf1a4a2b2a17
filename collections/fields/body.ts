/** The editor, set up for official documents: what it offers is what publication can write. */
import {
  AlignFeature, BlockquoteFeature, BoldFeature, FixedToolbarFeature, HeadingFeature,
  HorizontalRuleFeature, IndentFeature, ItalicFeature, LinkFeature, OrderedListFeature, ParagraphFeature,
  StrikethroughFeature, SubscriptFeature, SuperscriptFeature, UnderlineFeature, UnorderedListFeature,
  UploadFeature, lexicalEditor,
} from '@payloadcms/richtext-lexical'; // prettier-ignore
import type { FieldHook, RichTextField } from 'payload';
import { InsertFeature, TableFeature } from './insert-feature';
import { words, type Words } from './words';

export const officialEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    UnderlineFeature(),
    StrikethroughFeature(),
    SubscriptFeature(),
    SuperscriptFeature(),
    AlignFeature(),
    IndentFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: ['documents'], disableAutoLinks: true }),
    UploadFeature({ enabledCollections: ['attachments'] }),
    HorizontalRuleFeature(),
    TableFeature(),
    InsertFeature(),
  ],
});

const HELP = words(
  '按公文结构使用标题：“一、”用标题 2，“（一）”用标题 3。链接到本平台的文件请选“内部链接”，文件地址不变，链接也不会失效。大型表格请作为附件上传。',
  'Use headings as official documents are built: “一、” heading 2, “（一）” heading 3. Link to documents of this platform with an internal link. Large tables belong into an attachment.',
);

/** The editor opens no text without a single paragraph: it stands for no text. */
const nothingIfEmpty: FieldHook = ({ value }) => {
  const { root } = (value ?? {}) as { root?: LexicalNode };
  return root?.children?.length === 0 ? null : (value as unknown);
};

export const body = (label: Words = words('正文', 'Body'), description: Words = HELP): RichTextField => ({
  name: 'body',
  type: 'richText',
  label,
  editor: officialEditor,
  hooks: { beforeValidate: [nothingIfEmpty], afterRead: [nothingIfEmpty] },
  admin: { description, disableListColumn: true, disableListFilter: true },
});

interface LexicalNode {
  type?: string;
  value?: unknown;
  children?: LexicalNode[];
}

/** Ids of the attachments that a body shows as images. */
export function imagesIn(state: { root?: LexicalNode } | null | undefined): string[] {
  const found = new Set<string>();
  const visit = (node: LexicalNode) => {
    if (node.type === 'upload' && node.value) {
      const { value } = node;
      found.add(typeof value === 'object' ? String((value as { id: string }).id) : String(value));
    }
    node.children?.forEach(visit);
  };
  if (state?.root) visit(state.root);
  return [...found];
}
