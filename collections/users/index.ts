import type { Access, CollectionAfterLoginHook, CollectionBeforeDeleteHook, CollectionConfig } from 'payload';
import { APIError } from 'payload';
import { isEmpty, ROLES, scopeOf, scopeOfAnyRole } from '../access/scope';
import { idField } from '../fields/id';
import { localDate } from '../fields/local-date';
import { organsOfRole } from '../fields/relations';
import { row } from '../fields/row';
import { say, words } from '../fields/words';
import { administeredOnly, assignmentsChanged, guardAssignments, ownOrAdministered } from './assignments';
import { loginOneAtATime } from './one-at-a-time';
import { checkPassword } from './password';
import { ROLE_LABELS } from './role-labels';
import { secondFactorEndpoints } from './second-factor/endpoints';
import { askForCode, countCode } from './second-factor/login';
import { LOCK, mayLogIn, tellEnd, tellEndOfMe, tellLockedUntil } from './session';
import { IDLE_SECONDS } from './session-length';

const administratorAnywhere: Access = async ({ req }) => !isEmpty(await scopeOf(req, 'administrator'));

/** Whoever acted stays named in the records: his assignments end, the account stays. */
const keepActors: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const person = { equals: String(id) };
  const acted = await req.payload.db.count({
    collection: 'decisions',
    where: { or: [{ by: person }, { reviewer: person }] },
    req,
  });
  if (acted.totalDocs > 0)
    throw new APIError(
      say(
        req,
        '该账号有办理记录，不能删除。不再任职的，请填写任职的截止日期。',
        'This account has acted and cannot be deleted. End its assignments by their last day instead.',
      ),
      409,
      undefined,
      true,
    );
};

/** The admin speaks the language of the account from the login on. */
const speakLanguage: CollectionAfterLoginHook = ({ req, user }) => {
  const language = (user as { language?: string }).language === 'en' ? 'en' : 'zh';
  req.responseHeaders ??= new Headers();
  req.responseHeaders.append('Set-Cookie', `payload-lng=${language}; Path=/; Max-Age=31536000; SameSite=Lax`);
  return user;
};

/** Accounts with assignments. The first ones are made by `gongkai user add`. */
export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: words('账号', 'Account'), plural: words('账号', 'Accounts') },
  auth: {
    tokenExpiration: IDLE_SECONDS,
    maxLoginAttempts: LOCK.attempts,
    lockTime: LOCK.milliseconds,
    cookies: { sameSite: 'Lax' },
  },
  access: {
    admin: async ({ req }) => !isEmpty(await scopeOfAnyRole(req)),
    create: administratorAnywhere,
    read: ownOrAdministered,
    update: ownOrAdministered,
    delete: administeredOnly,
    unlock: administeredOnly,
  },
  disableDuplicate: true,
  admin: {
    useAsTitle: 'name',
    hideAPIURL: true,
    group: words('账号', 'Accounts'),
    defaultColumns: ['name', 'email', 'assignments'],
    listSearchableFields: ['name', 'email'],
    description: words(
      '每人一个账号，不要共用：起草的人不能批准自己的信息。',
      'One account for each person: whoever drafts cannot approve.',
    ),
  },
  endpoints: [
    loginOneAtATime,
    // No address is verified by e-mail here.
    { path: '/verify/:id', method: 'post', handler: () => new Response(null, { status: 404 }) },
    ...secondFactorEndpoints,
    {
      path: '/first-register',
      method: 'post',
      handler: (req) =>
        Response.json(
          {
            errors: [
              {
                message: say(
                  req,
                  '这里不能建立账号。请在服务器上运行 npm run gongkai -- user add。',
                  'Accounts are not made here. Run npm run gongkai -- user add on the server.',
                ),
              },
            ],
          },
          { status: 403 },
        ),
    },
  ],
  hooks: {
    beforeOperation: [checkPassword, countCode],
    beforeLogin: [mayLogIn, askForCode],
    beforeChange: [guardAssignments, assignmentsChanged],
    beforeDelete: [keepActors],
    afterLogin: [speakLanguage],
    afterRefresh: [tellEnd],
    afterMe: [tellEndOfMe],
    afterError: [tellLockedUntil],
  },
  fields: [
    idField,
    {
      name: 'name',
      type: 'text',
      required: true,
      label: words('姓名', 'Name'),
      admin: {
        description: words('真实姓名，记入批准和保密审查记录。', 'Real name; it stands in the records.'),
      },
    },
    {
      name: 'assignments',
      type: 'array',
      label: words('任职', 'Assignments'),
      labels: { singular: words('任职', 'Assignment'), plural: words('任职', 'Assignments') },
      admin: {
        description: words(
          '在哪个机关、以什么身份办理。每次操作时重新核对，取消后立即生效。',
          'What the person may do where. Checked at every request, so that a change counts at once.',
        ),
      },
      fields: [
        {
          name: 'role',
          type: 'select',
          required: true,
          label: words('身份', 'Role'),
          options: ROLES.map((value) => ({ value, label: ROLE_LABELS[value] })),
        },
        row(
          {
            name: 'organ',
            type: 'relationship',
            relationTo: 'organs',
            label: words('机关', 'Organ'),
            filterOptions: async (args) =>
              isEmpty(await scopeOf(args.req, 'administrator')) || organsOfRole('administrator')(args),
            // What may be given is guarded for the account as a whole; one's own page is saved as it is.
            validate: () => true as const,
            admin: { allowCreate: false, description: words('不选表示全部机关。', 'None: every organ.') },
          },
          { name: 'below', type: 'checkbox', label: words('包括下级和所属机关', 'With what is below') },
        ),
        localDate({
          name: 'until',
          label: words('截止日期', 'Until'),
          description: words('任职的最后一天；长期的留空。', 'The last day; leave empty if without end.'),
        }),
      ],
    },
    localDate({
      name: 'validUntil',
      label: words('账号截止日期', 'Account valid until'),
      description: words(
        '账号可以使用的最后一天，例如借调、离任之日；长期的留空。',
        'The last day on which the account may be used; leave empty if without end.',
      ),
    }),
    {
      name: 'secondFactor',
      type: 'ui',
      admin: { components: { Field: '/src/admin/second-factor#SecondFactor' } },
    },
    {
      name: 'language',
      type: 'select',
      label: words('登录后的界面语言', 'Language after login'),
      defaultValue: 'zh',
      options: [
        { value: 'zh', label: '中文' },
        { value: 'en', label: 'English' },
      ],
    },
  ],
};
