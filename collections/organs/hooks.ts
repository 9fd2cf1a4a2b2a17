import type { CollectionAfterChangeHook, CollectionBeforeValidateHook } from 'payload';
import { forgetScopes, idOf, mayActOn, scopeOf } from '../access/scope';
import { say } from '../fields/words';
import { refuse } from '../hooks/refuse';

interface OrganData {
  parent?: string | null;
  creditCode?: string | null;
}

/** An administrator places organs only below what he administers. */
export const parentInScope: CollectionBeforeValidateHook = async ({ data, originalDoc, context, req }) => {
  if (!req.user || context.command || req.context.command || !data) return data;
  if ((await scopeOf(req, 'administrator')) === 'all') return data;
  const given = (data as OrganData).parent;
  const before = idOf((originalDoc as OrganData | undefined)?.parent);
  const parent = given === undefined ? before : idOf(given);
  if (parent === before && originalDoc) return data;
  if (parent !== undefined && (await mayActOn(req, 'administrator', parent))) return data;
  return refuse(
    req,
    'organs',
    'parent',
    say(
      req,
      '请选择您管理范围内的机关作为上级。',
      'Choose a parent among the organs that you administer.',
    ),
  ); // prettier-ignore
};

/** The tree has no loop. @throws ValidationError beside `parent` */
export const noLoop: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const self = (originalDoc as { id?: string } | undefined)?.id;
  let above = idOf((data as OrganData | undefined)?.parent);
  for (let depth = 0; self && above; depth += 1) {
    if (above === self || depth > 20)
      return refuse(
        req,
        'organs',
        'parent',
        say(
          req,
          '上级不能是本机关自己或者它的下级。',
          'The parent cannot be the organ itself or one below it.',
        ),
      );
    const parent: (OrganData & { id: string }) | null = await req.payload.db.findOne<
      OrganData & { id: string }
    >({
      collection: 'organs',
      where: { id: { equals: above } },
      req,
    });
    above = idOf(parent?.parent);
  }
  return data;
};

/** A credit code belongs to one organ that exists. */
export const ownCreditCode: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const creditCode = (data as OrganData | undefined)?.creditCode;
  if (!creditCode || creditCode === (originalDoc as OrganData | undefined)?.creditCode) return data;
  const { docs } = await req.payload.db.find<{ id: string; name: string }>({
    collection: 'organs',
    where: {
      creditCode: { equals: creditCode },
      validTo: { exists: false },
      id: { not_equals: (originalDoc as { id?: string } | undefined)?.id ?? '' },
    },
    limit: 1,
    pagination: false,
    req,
  });
  if (docs[0])
    return refuse(
      req,
      'organs',
      'creditCode',
      say(
        req,
        `该统一社会信用代码已用于“${docs[0].name}”，请核对。`,
        `This credit code already belongs to ${docs[0].name}.`,
      ),
    );
  return data;
};

export const scopesChanged: CollectionAfterChangeHook = ({ doc, req }) => {
  forgetScopes(req);
  return doc;
};
