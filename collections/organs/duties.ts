import type { CollectionBeforeChangeHook } from 'payload';
import { dutiesFor } from '../../src/domain/duties';
import type { Level, OrganKind } from '../../src/domain/vocabulary';

/** A new organ has the duties that the Regulations lay on its level and kind, unless others were chosen. */
export const ownDuties: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.user || data.external || data.items?.length) return data;
  const codes = dutiesFor(data.kind as OrganKind, data.level as Level).map(({ code }) => code);
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'items',
    where: { code: { in: codes } },
    sort: 'order',
    limit: 0,
    pagination: false,
    req,
  });
  return { ...data, items: docs.map(({ id }) => id) };
};
