import type { TextField } from 'payload';
import { isLocalDate } from '../../src/domain/local-date';
import { say, type Words } from './words';

interface Options {
  name: string;
  label: Words;
  description?: Words;
  readOnly?: boolean;
  listColumn?: boolean;
}

/** A day in Asia/Shanghai (`YYYY-MM-DD`), kept as text: an instant would move with the server's zone. */
export const localDate = ({ name, label, description, readOnly, listColumn = true }: Options): TextField => ({
  name,
  type: 'text',
  label,
  validate: (value: unknown, { req }: { req: Parameters<typeof say>[0] }) =>
    value == null || value === '' || isLocalDate(value)
      ? true
      : say(
          req,
          '请填写实际存在的日期，格式为“年-月-日”，例如 2026-11-20。',
          'Enter a day that exists, as year-month-day, e.g. 2026-11-20.',
        ),
  hooks: { beforeValidate: [({ value }) => (value === '' ? null : value)] },
  admin: {
    description,
    readOnly,
    disableListColumn: !listColumn,
    components: { Field: '/src/admin/fields/local-date#LocalDateField' },
  },
}); // prettier-ignore
