/** All documents of the sample. */
import type { LocalDate } from '../../domain/public-record';
import type { SampleDocument } from '../types';
import { AFFAIRS, invitation } from './affairs';
import { ANNUAL_REPORTS } from './annual-reports';
import { PLANS, STATISTICS } from './figures';
import { GATHERED } from './gathered';
import { PERSONNEL } from './personnel';
import { PUBLIC_NOTICES, recentNotices } from './public-notices';
import { ASSISTANCE } from './assistance';
import { CARRIED } from './carried';
import { DEVELOPMENT } from './development';
import { EDUCATION } from './education';
import { EMERGENCY } from './emergency';
import { FINANCE } from './finance';
import { PROFILES } from './profiles';
import { LAND } from './land';
import { MORE_NOTICES } from './more-notices';
import { NOTICES } from './notices';
import { inPolicyLibrary } from './policy-library';
import { PROVINCE } from './province';
import { recentDocuments, waitingDocuments } from './recent';
import { REGULATIONS } from './regulations';
import { SUPERVISION } from './supervision';
import { TOWNSHIPS } from './townships';
import { WORK } from './work';

/** @param end last day of the simulated clock */
export const contentOf = (end: LocalDate): SampleDocument[] =>
  inPolicyLibrary([
    ...AFFAIRS,
    ...ANNUAL_REPORTS,
    ...ASSISTANCE,
    ...CARRIED,
    ...DEVELOPMENT,
    ...EDUCATION,
    ...EMERGENCY,
    ...FINANCE,
    ...PERSONNEL,
    ...PLANS,
    ...PROFILES,
    ...PUBLIC_NOTICES,
    ...STATISTICS,
    ...GATHERED,
    ...LAND,
    ...MORE_NOTICES,
    ...NOTICES,
    ...PROVINCE,
    ...REGULATIONS,
    ...SUPERVISION,
    ...TOWNSHIPS,
    ...WORK,
    ...recentDocuments(end),
    ...recentNotices(end),
    invitation(end),
    ...waitingDocuments(end),
  ]);
