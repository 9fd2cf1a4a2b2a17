import path from 'node:path';

/** Stands while the sample is being made; what it leaves behind is half a sample. */
export const sampleMarker = (dataDir: string): string => path.join(dataDir, 'run', 'sample-begun');
