'use client';
import type { DefaultCellComponentProps } from 'payload';
import { stateOf, type StateSource } from './state';
import { StateBadge } from './state-badge';
import { useLanguage } from './words';

/** In lists: stage and publication together, as one word. */
export const StateCell = ({ rowData }: DefaultCellComponentProps) => (
  <StateBadge state={stateOf((rowData ?? {}) as StateSource)} language={useLanguage()} />
);
