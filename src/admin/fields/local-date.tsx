'use client';
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import { mergeFieldStyles } from '@payloadcms/ui/shared';
import type { TextFieldClientComponent } from 'payload';

/** The browser's own date input for a day kept as `YYYY-MM-DD`. */
export const LocalDateField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, disabled, customComponents } = useField<string | null>({
    potentiallyStalePath: path,
  });
  const { label, localized, required, admin } = field;
  const id = `field-${path.replaceAll('.', '__')}`;
  return (
    <div className={`field-type text gk-date${showError ? ' error' : ''}`} style={mergeFieldStyles(field)}>
      {customComponents?.Label ?? (
        <FieldLabel label={label} localized={localized} path={path} required={required} />
      )}
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          id={id}
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          value={value ?? ''}
          disabled={readOnly || disabled || admin?.readOnly}
          onChange={(event) => setValue(event.target.value || null)}
        />
      </div>
      <FieldDescription description={admin?.description} path={path} />
    </div>
  );
};
