/** The content model, assembled. */
import type { CollectionConfig, GlobalConfig } from 'payload';
import { attachments } from './attachments';
import { calendars } from './calendars';
import { audit } from './audit';
import { delegations } from './delegations';
import { documents } from './documents';
import { submissionLabels } from './fields/submission-labels';
import { guides } from './guides';
import { items } from './items';
import { organs } from './organs';
import { decisions, leases, publications } from './publications';
import { reviews } from './reviews';
import { rules } from './rules';
import { site, synonyms } from './site';
import { statements } from './statements';
import { secondFactors } from './second-factors';
import { users } from './users';
import { wordLists } from './word-lists';

/** @param directories absolute paths of Payload's working copies of uploads and of the content-addressed files */
export const collections = (directories: { uploads: string; files: string }): CollectionConfig[] => [
  submissionLabels(documents),
  submissionLabels(guides),
  submissionLabels(rules),
  attachments(directories),
  organs,
  items,
  statements,
  calendars,
  users,
  delegations,
  secondFactors,
  publications,
  leases,
  decisions,
  reviews,
  audit,
  wordLists,
];

export const globals: GlobalConfig[] = [site, synonyms];
