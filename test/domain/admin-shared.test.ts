/** What endpoints and components of the admin share stands once. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { waitingOf } from '../../src/admin/editor/pictures';

const root = path.resolve(import.meta.dirname, '../../src/admin');
const withText = (text: string, under = ''): string[] =>
  readdirSync(path.join(root, under), { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(under, file))
    .filter((file) => /\.tsx?$/.test(file) && readFileSync(path.join(root, file), 'utf8').includes(text))
    .sort();

it('endpoints answer and refuse by answers.ts', () => {
  expect(withText('Response.json(', 'server')).toEqual(['server/answers.ts']);
});

it('attachments are uploaded in one place', () => {
  expect(withText("'/api/attachments'")).toEqual(['actions/upload-attachment.ts']);
});

it('pictures of a file that was read are bytes again', () => {
  const base64 = Buffer.from([0, 127, 128, 255]).toString('base64');
  expect(waitingOf([{ mediaType: 'image/png', alt: '图', base64 }])).toEqual([
    { mediaType: 'image/png', alt: '图', data: new Uint8Array([0, 127, 128, 255]) },
  ]);
});
