/** The sanitised text of a record in its page. */
import { isBlankHtml } from '../src/domain/text-elsewhere';

/** Stands in a page for a text that is copied in as bytes; nothing that is escaped or sanitised can contain it. */
export const BODY_PLACE = '<!--body-->';

const START = 720;
const END = 600;

export interface BodyText {
  /** What stands in the page: the HTML itself, or the place for it. */
  html: string;
  /** Its first characters, for a description. */
  start: string;
  /** Its last characters, where a signature would stand. */
  end(): string;
  /** It shows nothing: no text and no picture. */
  isBlank: boolean;
}

/** What is shorter than the start that was asked for is all of it. */
const isBlankStart = (start: string): boolean => start.length < START && isBlankHtml(start);

export const bodyOf = (html: string): BodyText => ({
  html,
  start: html.slice(0, START),
  end: () => html.slice(-END),
  isBlank: isBlankStart(html),
});

/** A text that is put in later. @param read text of a part of it, so many characters or more */
export function bodyLater(read: (part: 'start' | 'end', characters: number) => string): BodyText {
  const start = read('start', START).slice(0, START);
  const end = () => read('end', END).slice(-END);
  return { html: BODY_PLACE, start, end, isBlank: isBlankStart(start) };
}
