/** /admin/many: many files at once become drafts in one grid. */
import { redirect } from 'next/navigation';
import type { AdminViewServerProps, PayloadRequest } from 'payload';
import { isEmpty, scopeOf, type Scope } from '../../../collections/access/scope';
import { disclosureOptions, genreOptions, topicOptions } from '../../../collections/fields/options';
import { DOCUMENT_TYPES } from '../../domain/document-types';
import { instantAt, shanghaiDay } from '../../domain/local-date';
import { AdminPage } from '../admin-page';
import { labelOfUsual, usualColumns } from '../server/usual-columns';
import { MOST } from './batch-size';
import type { Choice } from './columns';
import { Many } from './many';
import { manyText } from './words';

const MOST_ORGANS = 500;

type Option = (typeof topicOptions)[number];

export async function ManyView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  if (!req.user) redirect('/admin/login?redirect=/admin/many');
  const language = req.i18n.language === 'en' ? 'en' : 'zh';
  const scope = await scopeOf(req, 'officer');
  if (isEmpty(scope))
    return (
      <AdminPage view={view}>
        <div className="gk-dashboard">
          <p role="alert">{manyText(language)('notAllowed')}</p>
        </div>
      </AdminPage>
    );
  const at = language === 'zh' ? 0 : 1;
  const usual = await usualColumns(req);
  const choices = (options: readonly Option[]) => options.map((option) => choiceOf(option, language));
  return (
    <AdminPage view={view}>
      <Many
        user={String(req.user.id)}
        organs={await organsOf(req, scope)}
        lists={{
          topic: choices(topicOptions),
          genre: choices(genreOptions),
          disclosure: choices(disclosureOptions),
          documentType: DOCUMENT_TYPES.map(({ slug, name }) => ({ value: slug, label: name[at] })),
        }}
        usual={usual.map(({ id, name, type }) => ({
          value: `${id}/${type?.slug ?? ''}`,
          label: labelOfUsual({ name, type }, language),
          item: name,
          type: type?.name[at],
        }))}
        drafts={await draftsOfToday(req)}
      />
    </AdminPage>
  );
}

function choiceOf(option: Option, language: 'zh' | 'en'): Choice {
  if (typeof option === 'string') return { value: option, label: option };
  const { value, label } = option;
  return { value, label: typeof label === 'string' ? label : (label as Record<string, string>)[language]! };
}

async function organsOf(req: PayloadRequest, scope: Scope): Promise<Choice[]> {
  const { docs } = await req.payload.db.find<{ id: string; name: string }>({
    collection: 'organs',
    where: {
      and: [{ validTo: { exists: false } }, ...(scope === 'all' ? [] : [{ id: { in: [...scope] } }])],
    },
    sort: 'name',
    limit: MOST_ORGANS,
    pagination: false,
    select: { name: true },
    req,
  });
  return docs.map(({ id, name }) => ({ value: id, label: name }));
}

async function draftsOfToday(req: PayloadRequest): Promise<string[]> {
  const today = shanghaiDay(new Date().toISOString());
  const { docs } = await req.payload.find({
    collection: 'documents',
    where: {
      stage: { equals: 'working' },
      editors: { in: [String(req.user!.id)] },
      createdAt: { greater_than_equal: instantAt(today) },
    },
    sort: '-createdAt',
    limit: MOST,
    depth: 0,
    pagination: false,
    select: {},
    overrideAccess: false,
    req,
  });
  return docs.map(({ id }) => String(id));
}
