'use client';
/** Offers the official frame of the chosen genre while the body is empty; what is typed is never replaced. */
import { toast, useForm, useFormFields } from '@payloadcms/ui';
import { documentType } from '../domain/document-types';
import { frameOf, type FrameLine } from '../domain/genre-frames';
import { toLexical } from '../import/document/lexical';
import type { Block } from '../import/document/types';
import { useLanguage, useText } from './words';

interface Node {
  type?: string;
  text?: string;
  children?: Node[];
}

const EMPTY = new Set(['root', 'paragraph', 'linebreak']);
const isEmpty = (node: Node): boolean =>
  EMPTY.has(node.type ?? '') ? (node.children ?? []).every(isEmpty) : node.type === 'text' && !node.text?.trim(); // prettier-ignore

const isEmptyBody = (state: unknown): boolean => {
  const root = (state as { root?: Node } | null | undefined)?.root;
  return !root || isEmpty({ ...root, type: 'root' });
};

const blockOf = ({ text, ...line }: FrameLine, i: number): Block => ({ ...line, runs: [{ text }], line: i });

export function GenreFrame() {
  const text = useText();
  const { dispatchFields, getDataByPath, setModified } = useForm();
  const genre = useFormFields(([fields]) => String(fields.genre?.value ?? ''));
  const empty = useFormFields(([fields]) => isEmptyBody(fields.body?.value));
  const type = documentType(useFormFields(([fields]) => fields.documentType?.value as string | undefined));
  const at = useLanguage() === 'en' ? 1 : 0;
  const frame = type?.frame ?? frameOf(genre);
  if (!frame || !empty) return null;
  const take = () => {
    if (!isEmptyBody(getDataByPath('body'))) return;
    const value = toLexical(frame.map(blockOf));
    // A new initial value makes the editor show the new body.
    dispatchFields({ type: 'UPDATE', path: 'body', value, initialValue: value, valid: true });
    setModified(true);
    toast.success(text('frameTaken'));
  };
  return (
    <div className="gk-fill">
      <button type="button" className="gk-button" onClick={take}>
        {text('takeFrame').replace('{t}', type?.frame ? type.name[at] : genre)}
      </button>
      <span className="gk-hint">{text('takeFrameHint')}</span>
    </div>
  );
}
