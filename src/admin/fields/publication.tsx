'use client';
/** What the ledger says, in words: a state, Beijing time, a link. Read only. */
import { FieldDescription, FieldLabel, useField } from '@payloadcms/ui';
import type { DefaultCellComponentProps, TextFieldClientComponent } from 'payload';
import { beijingMinute } from '../../domain/local-date';
import { PUBLICATION_WORDS } from '../state';
import { useLanguage } from '../words';

type Language = 'zh' | 'en';

function inWords(name: string, value: string, language: Language): string {
  if (name === 'publicationState') return PUBLICATION_WORDS[value]?.[language] ?? value;
  return /^\d{4}-\d\d-\d\dT/.test(value) ? beijingMinute(value) : value;
}

export const PublicationField: TextFieldClientComponent = ({ field, path }) => {
  const { value } = useField<string | null>({ potentiallyStalePath: path });
  const language = useLanguage();
  if (!value) return null;
  return (
    <div className="field-type gk-fact">
      <FieldLabel label={field.label} path={path} />
      <p>{inWords(field.name, value, language)}</p>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
};

export const PublicationCell = ({ cellData, field }: DefaultCellComponentProps) => {
  const language = useLanguage();
  return <>{cellData ? inWords(String((field as { name: string }).name), String(cellData), language) : ''}</>;
};
