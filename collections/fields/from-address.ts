import type { PayloadRequest } from 'payload';
import { validate as isUuid } from 'uuid';

/**
 * A relation that the link to the form already names: `…/create?item=ID`. Only what is an id is taken over;
 * the field's own checks decide whether it may be chosen.
 */
export function fromAddress(req: PayloadRequest | undefined, name: string): string | undefined {
  const value = req?.query?.[name];
  return typeof value === 'string' && isUuid(value) ? value : undefined;
}
