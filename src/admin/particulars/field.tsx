'use client';
/** The particulars of a document's type: its definition is the form. */
import { FieldError, useField, useFormFields } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';
import {
  documentType, isTable, type CellValue, type Particular, type Particulars, type RowValue,
} from '../../domain/document-types'; // prettier-ignore
import { clearStanding, useStanding } from '../standing';
import { useLanguage } from '../words';
import { CellInput, idOfInput } from './cell-input';
import { RowsInput } from './rows-input';
import { useImages } from './use-images';

export const ParticularsField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, showError, disabled } = useField<Particulars | null>({
    potentiallyStalePath: path,
  });
  const slug = useFormFields(([fields]) => fields.documentType?.value as string | undefined);
  const language = useLanguage();
  const images = useImages();
  const type = documentType(slug);
  if (!type) return null;
  const values = value ?? {};
  const locked = Boolean(readOnly || disabled);
  const change = (name: string, next: CellValue | RowValue[] | undefined) => {
    clearStanding(`${path}.${name}`);
    const { [name]: _, ...others } = values;
    setValue(next === undefined ? others : { ...others, [name]: next });
  };
  return (
    <fieldset className={`field-type gk-particulars${showError ? ' error' : ''}`} id={`field-${path}`}>
      <legend>{type.name[language === 'en' ? 1 : 0]}</legend>
      <p className="gk-hint">{type.help[language === 'en' ? 1 : 0]}</p>
      <FieldError path={path} showError={showError} />
      <div className="gk-cells">
        {type.particulars.map((particular) => (
          <Labelled key={particular.name} particular={particular} path={`${path}.${particular.name}`}>
            {isTable(particular) ? (
              <RowsInput
                table={particular}
                path={`${path}.${particular.name}`}
                rows={(values[particular.name] as RowValue[] | undefined) ?? []}
                locked={locked}
                images={images}
                onChange={(rows) => change(particular.name, rows)}
              />
            ) : (
              <CellInput
                cell={particular}
                id={idOfInput(`${path}.${particular.name}`)}
                value={values[particular.name] as CellValue | undefined}
                locked={locked}
                images={images}
                onChange={(next) => change(particular.name, next)}
              />
            )}
          </Labelled>
        ))}
      </div>
    </fieldset>
  );
};

function Labelled({
  particular,
  path,
  children,
}: {
  particular: Particular;
  path: string;
  children: React.ReactNode;
}) {
  const at = useLanguage() === 'en' ? 1 : 0;
  const sentence = useStanding(path);
  const label = (
    <>
      {particular.label[at]}
      {particular.needed && <span className="required">*</span>}
    </>
  );
  return (
    <div className={`gk-particular gk-particular--${particular.kind}`}>
      {isTable(particular) ? (
        <span className="field-label">{label}</span>
      ) : (
        <label className="field-label" htmlFor={idOfInput(path)}>
          {label}
        </label>
      )}
      {sentence && <p className="gk-hint gk-hint--bad">{sentence}</p>}
      {children}
      {particular.help && <p className="gk-hint">{particular.help[at]}</p>}
    </div>
  );
}
