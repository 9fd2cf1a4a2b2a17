import * as migration_20261122_003454_initial from './20261122_003454_initial';
import * as migration_20261122_041828_review_audit_privacy from './20261122_041828_review_audit_privacy';
import * as migration_20261122_060908_document_types from './20261122_060908_document_types';
import * as migration_20261122_063422_on_request_titles from './20261122_063422_on_request_titles';

export const migrations = [
  {
    up: migration_20261122_003454_initial.up,
    down: migration_20261122_003454_initial.down,
    name: '20261122_003454_initial',
  },
  {
    up: migration_20261122_041828_review_audit_privacy.up,
    down: migration_20261122_041828_review_audit_privacy.down,
    name: '20261122_041828_review_audit_privacy',
  },
  {
    up: migration_20261122_060908_document_types.up,
    down: migration_20261122_060908_document_types.down,
    name: '20261122_060908_document_types',
  },
  {
    up: migration_20261122_063422_on_request_titles.up,
    down: migration_20261122_063422_on_request_titles.down,
    name: '20261122_063422_on_request_titles'
  },
];
