'use client';
import { useRouter } from 'next/navigation';
import { useText } from '../words';

interface Props {
  id: string;
  busy: boolean;
  modified: boolean;
  /** Keeps what was typed. */
  saveFirst: () => Promise<'nothing' | 'saved' | 'failed'>;
}

/** To the clean-up whose results go into this decision. */
export function CleanUpButton({ id, busy, modified, saveFirst }: Props) {
  const text = useText();
  const router = useRouter();
  const go = async () => {
    if ((await saveFirst()) !== 'failed') router.push(`/admin/clean-up?document=${id}`);
  };
  return (
    <button
      type="button"
      className="gk-button"
      title={text('cleanUpHint')}
      disabled={busy}
      onClick={() => void go()}
    >
      {text(modified ? 'saveAndCleanUp' : 'cleanUp')}
    </button>
  );
}
