/** Assembles the CMS: content model, database, commands. The environment is read here, once. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { en } from '@payloadcms/translations/languages/en';
import { zh } from '@payloadcms/translations/languages/zh';
import { buildConfig, type CollectionConfig, type GlobalConfig, type SanitizedConfig } from 'payload';
import sharp from 'sharp';
import { collections, globals } from './collections';
import { officialEditor } from './collections/fields/body';
import { audited, auditedGlobal } from './collections/hooks/keep-audit';
import { publicWords, publicWordsOfGlobal } from './collections/hooks/public-words';
import { wellFormed, wellFormedGlobal } from './collections/hooks/well-formed';
import { answerMalformed, guardQueries } from './collections/hooks/well-formed-query';
import { coverageEndpoint } from './src/admin/server/coverage-export';
import { auditEndpoints } from './src/admin/server/audit-export';
import { deskEndpoints } from './src/admin/server/endpoints';
import { moveEndpoints } from './src/admin/server/moves/endpoints';
import { originalEndpoints } from './src/admin/server/original';
import { reviewEndpoints } from './src/admin/server/review-pages';
import { wordListEndpoints } from './src/admin/server/wording-again';
import { translations } from './src/admin/translations';
import { databaseAdapter } from './src/database/adapter';
import { payloadSecret } from './src/database/secrets';
import { paths, readEnvironment, type Environment } from './src/environment';
import { guardInternal } from './collections/users/internal';
import { guardSessions } from './collections/users/session';
import { MAX_BYTES } from './src/files/sniff';
import { recallOnSave } from './src/publish/commands/recall-on-save';
import {
  publishItem,
  publishOrgan,
  publishSite,
  publishStatement,
  publishSynonyms,
} from './src/publish/commands/publish-on-save';
import { commandEndpoints } from './src/publish/endpoints';
import { REVIEWED, type ReviewedCollection } from './src/publish/project';

const root = path.dirname(fileURLToPath(import.meta.url));

const isReviewed = (slug: string): slug is ReviewedCollection =>
  (REVIEWED as readonly string[]).includes(slug);

/** Submit, approve, send back, withdraw; and for what needs no approval, publication on saving. */
function withCommands(collection: CollectionConfig): CollectionConfig {
  const { slug, endpoints, hooks } = collection;
  if (isReviewed(slug))
    return {
      ...collection,
      endpoints: [...(endpoints || []), ...commandEndpoints(slug), ...deskEndpoints(slug)],
      hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), recallOnSave] },
    };
  const own = {
    reviews: reviewEndpoints,
    attachments: originalEndpoints,
    audit: auditEndpoints,
    wordLists: wordListEndpoints,
  }[slug];
  if (own) return { ...collection, endpoints: own };
  const publish = { organs: publishOrgan, items: publishItem, statements: publishStatement }[slug];
  if (!publish) return collection;
  const scan = publicWords(slug === 'statements' ? ['block', 'override'] : ['block']);
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), scan],
      afterChange: [...(hooks?.afterChange ?? []), publish],
    },
  };
}

function publishedOnSaving(global: GlobalConfig): GlobalConfig {
  const publish = { site: publishSite, synonyms: publishSynonyms }[global.slug];
  if (!publish) return global;
  const { hooks } = global;
  const beforeChange = [...(hooks?.beforeChange ?? []), publicWordsOfGlobal];
  return { ...global, hooks: { ...hooks, beforeChange, afterChange: [publish] } };
}

/** Next builds without knowing where the system will run: what it needs then is given at the start. */
const building = () => process.env.NEXT_PHASE === 'phase-production-build';

/** Nothing is sent by e-mail: a lost password is set anew by an administrator. */
const noEmail = () => ({
  name: 'none',
  defaultFromAddress: '',
  defaultFromName: '',
  sendEmail: () => Promise.reject(new Error('e-mail is not used')),
});

/** Payload's configuration for an environment; tests make one each. */
export function configFor(env: Environment): Promise<SanitizedConfig> {
  const { uploads, files } = paths(env.dataDir);
  return buildConfig({
    secret: building() ? 'only-for-the-build' : payloadSecret(env),
    db: databaseAdapter(env),
    collections: collections({ uploads, files }).map(wellFormed).map(withCommands).map(audited),
    globals: globals.map(wellFormedGlobal).map(publishedOnSaving).map(auditedGlobal),
    editor: officialEditor,
    sharp,
    email: noEmail,
    i18n: { fallbackLanguage: 'zh', supportedLanguages: { zh, en }, translations },
    endpoints: [coverageEndpoint, ...moveEndpoints],
    graphQL: { disable: true },
    onInit: guardSessions,
    hooks: { afterError: [answerMalformed] },
    telemetry: false,
    // A refusal is an answer to a person, not a fault.
    loggingLevels: {
      APIError: 'info',
      LockedAuth: 'info',
      AuthenticationError: 'info',
      ValidationError: 'info',
    },
    upload: {
      limits: { fileSize: MAX_BYTES },
      abortOnLimit: true,
      responseOnLimit:
        '文件超过 50 MB，请压缩或者拆分后再上传。The file exceeds 50 MB: compress or split it.',
      defParamCharset: 'utf8',
    },
    typescript: {
      autoGenerate: false,
      declare: false,
      outputFile: path.join(root, 'src', 'payload-types.ts'),
    },
    admin: {
      user: 'users',
      importMap: { baseDir: root },
      meta: { titleSuffix: ' · 政府信息公开', icons: [], description: '政府信息公开管理' },
      components: {
        graphics: { Logo: '/src/admin/brand#Logo', Icon: '/src/admin/brand#Icon' },
        afterLogin: ['/src/admin/brand#ForgottenPassword'],
        providers: ['/src/admin/keep-session#KeepSession'],
        views: {
          login: { Component: '/src/admin/login-view#LoginView' },
          dashboard: { Component: '/src/admin/dashboard#Dashboard' },
          coverage: { Component: '/src/admin/coverage-view#CoverageView', path: '/coverage' },
          moveIn: { Component: '/src/admin/move-in-view#MoveInView', path: '/move-in' },
          cleanUp: { Component: '/src/admin/clean-up-view#CleanUpView', path: '/clean-up' },
          takeDown: { Component: '/src/admin/take-down-view#TakeDownView', path: '/take-down' },
          many: { Component: '/src/admin/many/view#ManyView', path: '/many' },
          replace: { Component: '/src/admin/many/replace-view#ReplaceView', path: '/replace' },
        },
      },
      avatar: 'default',
      dateFormat: 'yyyy-MM-dd HH:mm',
      timezones: {
        defaultTimezone: 'Asia/Shanghai',
        supportedTimezones: [{ label: '北京时间', value: 'Asia/Shanghai' }],
      },
    },
  })
    .then(guardInternal)
    .then(guardQueries);
}

export default configFor(readEnvironment());
