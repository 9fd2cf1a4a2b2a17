/** DOCX: body, headers, notes, comments, changes, hidden text, and whatever else the package holds. */
import type { Layer } from '../../domain/privacy';
import { Members } from './members';
import { readOtherParts } from './office';
import { readWordPart } from './word-part';
import type { Walk } from './walk';
import { parseXml } from './xml';

const PARTS: readonly [RegExp, Layer, string][] = [
  [/^word\/document\d*\.xml$/, 'body', '正文'],
  [/^word\/header\d*\.xml$/, 'headerFooter', '页眉'],
  [/^word\/footer\d*\.xml$/, 'headerFooter', '页脚'],
  [/^word\/footnotes\.xml$/, 'note', '脚注'],
  [/^word\/endnotes\.xml$/, 'note', '尾注'],
  [/^word\/comments\.xml$/, 'comment', '批注'],
  [/^word\/glossary\/document\.xml$/, 'hiddenText', '构建基块'],
];

async function hiddenStyles(members: Members): Promise<Set<string>> {
  const hidden = new Set<string>();
  const entry = members.find('word/styles.xml');
  let style = '';
  if (entry)
    await parseXml(members.stream(entry), {
      open: (name, attributes) => {
        if (name === 'w:style') style = attributes['w:styleId'] ?? '';
        if (name === 'w:vanish' && style && !/^(?:0|false|off)$/.test(attributes['w:val'] ?? ''))
          hidden.add(style);
      },
    });
  return hidden;
}

/** @throws Unreadable */
export async function readDocx(walk: Walk, walkFile: (walk: Walk) => Promise<void>): Promise<void> {
  const members = Members.open(walk.content, walk.budget);
  const styles = await hiddenStyles(members);
  const taken = new Set<string>();
  for (const [pattern, layer, place] of PARTS)
    for (const entry of members.matching(pattern)) {
      taken.add(entry.name);
      await readWordPart(walk, { layer, place, hiddenStyles: styles }, members.stream(entry));
    }
  await readOtherParts(walk, members, taken, walkFile);
}
