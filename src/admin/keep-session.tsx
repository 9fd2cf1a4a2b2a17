'use client';
/** Whoever opens pages, types or clicks stays logged in; whoever does nothing for an hour does not. */
import { toast, useAuth } from '@payloadcms/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { renewOrWarn, WARN } from './session-time';
import { useText } from './words';

export function KeepSession({ children }: { children?: ReactNode }) {
  const text = useText();
  const { refreshCookie, token, tokenExpirationMs: endsAt, user } = useAuth();
  /** The renewal that was asked for last, and the token before it: with the answer comes another. */
  const asked = useRef<{ at: number; token: string | undefined }>(undefined);
  const warned = useRef(false);
  useEffect(() => {
    if (!user || !endsAt) return;
    const act = () => {
      const now = Date.now();
      const isAnswered = asked.current !== undefined && asked.current.token !== token;
      const next = renewOrWarn({ now, endsAt, askedAt: asked.current?.at, isAnswered });
      if (next === 'renew') {
        asked.current = { at: now, token };
        refreshCookie(true);
      } else if (next === 'warn' && !warned.current) {
        warned.current = true;
        toast.warning(text('sessionEnds'), { duration: WARN });
      }
    };
    if (!asked.current) act();
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) window.addEventListener(event, act, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, act);
    };
  }, [endsAt, refreshCookie, text, token, user]);
  return children;
}
