/** How the public reaches the disclosure unit of an organ (条例 Art. 12). */
import type { Field, TextFieldSingleValidation } from 'payload';
import { row } from '../fields/row';
import { telephone } from '../fields/telephone';
import { say, words } from '../fields/words';

const noList = { disableListColumn: true, disableListFilter: true } as const;

export const contact: Field[] = [
  {
    name: 'contact',
    type: 'group',
    label: words('政府信息公开工作机构', 'Disclosure unit'),
    admin: {
      ...noList,
      description: words(
        '显示在机关首页、公开指南和依申请公开页面（《条例》第十二条）。',
        'Shown on the home, guide and request pages of the organ (Regulation, Art. 12).',
      ),
    },
    fields: [
      { name: 'unit', type: 'text', label: words('机构名称', 'Name of the unit') },
      { name: 'address', type: 'text', label: words('办公地址', 'Address') },
      { name: 'hours', type: 'text', label: words('办公时间', 'Office hours') },
      row(telephone('telephone', words('联系电话', 'Telephone')), telephone('fax', words('传真号码', 'Fax'))),
      row(
        { name: 'email', type: 'text', label: words('互联网联系方式', 'E-mail or web') },
        {
          name: 'postcode',
          type: 'text',
          label: words('邮政编码', 'Postcode'),
          validate: ((value, { req }) =>
            !value || /^\d{6}$/.test(value)
              ? true
              : say(
                  req,
                  '邮政编码应为 6 位数字。',
                  'A postcode has 6 digits.',
                )) satisfies TextFieldSingleValidation,
        },
      ),
    ],
  },
];
