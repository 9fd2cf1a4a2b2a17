'use client';
/** What a refused submission found, by field: it stands beside the field until its value changes. */
import { useSyncExternalStore } from 'react';
import type { Problem } from './actions/call';

let standing: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

function set(next: ReadonlyMap<string, string>): void {
  standing = next;
  for (const listener of listeners) listener();
}

/** Replaces what stands; an empty list clears it. */
export const standProblems = (problems: readonly Problem[]): void =>
  set(new Map(problems.flatMap(({ field, message }) => (field ? [[field, message] as const] : []))));

export function clearStanding(path: string): void {
  if (standing.has(path)) set(new Map([...standing].filter(([other]) => other !== path)));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useStanding = (path: string): string | undefined =>
  useSyncExternalStore(
    subscribe,
    () => standing.get(path),
    () => undefined,
  );
