'use client';
import { useText } from '../words';

/** To the clean-up whose results go into this decision; what is unsaved is saved first. */
export function CleanUpButton({ id, disabled }: { id: string; disabled: boolean }) {
  const text = useText();
  const words = { className: 'gk-button', title: text('cleanUpHint') };
  if (disabled)
    return (
      <button type="button" {...words} disabled>
        {text('cleanUp')}
      </button>
    );
  return (
    <a {...words} href={`/admin/clean-up?document=${id}`}>
      {text('cleanUp')}
    </a>
  );
}
