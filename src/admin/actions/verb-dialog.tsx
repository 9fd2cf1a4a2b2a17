'use client';
/** The question that stands before a command, drawn from the table of verbs. */
import { useState, type ReactNode } from 'react';
import type { Desk } from '../server/desk';
import { type Question, type Values, type VerbForm } from '../verbs';
import { useLanguage, useText } from '../words';
import type { Problem } from './call';
import { uploadAttachment } from './upload-attachment';
import { Dialog, Line } from './dialog';
import { PurgeOutlook } from './purge-outlook';

interface Props {
  form: VerbForm;
  desk: Desk;
  /** Address of the record in the API. */
  address: string;
  /** Organ to which an uploaded scan belongs. */
  organ?: string;
  /** What the checks found: whoever signs has it before the eyes. */
  findings?: ReactNode;
  busy: boolean;
  problems: readonly Problem[];
  onConfirm: (body: unknown) => void;
  onClose: () => void;
}

export function VerbDialog({
  form,
  desk,
  address,
  organ,
  findings,
  busy,
  problems,
  onConfirm,
  onClose,
}: Props) {
  const language = useLanguage();
  const text = useText();
  const questions = form.questions ?? [];
  const [values, setValues] = useState<Values>(() =>
    Object.fromEntries(questions.map(({ name, initial }) => [name, initial?.(desk) ?? ''])),
  );
  const [file, setFile] = useState<File>();
  const [failed, setFailed] = useState<readonly Problem[]>([]);
  const set = (name: string, value: string) => setValues((now) => ({ ...now, [name]: value }));
  const asked = questions.filter(({ when }) => !when || when(values, desk));

  const confirm = async () => {
    const given = Object.fromEntries(asked.map(({ name }) => [name, values[name] ?? '']));
    const scan = questions.find(({ kind }) => kind === 'file');
    if (scan && file) {
      const answer = await uploadAttachment(file, { organ }, text('offline'));
      if (!answer.ok) return setFailed(answer.problems);
      given[scan.name] = answer.value;
    }
    setFailed([]);
    onConfirm(form.body ? form.body(given) : given);
  };

  return (
    <Dialog
      title={form.button[language]}
      confirm={form.button[language]}
      danger={form.danger}
      aside={form.aside ?? form.signs}
      busy={busy}
      problems={failed.length ? failed : problems}
      onClose={onClose}
      onConfirm={() => void confirm()}
    >
      {form.intro && <p>{form.intro[language]}</p>}
      {form.destroys && <PurgeOutlook address={address} />}
      {form.signs && findings}
      {asked.map((question) => (
        <Asked
          key={question.name}
          question={question}
          desk={desk}
          value={values[question.name] ?? ''}
          onChange={(value) => set(question.name, value)}
          onFile={setFile}
        />
      ))}
    </Dialog>
  );
}

interface AskedProps {
  question: Question;
  desk: Desk;
  value: string;
  onChange: (value: string) => void;
  onFile: (file: File | undefined) => void;
}

function Asked({ question, desk, value, onChange, onFile }: AskedProps) {
  const language = useLanguage();
  const text = useText();
  const { name, kind, label, hint, choices, usual } = question;
  const id = `gk-${name}`;
  if (kind === 'choice')
    return (
      <fieldset className="gk-line">
        <legend>{label[language]}</legend>
        {Object.entries(choices ?? {}).map(([key, words]) => (
          <label key={key} className="gk-choice">
            <input type="radio" name={id} checked={value === key} onChange={() => onChange(key)} />
            {words[language]}
          </label>
        ))}
      </fieldset>
    );
  const common = {
    id,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    value,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <Line label={label[language]} hint={hint?.[language]} control={id}>
      {kind === 'textarea' && <textarea rows={3} {...common} />}
      {kind === 'text' && <input type="text" maxLength={200} list={usual && `${id}-usual`} {...common} />}
      {usual && (
        <datalist id={`${id}-usual`}>
          {usual.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      )}
      {kind === 'date' && <input type="date" max={desk.today} {...common} />}
      {kind === 'plannedDate' && <input type="date" min={desk.today} {...common} />}
      {kind === 'time' && <input type="datetime-local" min={`${desk.today}T00:00`} {...common} />}
      {kind === 'approver' && (
        <select {...common}>
          <option value="">{text('choose')}</option>
          {desk.approvers.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      )}
      {kind === 'file' && (
        <input
          id={id}
          type="file"
          accept=".pdf,image/*"
          onChange={(event) => onFile(event.target.files?.[0])}
        />
      )}
    </Line>
  );
}
