'use client';
import type { ClipboardEvent } from 'react';
import type { Cell, CellValue } from '../../domain/document-types';
import { useLanguage, useText } from '../words';
import type { Image } from './use-images';

export const idOfInput = (path: string): string => `field-${path.replaceAll('.', '__')}`;

interface Props {
  cell: Cell;
  id: string;
  value: CellValue | undefined;
  locked: boolean;
  images: readonly Image[];
  /** Name for readers of the screen where no label stands beside it. */
  name?: string;
  onChange: (value: CellValue | undefined) => void;
  onPaste?: (event: ClipboardEvent) => void;
}

/** The control for one value. What is typed is kept as it is; the server says what it cannot read. */
export function CellInput({ cell, id, value, locked, images, name, onChange, onPaste }: Props) {
  const at = useLanguage() === 'en' ? 1 : 0;
  const text = useText();
  const common = {
    id,
    value: value === undefined ? '' : String(value),
    disabled: locked,
    'aria-label': name,
    'aria-required': cell.needed || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value || undefined),
  };
  switch (cell.kind) {
    case 'paragraphs':
      return <textarea {...common} rows={3} onPaste={onPaste} />;
    case 'date':
      return <input {...common} type="date" min="1900-01-01" max="2199-12-31" onPaste={onPaste} />;
    case 'number':
      return <input {...common} type="text" inputMode="numeric" onPaste={onPaste} />;
    case 'choice':
      return (
        <select {...common} onPaste={onPaste}>
          <option value="">{text('chooseOne')}</option>
          {cell.options.map((option) => (
            <option key={option[0]} value={option[0]}>
              {option[at]}
            </option>
          ))}
        </select>
      );
    case 'picture':
      return (
        <select {...common} onPaste={onPaste}>
          <option value="">{text(images.length > 0 ? 'noPicture' : 'uploadPictureFirst')}</option>
          {images.map((image) => (
            <option key={image.id} value={image.id}>
              {image.name}
            </option>
          ))}
        </select>
      );
    default:
      return <input {...common} type="text" onPaste={onPaste} />;
  }
}
