'use client';
/** The type of a record: before another one drops particulars that are filled in, it asks. */
import { SelectInput, useField } from '@payloadcms/ui';
import type { OptionObject, SelectFieldClientComponent } from 'payload';
import { useState } from 'react';
import {
  changeType,
  documentType,
  labelsOf,
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
    documentType(slug)?.name[at] ?? (at === 1 ? 'an ordinary document' : '一般文件');

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
            {at === 1
              ? `As ${nameOf(asked.slug)}, this record has no place for what is filled in under ${labelsOf(asked.lost, 1)}: it would be removed. Change the type all the same?`
              : `改为“${nameOf(asked.slug)}”后，已填写的${labelsOf(asked.lost, 0)}没有对应的栏目，将被清除。仍要改变类型吗？`}
            {keptOf(asked).length > 0 && (at === 1 ? ` ${labelsOf(keptOf(asked), 1)} would stay.` : `${labelsOf(keptOf(asked), 0)}会保留。`)}
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
