import type { TextField, TextFieldSingleValidation } from 'payload';
import { isTelephone } from '../../src/domain/telephone';
import { say, type Words } from './words';

const validate: TextFieldSingleValidation = (value, { req }) =>
  !value?.trim() || isTelephone(value)
    ? true
    : say(
        req,
        '请核对电话号码。写法如“0871-63131234”“63131234转801”“12345”或者手机号，几个号码之间用顿号隔开。',
        'Check the number. Write it as 0871-63131234, 63131234转801, 12345 or a mobile number; separate several by 、.',
      );

/** A telephone or fax number that the public will dial. */
export const telephone = (name: string, label: Words, admin: TextField['admin'] = {}): TextField =>
  ({ name, type: 'text', label, validate, admin }) as TextField;
