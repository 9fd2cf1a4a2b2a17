/** PPTX and OFD: pages of text in XML. */
import type { Layer } from '../../domain/privacy';
import { Members } from './members';
import { baseName, readOtherParts } from './office';
import { nested, say, type Walk } from './walk';
import { isTelling, parseXml, wordsOfXml } from './xml';

const PARTS: readonly [RegExp, Layer, string][] = [
  [/^ppt\/slides\/slide(\d+)\.xml$/, 'body', '幻灯片第N页'],
  [/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/, 'note', '演讲者备注第N页'],
  [/^ppt\/slide(?:Layouts|Masters)\/[^/]+\.xml$/, 'hiddenText', '幻灯片母版'],
  [/^ppt\/(?:notesMasters|handoutMasters)\/[^/]+\.xml$/, 'hiddenText', '备注母版'],
];

async function readSlide(walk: Walk, members: Members, name: string, layer: Layer, place: string) {
  const lines: string[] = [];
  let [line, cells, writing, hidden]: [string, string[] | undefined, boolean, boolean] = ['', undefined, false, false];
  await parseXml(members.stream(members.find(name)!), {
    open: (tag, attributes) => {
      if (tag === 'a:t') writing = true;
      if (tag === 'a:br') line += '\n';
      if (tag === 'a:tr') cells = [];
      if (tag === 'p:sld' && attributes.show === '0') hidden = true;
      for (const value of Object.values(attributes)) if (isTelling(value)) lines.push(value);
    },
    text: (text) => {
      if (writing) line += text;
    },
    close: (tag) => {
      if (tag === 'a:t') writing = false;
      if (tag === 'a:tc') {
        cells?.push(line);
        line = '';
      }
      if (tag === 'a:tr' && cells) {
        lines.push(cells.join('\t'));
        cells = undefined;
      }
      if (tag !== 'a:p') return;
      if (cells) line += ' ';
      else {
        lines.push(line);
        line = '';
      }
    },
  });
  for (const text of lines) say(walk, hidden ? 'hiddenLayer' : layer, hidden ? `隐藏的${place}` : place, text);
} // prettier-ignore

/** @throws Unreadable */
export async function readPptx(walk: Walk, walkFile: (walk: Walk) => Promise<void>): Promise<void> {
  const members = Members.open(walk.content, walk.budget);
  const taken = new Set<string>();
  for (const [pattern, layer, place] of PARTS)
    for (const { name } of members.matching(pattern)) {
      taken.add(name);
      await readSlide(walk, members, name, layer, place.replace('N', pattern.exec(name)![1] ?? ''));
    }
  await readOtherParts(walk, members, taken, walkFile);
}

/** @throws Unreadable */
export async function readOfd(walk: Walk, walkFile: (walk: Walk) => Promise<void>): Promise<void> {
  const members = Members.open(walk.content, walk.budget);
  for (const entry of members.entries) {
    if (/\.(?:ttf|otf|esl|dat)$/i.test(entry.name)) continue;
    if (!/\.xml$/i.test(entry.name)) {
      await walkFile(nested(walk, await members.read(entry), baseName(entry.name), 'OFD中嵌入的'));
      continue;
    }
    const page = /Pages\/Page_(\d+)\//.exec(entry.name)?.[1];
    const annotated = /Annot/i.test(entry.name);
    const [layer, place]: [Layer, string] = annotated
      ? ['annotation', '注释']
      : page
        ? ['body', `第${Number(page) + 1}页`]
        : ['metadata', '文件属性'];
    for (const line of await wordsOfXml(members.stream(entry))) say(walk, layer, place, line);
  }
}
