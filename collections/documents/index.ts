import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload';
import { shanghaiDay } from '../../src/domain/local-date';
import { WITHHOLDING_LABELS } from '../../src/domain/vocabulary';
import { scopeOfAnyRole } from '../access/scope';
import { words } from '../fields/words';
import { keepPublished, keepUsed } from '../hooks/keep-published';
import { protectStage } from '../hooks/protect-stage';
import { readableVersion } from '../hooks/readable-version';
import { refuseStale } from '../hooks/refuse-stale';
import { readableFiles } from '../hooks/readable-files';
import { head, publicationTab, reviewed } from '../reviewed';
import { classification, disclosure } from './class-fields';
import { withCopies } from './copy';
import { imported } from './imported-fields';
import { attachments, validity } from './relation-fields';
import { textAndElements } from './text-fields';
import { keepParticulars, typeFields } from './type-fields';

const IMPORTED = ['importedIndexNumber', 'carriedOver', 'importKey'];

/** MongoDB counts an explicit null as a value of a unique index. */
const leaveUnset: CollectionBeforeChangeHook = ({ data }) => {
  if (data.importKey === null || data.importKey === '') delete data.importKey;
  return data;
};

/** A reason that the form does not show is not validated, and MongoDB takes only those of the list. */
const knownReasonOnly: CollectionBeforeChangeHook = ({ data }) => {
  const withholding = data.withholding as { reason?: unknown } | null | undefined;
  const { reason } = withholding ?? {};
  if (reason !== undefined && reason !== null && !Object.hasOwn(WITHHOLDING_LABELS, String(reason)))
    data.withholding = { ...withholding, reason: null };
  return data;
};

/** 源头认定: whoever saves a record with its 公开属性 has decided on it, unless another is named. */
const nameDecider: CollectionBeforeChangeHook = ({ data, req }) => {
  const person = req.user as { name?: string } | null;
  if (!person?.name || !data.disclosure) return data;
  const withholding = (data.withholding ?? {}) as { decidedBy?: string; decidedOn?: string };
  if (!withholding.decidedBy)
    data.withholding = {
      ...withholding,
      decidedBy: person.name,
      decidedOn: withholding.decidedOn || shanghaiDay(new Date().toISOString()),
    };
  return data;
};

/** 文件: anything that gets a page of its own through submission and approval. */
export const documents: CollectionConfig = {
  slug: 'documents',
  labels: { singular: words('文件', 'Document'), plural: words('文件', 'Documents') },
  ...reviewed('documents', 'leadOrgan', 'jointOrgans'),
  defaultSort: '-updatedAt',
  admin: {
    useAsTitle: 'title',
    hideAPIURL: true,
    enableListViewSelectAPI: true,
    group: words('信息公开', 'Disclosure'),
    defaultColumns: ['title', 'stage', 'documentNumber', 'leadOrgan', 'issuedOn', 'updatedAt'],
    listSearchableFields: ['title', 'documentNumber', 'summary'],
    description: words(
      '起草、提交、批准公开的信息。批准后即向社会公开。',
      'Information that is drafted, submitted and approved here; approval makes it public.',
    ),
    baseFilter: async ({ req }) => {
      const scope = await scopeOfAnyRole(req);
      return scope === 'all' ? null : { leadOrgan: { in: [...scope] } };
    },
    pagination: { defaultLimit: 25 },
    components: { beforeListTable: ['/src/admin/bulk-bar#BulkBar', '/src/admin/many/list-bar#ManyListBar'] },
  },
  hooks: {
    beforeOperation: [readableVersion],
    beforeChange: [
      refuseStale,
      readableFiles,
      protectStage(IMPORTED),
      leaveUnset,
      knownReasonOnly,
      nameDecider,
      keepParticulars,
    ],
    beforeDelete: [keepPublished, keepUsed({ documents: ['changes.target', 'interprets', 'collects'] })],
  },
  fields: withCopies([
    ...head,
    {
      type: 'tabs',
      tabs: [
        { label: words('正文与要素', 'Text'), fields: [...typeFields, ...textAndElements] },
        { label: words('公开属性', 'Disclosure'), fields: disclosure },
        { label: words('分类', 'Classification'), fields: classification },
        { label: words('效力与关联', 'Validity and relations'), fields: validity },
        { label: words('附件', 'Attachments'), fields: attachments },
        publicationTab(...imported),
      ],
    },
  ]),
};
