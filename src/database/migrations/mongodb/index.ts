import type { Migration } from '../../migrate';

export const migrations: Migration[] = [];
