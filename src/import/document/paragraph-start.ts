import { ARTICLE, HEADING_LABELS } from './patterns';
import { plain } from './plain';

/** Whether a text begins with the number of a heading, article or task. */
export const startsParagraph = (text: string): boolean => {
  const shadow = plain(text).trimStart();
  return HEADING_LABELS.some(({ pattern }) => pattern.test(shadow)) || ARTICLE.test(shadow);
};
