'use client';
/** Whoever types or clicks stays logged in; whoever does nothing for an hour does not. */
import { toast, useAuth } from '@payloadcms/ui';
import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from './words';

/** Milliseconds between two renewals. */
const EVERY = 5 * 60 * 1000;
/** Milliseconds before the end at which it is said that work should be saved. */
const WARN = 15 * 60 * 1000;

export function KeepSession({ children }: { children?: ReactNode }) {
  const text = useText();
  const { refreshCookie, tokenExpirationMs, user } = useAuth();
  const renewed = useRef(0);
  const warned = useRef(false);
  useEffect(() => {
    if (!user) return;
    if (renewed.current === 0) renewed.current = Date.now();
    const act = () => {
      const now = Date.now();
      if (now - renewed.current > EVERY) {
        renewed.current = now;
        refreshCookie(true);
      } else if (tokenExpirationMs && tokenExpirationMs - now < WARN && now - renewed.current > 5000 && !warned.current) {
        // Renewed a moment ago, and yet it ends soon: its longest time is nearly over.
        warned.current = true;
        toast.warning(text('sessionEnds'), { duration: WARN });
      }
    };
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) window.addEventListener(event, act, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, act);
    };
  }, [refreshCookie, text, tokenExpirationMs, user]);
  return children;
} // prettier-ignore
