'use client';
/** The audit in words: what was done, to what, with a way there. */
import { useConfig } from '@payloadcms/ui';
import type { DefaultCellComponentProps } from 'payload';
import { ACTION_WORDS, BASIC_ACTIONS } from './verbs';
import { useLanguage } from './words';

export const AuditActionCell = ({ cellData }: DefaultCellComponentProps) => {
  const language = useLanguage();
  const action = String(cellData ?? '');
  return <>{(BASIC_ACTIONS[action] ?? ACTION_WORDS[action])?.[language] ?? action}</>;
};

/** Leads to the record; where it has no name to be shown, to the line itself. */
export const AuditTitleCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const { id, action, recordCollection, recordId } = rowData as Record<string, string>;
  const address = cellData && action !== 'delete' ? `${recordCollection}/${recordId}` : `audit/${id}`;
  return <a href={`/admin/collections/${address}`}>{cellData ? String(cellData) : '—'}</a>;
};

export const AuditRecordCell = ({ cellData }: DefaultCellComponentProps) => {
  const { config } = useConfig();
  const language = useLanguage();
  const slug = String(cellData ?? '');
  const collection = config.collections.find((one) => one.slug === slug);
  const global = config.globals.find((one) => one.slug === slug);
  const label: unknown = collection?.labels.singular ?? global?.label ?? slug;
  const words = typeof label === 'object' && label ? (label as Record<string, string>)[language] : String(label);
  return <>{words}</>;
}; // prettier-ignore
