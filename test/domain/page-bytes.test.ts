/** Bodies that are copied as bytes come out as if the page had been made as text. */
import { describe, expect, it } from 'vitest';
import { copiedBody, jsonAround, needsRendering, withBody } from '../../src/publish/render/page-bytes';
import { BODY_PLACE, bodyOf } from '../../templates/body-text';

const LONG = '<p class="x">政务公开“0”号\t\\\u0001\u001f末行𠮷🏛é\r\n</p>\n'.repeat(60);
const BODIES = ['<p>一</p>', LONG, `𠮷${LONG}`, `一𠮷${LONG}`, `a一𠮷${LONG}b`, LONG + '年'];

describe.each(BODIES)('a body (%#)', (body) => {
  const bytes = Buffer.from(body);

  it('stands in its page', () => {
    const page = `<title>题名</title>${BODY_PLACE}<footer>页脚</footer>`;
    expect(Buffer.from(withBody(page, bytes)).toString()).toBe(page.replace(BODY_PLACE, () => body));
  });

  it('stands in JSON', () => {
    const json = jsonAround('{"标题":1,"body":', bytes, ',"b":2}');
    expect(Buffer.from(json).toString()).toBe(`{"标题":1,"body":${JSON.stringify(body)},"b":2}`);
  });

  it('begins and ends as its text', () => {
    const [copied, text] = [copiedBody(bytes), bodyOf(body)];
    expect(copied.start).toBe(text.start);
    expect(copied.end()).toBe(text.end());
  });
});

it('keeps results apart', () => {
  const results = BODIES.map((body) => withBody(BODY_PLACE, Buffer.from(body)));
  expect(results.map((bytes) => Buffer.from(bytes).toString())).toEqual(BODIES);
});

it('renders what links or scrolls', () => {
  const made = ['<a href="record:1">', '<img src="file:a">', '<div class="table"><table>'];
  expect(made.map((html) => needsRendering(Buffer.from(`<p>一</p>${html}`)))).toEqual([true, true, true]);
  expect(needsRendering(Buffer.from('<p>record: file: table</p>'))).toBe(false);
});
