'use client';
/** The type of a record: before another one drops particulars that are filled in, it asks. */
import { SelectInput, useField } from '@payloadcms/ui';
import type { OptionObject, SelectFieldClientComponent } from 'payload';
import { useState } from 'react';
import {
  changeType,
  documentType,
  labelsOf,
  type Particular,
  type Particulars,
  type TypeChange,
} from '../../domain/document-types';
import { useLanguage } from '../words';

interface Asked extends TypeChange {
  slug: string | null;
}

export const TypeField: SelectFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string | null>({ potentiallyStalePath: path });
  const particulars = useField<Particulars | null>({ path: 'particulars' });
  const [asked, setAsked] = useState<Asked>();
  const at = useLanguage() === 'en' ? 1 : 0;
  const type = documentType(value);
  const nameOf = (slug: string | null | undefined) =>
    documentType(slug)?.name[at] ?? (at === 1 ? 'Ordinary document' : '一般文件');

  const change = (slug: string | null, kept?: Particulars) => {
    setAsked(undefined);
    if (kept) particulars.setValue(kept);
    setValue(slug);
  };
  const choose = (slug: string | null) => {
    if (slug === (value ?? null)) return setAsked(undefined);
    const found = type && changeType(type, documentType(slug), particulars.value);
    if (found && found.lost.length > 0) setAsked({ slug, ...found });
    else change(slug);
  };
  const keptOf = ({ kept, lost }: Asked) => type!.particulars.filter((one) => kept[one.name] !== undefined && !lost.includes(one));

  return (
    <div>
      <SelectInput
        name={field.name}
        path={path}
        label={field.label}
        Label={customComponents?.Label}
        Error={customComponents?.Error}
        description={field.admin?.description}
        options={field.options as OptionObject[]}
        readOnly={Boolean(readOnly || disabled)}
        showError={showError}
        value={value ?? undefined}
        onChange={(option) => choose(option && !Array.isArray(option) ? String(option.value) : null)}
      />
      {asked && (
        <div role="alertdialog" aria-labelledby={`ask-${path}`} className="gk-note">
          <p id={`ask-${path}`}>
            {question(nameOf(asked.slug), asked.lost, keptOf(asked), at)}
          </p>
          <p className="gk-buttons">
            <button type="button" className="gk-button gk-button--main" autoFocus onClick={() => setAsked(undefined)}>
              {at === 1 ? `Keep “${nameOf(value)}”` : `保留“${nameOf(value)}”`}
            </button>
            <button type="button" className="gk-button" onClick={() => change(asked.slug, asked.kept)}>
              {at === 1 ? 'Change and remove' : '改变类型并清除'}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}; // prettier-ignore

function question(name: string, lost: readonly Particular[], kept: readonly Particular[], at: 0 | 1): string {
  const [gone, stays] = [labelsOf(lost, at), labelsOf(kept, at)];
  return at === 1
    ? `As “${name}”, this record has no place for what is filled in under ${gone}: it would be removed.${stays && ` ${stays} would stay.`} Change the type all the same?`
    : `改为“${name}”后，已填写的${gone}没有对应的栏目，将被清除${stays && `；${stays}会保留`}。仍要改变类型吗？`;
} // prettier-ignore
