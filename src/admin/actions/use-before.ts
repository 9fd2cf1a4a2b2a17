'use client';
/** What the checks say of the record at hand, as it was saved. */
import { useCallback, useEffect, useState } from 'react';
import type { Before } from '../server/before';
import { useText } from '../words';
import { call } from './call';

export interface Examined {
  /** Absent until the checks have answered. */
  before?: Before;
  failed?: string;
  /** Asks again. @returns what was found; nothing where the server could not be reached */
  load: () => Promise<Before | undefined>;
}

/** @param version changes when the record does; nothing is asked without it */
export function useBefore(address: string, version: string | undefined): Examined {
  const text = useText();
  const [before, setBefore] = useState<Before>();
  const [failed, setFailed] = useState<string>();
  const load = useCallback(async () => {
    const answer = await call<Before>(`${address}/before`, {}, text('offline'));
    setFailed(answer.ok ? undefined : answer.problems.map(({ message }) => message).join(' '));
    if (!answer.ok) return undefined;
    setBefore(answer.value);
    return answer.value;
  }, [address]);
  useEffect(() => {
    if (version) void load();
  }, [load, version]);
  return { before, failed, load };
}

/** How much still stands against a publication. */
export const countsOf = ({ checks }: Before) => ({
  block: checks.filter(({ severity }) => severity === 'block').length,
  override: checks.filter(({ severity, decided }) => severity === 'override' && !decided).length,
  warn: checks.filter(({ severity }) => severity === 'warn').length,
});
