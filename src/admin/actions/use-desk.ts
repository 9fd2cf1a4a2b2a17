'use client';
/** State of the record at hand, read from the server, and its commands. */
import { useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Desk } from '../server/desk';
import { useText } from '../words';
import { call, postJson, type Problem } from './call';

/** The page is loaded again after a command; what it achieved is said then, however often the form is drawn. */
const SAID = 'gongkai-said';
/** Milliseconds for which it is said. */
const SAID_FOR = 15_000;

interface Said {
  address: string;
  sentence: string;
  at: number;
}

function saidLately(address: string): string {
  const said = JSON.parse(sessionStorage.getItem(SAID) ?? 'null') as Said | null;
  return said?.address === address && Date.now() - said.at < SAID_FOR ? said.sentence : '';
}

function rememberSaid(said: Said): void {
  sessionStorage.setItem(SAID, JSON.stringify(said));
}
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
    if (desk?.state !== 'waiting') return;
    const timer = setTimeout(() => void load(), AGAIN);
    return () => clearTimeout(timer);
  }, [desk, load]);
  useEffect(() => setSaid(saidLately(address)), [address]);

  /**
   * @param done what is said then, of the answer
   * @returns the problems; none where it was done and the page is being loaded again
   */
  const run = async <T>(
    verb: string,
    body: object,
    done: string | ((value: T) => string),
  ): Promise<readonly Problem[]> => {
    setBusy(true);
    setProblems([]);
    setSaid('');
    const answer = await call<T>(
      `${address}/${verb}`,
      postJson({ seen: desk?.seen, ...body }),
      text('offline'),
    );
    if (answer.ok) {
      rememberSaid({
        address,
        sentence: typeof done === 'string' ? done : done(answer.value),
        at: Date.now(),
      });
      window.location.reload();
      return [];
    }
    setBusy(false);
    setProblems(answer.problems);
    return answer.problems;
  };
  /** Keeps a decision about a finding; the page stays as it is. @returns why it was not kept */
  const decide = async (key: string, reason: string): Promise<string | undefined> => {
    const answer = await call(
      `${address}/override`,
      postJson({ seen: desk?.seen, key, reason }),
      text('offline'),
    );
    return answer.ok ? undefined : answer.problems.map(({ message }) => message).join(' ');
  };
  return { desk, busy, setBusy, problems, setProblems, said, run, decide };
}
