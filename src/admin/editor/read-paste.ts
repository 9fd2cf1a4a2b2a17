/** All that reading the clipboard needs, loaded when something is pasted. */
export { readClipboard } from '../../import/document/clipboard';
export { picturesOf, toLexical } from '../../import/document/lexical';
export { canBeShown } from '../../import/document/picture';
export { findPictures } from './clipboard-pictures';
export { readerInEnglish } from '../../import/english';
