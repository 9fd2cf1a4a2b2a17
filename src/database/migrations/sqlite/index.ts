import * as migration_20261122_003454_initial from './20261122_003454_initial';

export const migrations = [
  {
    up: migration_20261122_003454_initial.up,
    down: migration_20261122_003454_initial.down,
    name: '20261122_003454_initial'
  },
];
