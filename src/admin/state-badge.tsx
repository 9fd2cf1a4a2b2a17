import { STATE_WORDS, type StateCode } from './state';

/** A state with its word: colour never stands alone. */
export const StateBadge = ({ state, language }: { state: StateCode; language: 'zh' | 'en' }) => (
  <span className={`gk-state gk-state--${state}`}>{STATE_WORDS[state][language]}</span>
);
