/** Drawings of a DOCX: pictures, and the text of text boxes. */
import type { BodyReader, Item } from './docx-body';
import { all, attr, child, elementsOf, nameOf, type Element } from './docx-xml';
import { altOf, mediaTypeOf } from './picture';

/** What a drawing, an old VML picture or an embedded object shows, in order. */
export function readDrawing(element: Element, reader: BodyReader): Item[] {
  const items: Item[] = [];
  const described = all(element, 'docPr')[0] ?? all(element, 'shape')[0];
  const alt =
    altOf(attr(described, 'descr')) || altOf(attr(described, 'alt')) || altOf(attr(described, 'title'));
  const visit = (node: Element): void => {
    switch (nameOf(node)) {
      case 'AlternateContent': {
        const shown = elementsOf(node).find((option) => hasContent(option)) ?? child(node, 'Fallback');
        return shown && elementsOf(shown).forEach(visit);
      }
      case 'txbxContent':
        return void items.push(...reader.read(node));
      case 'blip':
        return picture(node, attr(node, 'embed'), attr(node, 'link'));
      case 'imagedata':
        return picture(node, attr(node, 'id'), attr(node, 'href'));
      case 'chart':
      case 'relIds':
        reader.counts.charts += 1;
        return;
      default:
        return elementsOf(node).forEach(visit);
    }
  };
  const picture = (node: Element, embedded: string | undefined, linked: string | undefined) => {
    const relation = reader.inline.relations.get(embedded ?? linked ?? '');
    if (!relation) return;
    const data = relation.external ? undefined : reader.parts.bytes(relation.target);
    items.push({
      kind: 'image',
      image: { data, mediaType: data ? mediaTypeOf(data) : 'image/unknown', alt },
    });
  };
  visit(element);
  return items;
}

/** Whether any of its options is a drawing rather than text. */
export const holdsDrawing = (alternatives: Element): boolean =>
  ['drawing', 'pict', 'object'].some((name) => all(alternatives, name).length > 0);

const hasContent = (option: Element): boolean =>
  nameOf(option) === 'Choice' &&
  ['blip', 'txbxContent', 'chart', 'relIds', 'imagedata'].some((name) => all(option, name).length > 0);
