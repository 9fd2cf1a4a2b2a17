'use client';
import type { DefaultCellComponentProps } from 'payload';
import { stateOf, type StateSource } from './state';
import { StateBadge } from './state-badge';
import { useLanguage } from './words';

/** In lists: stage and publication together, as one word. */
export const StateCell = ({ rowData }: DefaultCellComponentProps) => {
  const row = (rowData ?? {}) as StateSource;
  return <StateBadge state={stateOf(row)} at={row.publishAt} language={useLanguage()} />;
};
