import { describe, expect, it } from 'vitest';
import { BodyError, bodyHtml, imagesOf, type LexicalNode } from '../../src/publish/project/body';

const none = { image: () => undefined };
const root = (...children: LexicalNode[]) => ({ root: { type: 'root', children } });
const text = (value: string, format = 0): LexicalNode => ({ type: 'text', text: value, format });
const block = (type: string, more: object, ...children: LexicalNode[]): LexicalNode => ({
  type,
  children,
  ...more,
});
const html = (...children: LexicalNode[]) => bodyHtml(root(...children), none);

describe('the body of an official document', () => {
  it('writes paragraphs with alignment and indent as classes', () => {
    expect(html(block('paragraph', { format: 'right' }, text('青岚市民政局')))).toBe(
      '<p class="right">青岚市民政局</p>',
    );
    expect(html(block('paragraph', { indent: 9 }, text('缩进')))).toBe('<p class="indent-4">缩进</p>');
  });

  it('escapes what an officer types', () => {
    expect(html(block('paragraph', {}, text('<script>&"')))).toBe('<p>&lt;script&gt;&amp;&quot;</p>');
  });

  it('keeps headings below the title of the page', () => {
    expect(html(block('heading', { tag: 'h1' }, text('一、总则')))).toBe('<h2>一、总则</h2>');
  });

  it('keeps merged cells of tables', () => {
    const cell = block(
      'tablecell',
      { headerState: 1, colSpan: 2, rowSpan: 1 },
      block('paragraph', {}, text('项目')),
    );
    expect(html(block('table', {}, block('tablerow', {}, cell)))).toBe(
      '<div class="table"><table><tr><th colspan="2"><p>项目</p>\n</th></tr></table></div>',
    );
  });

  it('writes links to records by id, and drops an address that could run a script', () => {
    const link = (fields: object) => block('paragraph', {}, block('link', { fields }, text('办法')));
    expect(html(link({ linkType: 'internal', doc: { value: 'r-1' } }))).toBe(
      '<p><a href="record:r-1">办法</a></p>',
    );
    expect(html(link({ url: 'javascript:alert(1)' }))).toBe('<p>办法</p>');
    expect(() => html(link({ linkType: 'internal' }))).toThrow(BodyError);
  });

  it('shows images by their content hash and refuses one that is gone', () => {
    const state = root({ type: 'upload', value: { id: 'a-1' } });
    expect(imagesOf(state)).toEqual(['a-1']);
    const sha256 = 'f'.repeat(64);
    expect(bodyHtml(state, { image: () => ({ sha256, alt: '示意图' }) })).toContain(
      `src="file:${sha256}" alt="示意图"`,
    );
    expect(() => bodyHtml(state, none)).toThrow(BodyError);
  });

  it('refuses what it does not know instead of dropping it', () => {
    expect(() => html({ type: 'block' })).toThrow(/block/);
  });
});
