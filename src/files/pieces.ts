/** Pieces of texts that are no file. */
import type { Layer, TextPiece } from '../domain/privacy';
import { readHtml } from './layers/html';
import { sayLines } from './layers/lines';
import { Budget, type Walk } from './layers/walk';

function gathered(read: (walk: Walk) => void, name: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  const sink = { piece: (piece: TextPiece) => pieces.push(piece), point: () => {}, undecided: () => {} };
  read({ content: Buffer.alloc(0), name, sink, budget: new Budget(), depth: 0, prefix: '' });
  return pieces;
}

/**
 * The HTML of a record's body: paragraphs, rows of tables with their headings, attributes.
 * @param place for people: `正文`
 * @param title of the record: it says what its tables are about
 */
export const piecesOfHtml = (html: string, place: string, title = ''): TextPiece[] =>
  gathered((walk) => readHtml(walk, html, 'body', place), title);

/** Plain text by lines. */
export const piecesOfText = (text: string, layer: Layer, place: string, title = ''): TextPiece[] =>
  gathered((walk) => {
    const lines = text.includes('\n');
    sayLines(walk, layer, (line) => (lines ? `${place}第${line}行` : place), text, title);
  }, title);
