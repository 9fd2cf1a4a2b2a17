/** Old addresses of purged records: an address may tell what was purged, so only its hash is kept. */
import { sha256Hex } from '../domain/canonical';

/** Begins an entry of `redirect` that is a hash; no path does. */
export const HASHED = 'sha256:';

export const hashedPath = (path: string): string => HASHED + sha256Hex(path);
