/** What the pages for many documents at once ask of the server. */
import type { Endpoint } from 'payload';
import { itemsOfEndpoint } from './items-of';
import { readAnyEndpoint } from './read-any';
import { findTextEndpoint, replaceTextEndpoint } from './replace';

export const manyEndpoints: Endpoint[] = [
  readAnyEndpoint,
  itemsOfEndpoint,
  findTextEndpoint,
  replaceTextEndpoint,
];
