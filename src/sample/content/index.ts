/** All documents of the sample. */
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { ASSISTANCE } from './assistance';
import { CARRIED } from './carried';
import { DEVELOPMENT } from './development';
import { EDUCATION } from './education';
import { EMERGENCY } from './emergency';
import { FINANCE } from './finance';
import { FUNCTIONS } from './functions';
import { LAND } from './land';
import { MORE_NOTICES } from './more-notices';
import { NOTICES } from './notices';
import { PROVINCE } from './province';
import { recentDocuments, waitingDocuments } from './recent';
import { REGULATIONS } from './regulations';
import { SUPERVISION } from './supervision';
import { TOWNSHIPS } from './townships';
import { WORK } from './work';

/** @param end last day of the simulated clock */
export const contentOf = (end: LocalDate): SampleDocument[] => [
  ...ASSISTANCE,
  ...CARRIED,
  ...DEVELOPMENT,
  ...EDUCATION,
  ...EMERGENCY,
  ...FINANCE,
  ...FUNCTIONS,
  ...LAND,
  ...MORE_NOTICES,
  ...NOTICES,
  ...PROVINCE,
  ...REGULATIONS,
  ...SUPERVISION,
  ...TOWNSHIPS,
  ...WORK,
  ...recentDocuments(end),
  ...waitingDocuments(end),
];
