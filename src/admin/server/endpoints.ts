import type { Endpoint } from 'payload';

export const deskEndpoints = (_collection: string): Endpoint[] => [];
