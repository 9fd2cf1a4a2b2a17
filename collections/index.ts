/** The content model, assembled. */
import type { CollectionConfig, GlobalConfig } from 'payload';
import { attachments } from './attachments';
import { documents } from './documents';
import { guides } from './guides';
import { submissionLabels } from './fields/submission-labels';
import { items } from './items';
import { organs } from './organs';
import { decisions, leases, publications } from './publications';
import { rules } from './rules';
import { site, synonyms } from './site';
import { users } from './users';

/** @param directories absolute paths of Payload's working copies of uploads and of the content-addressed files */
export const collections = (directories: { uploads: string; files: string }): CollectionConfig[] => [
  submissionLabels(documents),
  submissionLabels(guides),
  submissionLabels(rules),
  attachments(directories),
  organs,
  items,
  users,
  publications,
  leases,
  decisions,
];

export const globals: GlobalConfig[] = [site, synonyms];
