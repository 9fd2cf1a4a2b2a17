'use client';
import { useAuth } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useLanguage, useText } from './words';

interface Answer {
  user?: object;
  errors?: { message: string; data?: { needs?: string } }[];
}

/** Nothing typed is lost when a login is refused; the second field appears when an account asks for a code. */
export function LoginForm({ next }: { next: string }) {
  const text = useText();
  const language = useLanguage();
  const router = useRouter();
  const { setUser } = useAuth();
  const [problem, setProblem] = useState<string>();
  const [needsCode, setNeedsCode] = useState(false);
  const [busy, setBusy] = useState(false);
  const code = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (needsCode) code.current?.focus();
  }, [needsCode]);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
    setBusy(true);
    setProblem(undefined);
    try {
      const response = await fetch('/api/users/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify(typed),
      });
      const answer = (await response.json()) as Answer;
      if (response.ok) {
        setUser(answer as never);
        router.replace(next);
        return;
      }
      const [refusal] = answer.errors ?? [];
      if (refusal?.data?.needs === 'code') setNeedsCode(true);
      setProblem(refusal?.message ?? text('offline'));
    } catch {
      setProblem(text('offline'));
    }
    setBusy(false);
  };

  return (
    <form className="login__form gk-login-form" method="post" onSubmit={(event) => void submit(event)}>
      <label htmlFor="field-email">{text('loginEmail')}</label>
      <input id="field-email" name="email" type="email" autoComplete="username" required autoFocus />
      <label htmlFor="field-password">{text('loginPassword')}</label>
      <input id="field-password" name="password" type="password" autoComplete="current-password" required />
      {needsCode && (
        <>
          <label htmlFor="field-code">{text('loginCode')}</label>
          <input ref={code} id="field-code" name="code" type="text" inputMode="text" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} maxLength={40} required />
        </>
      )}
      {problem && (
        <p role="alert" className="gk-note gk-note--bad">
          {problem}
        </p>
      )}
      <button type="submit" className="gk-button gk-button--main" disabled={busy}>
        {busy ? text('working') : text('login')}
      </button>
    </form>
  );
} // prettier-ignore
