/** XML read as it is unpacked. Names keep their prefix as written by Office: `w:t`, `a:t`. */
import { SaxesParser } from 'saxes';
import { BROKEN, Unreadable } from './walk';

export type Attributes = Record<string, string>;

export interface XmlHandlers {
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Comments, processing instructions and what a document type declares. */
  comment?(text: string): void;
}

function decoderFor(first: Buffer): TextDecoder {
  if (first[0] === 0xff && first[1] === 0xfe) return new TextDecoder('utf-16le');
  if (first[0] === 0xfe && first[1] === 0xff) return new TextDecoder('utf-16be');
  const declared = /^[^>]*?encoding=["']([\w-]+)["']/.exec(first.subarray(0, 200).toString('latin1'))?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

/**
 * @param strip prefixes of namespaces are dropped: spreadsheets are written with and without
 * @throws Unreadable where it is no XML
 */
export async function parseXml(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  handlers: XmlHandlers,
  { strip = false } = {},
): Promise<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const named = strip ? (name: string) => name.slice(name.indexOf(':') + 1) : (name: string) => name;
  if (handlers.open) parser.on('opentag', (tag) => handlers.open!(named(tag.name), tag.attributes as Attributes));
  if (handlers.close) parser.on('closetag', (tag) => handlers.close!(named(tag.name)));
  if (handlers.text) {
    parser.on('text', handlers.text);
    parser.on('cdata', handlers.text);
  }
  if (handlers.comment) {
    parser.on('comment', handlers.comment);
    parser.on('doctype', handlers.comment);
    parser.on('processinginstruction', ({ target, body }) => handlers.comment!(`${target} ${body}`));
  }
  parser.on('error', () => {
    throw new Unreadable(BROKEN);
  });
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= decoderFor(chunk);
    parser.write(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) parser.write(decoder.decode());
  parser.close();
} // prettier-ignore

/** Whether a value of an attribute may hold a number of a person, a name or an address. */
export const isTelling = (value: string): boolean =>
  /[\u4e00-\u9fff@%]|\p{N}(?:[^\p{N}]{0,3}\p{N}){10}/u.test(value);

/** All texts and attributes of a part whose form does not matter, a line each. */
export async function wordsOfXml(
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
  { attributes = true, joined = /(?:^|:)(?:t|r|rPr|rt)$/ }: { attributes?: boolean; joined?: RegExp } = {},
): Promise<string[]> {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    if (line.trim()) lines.push(line);
    line = '';
  };
  await parseXml(chunks, {
    open(name, found) {
      if (!joined.test(name)) flush();
      if (attributes)
        for (const [key, value] of Object.entries(found))
          if (!key.startsWith('xmlns') && isTelling(value)) lines.push(value);
    },
    close: (name) => joined.test(name) || flush(),
    text: (text) => (line += text),
    comment: (text) => text.trim() && lines.push(text),
  });
  flush();
  return lines;
}
