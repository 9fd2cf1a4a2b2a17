import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { asNode, markup, sanitised } from '../../templates/markup';

const HOSTILE = `<script>alert("1")</script> & 'x'`;
const ESCAPED = `&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'x'`;

describe('markup', () => {
  it('escapes every text that is put in, in content, attributes and lists', () => {
    expect(markup`<p title="${HOSTILE}">${HOSTILE}${[HOSTILE]}</p>`.text).toBe(
      `<p title="${ESCAPED}">${ESCAPED}${ESCAPED}</p>`,
    );
  });

  it('keeps markup as it is, at any depth, and leaves nothing for what is absent', () => {
    const inner = markup`<b>${'<'}</b>`;
    expect(markup`${[inner, [inner]]}${undefined}${false}${0}${''}`.text).toBe('<b>&lt;</b><b>&lt;</b>0');
  });

  it('refuses or escapes what only looks like markup', () => {
    expect(() => markup`${{ text: '<i>' } as never}`).toThrow(TypeError);
    expect(markup`${JSON.parse('[["<i>"]]')}`.text).toBe('&lt;i&gt;');
  });

  it('leaves out the line breaks and indentation of its source, but none of what is put in', () => {
    expect(markup`<p>
      甲　乙
      ${'一\n  二'}</p>`.text).toBe('<p>甲　乙一\n  二</p>'); // prettier-ignore
  });

  it('stands in TSX as it is', () => {
    expect(renderToString(asNode(markup`<p>${'&'}</p>${sanitised('<hr>')}`))).toBe('<p>&amp;</p><hr>');
  });
});
