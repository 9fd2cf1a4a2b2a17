/** What DOCX, XLSX and PPTX have in common: properties, links, drawings, charts, media, embedded files. */
import type { Layer } from '../../domain/privacy';
import type { ZipEntry } from '../zip';
import type { Members } from './members';
import { sayLines } from './lines';
import { personIn } from './persons';
import { rawStrings } from './raw-strings';
import { nested, say, type Walk } from './walk';
import { isTelling, parseXml, wordsOfXml } from './xml';

const PROPERTY_NAMES: Readonly<Record<string, string>> = {
  creator: '作者',
  lastModifiedBy: '最后修改者',
  company: '单位',
  manager: '经理',
  title: '标题',
  subject: '主题',
  keywords: '关键词',
  description: '备注',
  category: '类别',
};
const PERSONS = new Set(['creator', 'lastmodifiedby', 'manager']);

/** Document properties (core, app, custom). */
export async function readProperties(walk: Walk, chunks: AsyncIterable<Buffer>): Promise<void> {
  let text = '';
  await parseXml(
    chunks,
    {
      open: (name, attributes) => {
        text = '';
        for (const [key, value] of Object.entries(attributes))
          if (key === 'name' || isTelling(value)) say(walk, 'metadata', '文件属性', value);
      },
      text: (part) => (text += part),
      close: (name) => {
        const label = Object.entries(PROPERTY_NAMES).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
        const place = label ? `文件属性“${label}”` : '文件属性';
        if (PERSONS.has(name.toLowerCase())) personIn(walk, place, text);
        say(walk, 'metadata', place, text);
        text = '';
      },
    },
    { strip: true },
  );
} // prettier-ignore

/** Targets of links outside the file. */
async function readLinks(walk: Walk, chunks: AsyncIterable<Buffer>): Promise<void> {
  await parseXml(chunks, {
    open: (_, attributes) => {
      if (attributes.TargetMode === 'External')
        say(walk, 'metadata', '链接地址', linkText(attributes.Target));
    },
  });
}

function linkText(target = ''): string {
  try {
    return decodeURIComponent(target).replace(/^(?:mailto|tel):/i, '电话或者邮箱：');
  } catch {
    return target;
  }
}

const SKIPPED = /\.(?:odttf|fntdata)$|thumbnail\.(?:jpeg|emf|wmf)$/i;

const FORMS: readonly [RegExp, Layer, string][] = [
  [/\/charts?\//, 'chart', '图表的数据'],
  [/\/diagrams\//, 'textBox', '图示'],
  [/\/drawings\//, 'textBox', '文本框'],
  [/[cC]omments?\d*\.(?:xml|vml)$|\/threadedComments\//, 'comment', '批注'],
  [/\/persons?\/|people\.xml$|commentAuthors\.xml$|authors\.xml$/, 'metadata', '批注人'],
  [/customXml\//, 'metadata', '自定义数据'],
  [/settings\.xml$/, 'metadata', '文档变量'],
  [/glossary\//, 'hiddenText', '构建基块'],
];

/** Every part that the reader of the kind did not take; nothing in the file is left unread. */
export async function readOtherParts(
  walk: Walk,
  members: Members,
  taken: ReadonlySet<string>,
  walkFile: (walk: Walk) => Promise<void>,
): Promise<void> {
  for (const { name } of members.entries) if (isTelling(name)) say(walk, 'fileName', '文件包中的名称', name);
  for (const entry of members.entries) {
    if (taken.has(entry.name) || SKIPPED.test(entry.name)) continue;
    if (/\/printerSettings\//.test(entry.name)) {
      const text = rawStrings(await members.read(entry));
      sayLines(walk, 'metadata', () => '打印机设置', text);
    } else if (/^docProps\/.*\.xml$/.test(entry.name)) await readProperties(walk, members.stream(entry));
    else if (entry.name.endsWith('.rels')) await readLinks(walk, members.stream(entry));
    else if (/\.(?:xml|vml)$/i.test(entry.name)) await readWords(walk, members, entry);
    else await walkFile(nested(walk, await members.read(entry), baseName(entry.name), '嵌入的'));
  }
  for (const entry of members.entries)
    if (members.isRemarked(entry) && /\.(?:xml|vml|rels)$/i.test(entry.name))
      await parseXml(members.stream(entry), { comment: (text) => say(walk, 'comment', 'XML注释', text) });
}

async function readWords(walk: Walk, members: Members, entry: ZipEntry): Promise<void> {
  const [, layer, place] = FORMS.find(([pattern]) => pattern.test(entry.name)) ?? ['', 'other', '其他部分'];
  const lines = await wordsOfXml(members.stream(entry));
  for (const line of lines) {
    say(walk, layer as Layer, place, line);
    if (place === '批注人') personIn(walk, place, line);
  }
}

export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
