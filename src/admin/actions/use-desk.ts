'use client';
/** State of the record at hand, read from the server, and its commands. */
import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Desk } from '../server/desk';
import { useText } from '../words';
import { call, postJson, type Problem } from './call';

/** The page is loaded again after a command; what it achieved is said then. */
const SAID = 'gongkai-said';
/** Milliseconds after which a record that waits for publication is looked at again. */
const AGAIN = 1000;

export function useDesk(address: string) {
  const text = useText();
  const { lastUpdateTime } = useDocumentInfo();
  const [desk, setDesk] = useState<Desk>();
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [said, setSaid] = useState('');

  const load = useCallback(async () => {
    const answer = await call<Desk>(`${address}/desk`, {}, text('offline'));
    if (answer.ok) setDesk(answer.value);
    else setProblems(answer.problems);
  }, [address]);

  useEffect(() => void load(), [load, lastUpdateTime]);
  useEffect(() => {
    if (desk?.state === 'published') setSaid('');
    if (desk?.state !== 'waiting') return;
    const timer = setTimeout(() => void load(), AGAIN);
    return () => clearTimeout(timer);
  }, [desk, load]);
  useEffect(() => {
    setSaid(sessionStorage.getItem(SAID) ?? '');
    sessionStorage.removeItem(SAID);
  }, []);

  /** @returns the problems; none where it was done and the page is being loaded again */
  const run = async (verb: string, body: object, done: string): Promise<readonly Problem[]> => {
    setBusy(true);
    setProblems([]);
    setSaid('');
    const answer = await call(`${address}/${verb}`, postJson({ seen: desk?.seen, ...body }), text('offline'));
    if (answer.ok) {
      sessionStorage.setItem(SAID, done);
      window.location.reload();
      return [];
    }
    setBusy(false);
    setProblems(answer.problems);
    return answer.problems;
  };
  return { desk, busy, setBusy, problems, setProblems, said, run };
}
