import { stateWord, type StateCode } from './state';

interface Props {
  state: StateCode;
  /** Instant of a scheduled publication. */
  at?: string | null;
  language: 'zh' | 'en';
}

/** A state with its word: colour never stands alone. */
export const StateBadge = ({ state, at, language }: Props) => (
  <span className={`gk-state gk-state--${state}`}>{stateWord(state, language, at)}</span>
);
