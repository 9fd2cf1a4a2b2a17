'use client';
/** Above the files of a record: uploads in one step for the organ of the record, and puts them into the list. */
import { useField, useFormFields } from '@payloadcms/ui';
import { useRef, useState, type ChangeEvent } from 'react';
import type { Problem } from '../actions/call';
import { uploadAttachment } from '../actions/upload-attachment';
import { useText } from '../words';

export function UploadHere({ path, readOnly }: { path: string; readOnly?: boolean }) {
  const text = useText();
  const { value, setValue, disabled } = useField<string[] | null>({ path });
  const organ = useFormFields(([fields]) => (fields.leadOrgan ?? fields.organ)?.value);
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const upload = async (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])];
    const refused: Problem[] = [];
    const ids: string[] = [];
    setSaid('');
    setProblems([]);
    for (const file of files) {
      setBusy(`${file.name}（${ids.length + refused.length + 1}/${files.length}）`);
      const answer = await uploadAttachment(file, { organ }, text('offline'));
      if (answer.ok) ids.push(answer.value);
      else refused.push(...answer.problems.map(({ message }) => ({ message: `${file.name}：${message}` })));
    }
    if (ids.length > 0) setValue([...(value ?? []), ...ids]);
    setBusy('');
    setProblems(refused);
    if (ids.length > 0) setSaid(text('uploaded', ids.length));
    if (input.current) input.current.value = '';
  };

  if (readOnly || disabled) return null;
  return (
    <div className="gk-upload">
      <button
        type="button"
        className="gk-button"
        disabled={busy !== '' || typeof organ !== 'string'}
        onClick={() => input.current?.click()}
      >
        {text('upload')}
      </button>
      {typeof organ !== 'string' && <span className="gk-hint">{text('uploadOrganFirst')}</span>}
      <input ref={input} type="file" multiple hidden aria-label={text('upload')} onChange={(event) => void upload(event)} />
      <div aria-live="polite">
        {busy && <p>{text('uploading')}{busy}</p>}
        {said && <p className="gk-note gk-note--ok">{said}</p>}
        {problems.map(({ message }) => (
          <p key={message} className="gk-note gk-note--bad">{message}</p>
        ))}
      </div>
    </div>
  );
} // prettier-ignore
