import type { Field, GlobalConfig, TextFieldSingleValidation } from 'payload';
import { DEFAULT_PROFILE } from '../src/domain/privacy';
import { administratorOfAll, anybodyAssigned } from './access/predicates';
import { row } from './fields/row';
import { telephone } from './fields/telephone';
import { say, words } from './fields/words';

const SETTINGS = words('网站设置', 'Settings');

const validateUrl: TextFieldSingleValidation = (value, { req }) =>
  /^https?:\/\/[^\s"<>]+$/.test(value ?? '')
    ? true
    : say(
        req,
        '请填写以 http:// 或者 https:// 开头的完整网址。',
        'Enter a full address that begins with http:// or https://.',
      );

const links = { label: words('文字', 'Text'), url: words('网址', 'Address') };

/** How “一键隐去” writes; it stays inside (domain.md 11.2). */
const maskProfile: Field = {
  name: 'maskProfile',
  type: 'group',
  label: words('隐去个人信息的方式', 'How personal data are masked'),
  admin: {
    description: words(
      '用于“一键隐去”和清理附件，不公开。本省另有规定的，按规定选择。',
      'Used to mask texts and clean files; not public. Follow the rules of your province.',
    ),
  },
  fields: [
    row(
      {
        name: 'residentId',
        type: 'select',
        defaultValue: DEFAULT_PROFILE.residentId,
        label: words('居民身份证号码', 'Resident ID number'),
        options: [
          { value: '2+3', label: words('保留前2位和后3位', 'First 2 and last 3 stay') },
          { value: '6+4', label: words('保留前6位和后4位', 'First 6 and last 4 stay') },
        ],
      },
      {
        name: 'names',
        type: 'select',
        defaultValue: DEFAULT_PROFILE.names,
        label: words('姓名', 'Names'),
        options: [
          { value: 'surname', label: words('只留姓氏（张**）', 'The surname stays') },
          {
            value: 'surnameAndLast',
            label: words('保留姓氏和末字（张*明）', 'Surname and last character stay'),
          },
        ],
      },
    ),
  ],
};

/** Site settings: an administrator's own entry in the ledger (id `site`). */
export const site: GlobalConfig = {
  slug: 'site',
  label: words('网站信息', 'Site'),
  access: { read: anybodyAssigned, update: administratorOfAll, readVersions: administratorOfAll },
  admin: {
    hideAPIURL: true,
    group: SETTINGS,
    description: words(
      '显示在每个页面的页眉、页脚和标签中，保存后即公开。',
      'Shown on every page; public once saved.',
    ),
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: words('平台名称', 'Name of the platform'),
      admin: { description: words('例如“云山省政府信息公开”。', 'Shown in the masthead.') },
    },
    {
      name: 'siteName',
      type: 'text',
      label: words('网站名称', 'Name of the host site'),
      admin: {
        description: words(
          '政府门户网站的规范全称，写入网页标签。',
          'Full name of the host site, for the meta tags.',
        ),
      },
    },
    row(
      {
        name: 'identificationCode',
        type: 'text',
        label: words('网站标识码', 'Identification code'),
        validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
          !value || /^[0-9A-Za-z]{10}$/.test(String(value))
            ? true
            : say(req, '网站标识码应为 10 位。', 'The identification code has 10 characters.'),
      },
      { name: 'icpNumber', type: 'text', label: words('ICP 备案号', 'ICP number') },
      { name: 'policeNumber', type: 'text', label: words('公安备案号', 'Police number') },
    ),
    row(
      { name: 'sponsor', type: 'text', label: words('主办单位', 'Sponsor') },
      { name: 'operator', type: 'text', label: words('承办单位', 'Operator') },
      telephone('telephone', words('联系电话', 'Telephone')),
    ),
    {
      name: 'hostLinks',
      type: 'array',
      label: words('所属网站的导航链接', 'Links of the host site'),
      labels: { singular: words('链接', 'Link'), plural: words('链接', 'Links') },
      fields: [
        { name: 'label', type: 'text', required: true, label: links.label },
        { name: 'url', type: 'text', required: true, label: links.url, validate: validateUrl },
      ],
    },
    {
      name: 'marks',
      type: 'array',
      label: words('页脚标识', 'Marks in the footer'),
      labels: { singular: words('标识', 'Mark'), plural: words('标识', 'Marks') },
      admin: {
        description: words(
          '如“政府网站找错”、党政机关网站标识：图片上传到附件库，存放在本站。',
          'Official marks: the image is uploaded here and served by this site.',
        ),
      },
      fields: [
        { name: 'label', type: 'text', required: true, label: links.label },
        { name: 'url', type: 'text', required: true, label: links.url, validate: validateUrl },
        {
          name: 'image',
          type: 'upload',
          relationTo: 'attachments',
          required: true,
          label: words('图片', 'Image'),
          filterOptions: { mediaType: { like: 'image/' } },
        },
      ],
    },
    {
      name: 'everydayWords',
      type: 'text',
      hasMany: true,
      label: words('日常用语入口', 'Everyday words'),
      admin: {
        description: words('显示在首页检索框下，例如“社保”“征地”。', 'Below the search of the home page.'),
      },
    },
    maskProfile,
    {
      name: 'sample',
      type: 'checkbox',
      label: words('示例内容', 'Sample content'),
      admin: {
        description: words(
          '勾选后页眉显示“示例”，正式使用前取消。',
          'Shows 示例 in the masthead; clear it before real use.',
        ),
      },
    },
  ],
};

/** Synonyms of search: an administrator's own entry in the ledger (id `synonyms`). */
export const synonyms: GlobalConfig = {
  slug: 'synonyms',
  label: words('检索同义词', 'Synonyms'),
  access: { read: anybodyAssigned, update: administratorOfAll, readVersions: administratorOfAll },
  admin: {
    hideAPIURL: true,
    group: SETTINGS,
    description: words(
      '检索其中任何一个词，都会找到含有同组其他词的信息。',
      'A search for one finds the others too.',
    ),
  },
  fields: [
    {
      name: 'groups',
      type: 'array',
      label: words('同义词组', 'Groups'),
      labels: { singular: words('词组', 'Group'), plural: words('词组', 'Groups') },
      fields: [
        {
          name: 'words',
          type: 'text',
          hasMany: true,
          required: true,
          minRows: 2,
          label: words('同义的词', 'Words of one meaning'),
          admin: {
            description: words('例如“低保”“最低生活保障”，每个词后按回车。', 'Press Enter after each word.'),
          },
        },
      ],
    },
  ],
};
