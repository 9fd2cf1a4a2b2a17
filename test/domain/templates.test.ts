import { bodyOf } from '../../templates/body-text';
import { gzipSync } from 'node:zlib';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, it } from 'vitest';
import { renderDocument, renderHome, renderOrgan, renderStyle } from '../../templates/pages';
import { everyPage } from '../support/every-page';
import { documentProps, frameAt, homeProps, organProps, site } from '../support/page-fixtures';

type Element = DefaultTreeAdapterMap['element'];

function elements(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return found;
}
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;
const metaOf = (html: string) =>
  new Map(
    elements(html)
      .filter((element) => element.tagName === 'meta' && attribute(element, 'name'))
      .map((element) => [attribute(element, 'name')!, attribute(element, 'content')]),
  );
/** Text that a reader sees or a machine reads, without markup of ours. */
const everyPageNamed = everyPage().map((page) => [page.name, page] as const);

describe.each(everyPageNamed)('%s', (_, page) => {
  const all = elements(page.html);
  const meta = metaOf(page.html);

  it('is a whole Chinese document with one title, one main, one h1 and no script', () => {
    expect(page.html.startsWith('<!doctype html><html lang="zh-CN">')).toBe(true);
    for (const tag of ['title', 'main', 'h1', 'footer'])
      expect(all.filter((element) => element.tagName === tag)).toHaveLength(1);
    expect(all.filter((element) => element.tagName === 'script')).toHaveLength(0);
    expect(all.filter((element) => attribute(element, 'style') !== undefined)).toHaveLength(0);
    expect(all.filter((element) => attribute(element, 'role') === 'search')).toHaveLength(1);
  });

  it('carries the official tags of its kind, none empty', () => {
    expect(meta.get('SiteName')).toBe('云山省人民政府');
    expect(meta.get('SiteDomain')).toBe('www.example.gov.cn');
    expect(meta.get('SiteIDCode')).toBe('9900000001');
    const column = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
    const article = ['ArticleTitle', 'PubDate', 'ContentSource', 'Keywords', 'Description', 'Url'];
    if (page.kind === 'column' || page.kind === 'article')
      for (const name of column) expect(meta.get(name), name).toBeTruthy();
    if (page.kind === 'article') {
      for (const name of article) expect(meta.get(name), name).toBeTruthy();
      expect(meta.get('PubDate')).toMatch(/^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/);
    }
    for (const value of meta.values()) expect(value).not.toMatch(/^\s*$|^null$|^undefined$/);
  });

  it('shows nothing that was not there', () => {
    expect(page.html.match(/null|undefined|\[object|NaN/)).toBeNull();
  });

  it('links inside the site relatively, from the root on error pages', () => {
    const base = 'https://www.example.gov.cn/zfxxgk/';
    const links = all.flatMap((element) =>
      [attribute(element, 'href'), attribute(element, 'src'), attribute(element, 'action')].filter(
        (value) => value !== undefined,
      ),
    );
    for (const link of links) {
      const outside = /^(https?:|data:,$)/.test(link);
      const canonical = link.startsWith(base);
      if (outside && !canonical) continue;
      const rooted = page.path === '404.html';
      if (!canonical && link !== '#main' && link !== '#menu') expect(link.startsWith('/')).toBe(rooted);
      const at = rooted ? `${base}some/where/deep.html` : base + page.path;
      expect(new URL(link, at).href.startsWith(base) || link.startsWith('#'), link).toBe(true);
    }
  });

  it('names every file type and gives each image a text', () => {
    for (const element of all.filter(({ tagName }) => tagName === 'img'))
      expect(attribute(element, 'alt')).toBeTruthy();
  });
});

describe('a site that has set nothing but its names', () => {
  const bare = { id: 'site', recordVersion: 1 as const, type: 'site' as const, name: '甲', siteName: '乙' };
  it.each(everyPage({ site: bare }).map((page) => [page.name, page.html] as const))(
    'has no empty tag on %s',
    (_, html) => {
      expect([...metaOf(html).keys()]).not.toContain('SiteIDCode');
      for (const value of metaOf(html).values()) expect(value).not.toBe('');
      expect(html.match(/null|undefined|(主办|承办|联系方式|网站标识码)：<|示例/)).toBeNull();
    },
  );
});

describe('a document page', () => {
  const html = renderDocument(documentProps());
  const text = html.replace(/<[^>]+>/g, '');

  it('says the same in tags, header table and title', () => {
    const meta = metaOf(html);
    expect(meta.get('ArticleTitle')).toBe('青岚市临时救助实施细则');
    expect(meta.get('PubDate')).toBe('2025-12-08 15:05');
    expect(meta.get('ContentSource')).toBe('青岚市民政局');
    expect(html).toContain('<dt>发布日期</dt><dd>2025年12月8日</dd>');
    expect(html).toContain('<h1>青岚市临时救助实施细则</h1>');
  });

  it('gives the header table before the banner, the banner before the text', () => {
    const order = ['class="header"', 'class="note warn"', '<h1>', 'class="text"', '<aside'].map((mark) =>
      html.indexOf(mark),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain(
      '本文件已被修改。第十二条由《关于修改〈青岚市临时救助实施细则〉的决定》（青民规〔2026〕3号）修改，自2026年10月1日起施行。',
    );
  });

  it('names the topic in words and the last day of validity', () => {
    expect(text).toContain('民政、扶贫、救灾\\社会福利');
    expect(text).toContain('有效期至2030年12月31日');
  });

  it('offers files by their real name, with type and size', () => {
    expect(html).toContain(
      `href="../../../../files/${'a'.repeat(64)}?name=${encodeURIComponent('临时救助申请表.docx')}"`,
    );
    expect(text).toContain('DOCX，28 KB');
    expect(text).toContain('XLSX，3.3 MB');
  });

  it('signs where the text does not', () => {
    expect(html).toContain(
      '<div class="signature"><p>青岚市民政局</p><p>青岚市财政局</p><p>2025年12月1日</p>',
    );
    const signed = renderDocument(
      documentProps({ body: bodyOf('<p>特此通知。</p><p>青岚市民政局</p><p>2025年12月1日</p>') }),
    );
    expect(signed).not.toContain('class="signature"');
    const undated = renderDocument(
      documentProps({ body: bodyOf('<p>特此通知。</p>\n<p class="right">青岚市民政局</p>') }),
    );
    expect(undated).toContain('<div class="signature"><p>2025年12月1日</p></div>');
  });

  describe('without a text', () => {
    const carriedOver = { source: '旧网站', originallyPublishedOn: '2012-03-04' };
    const shown = (over: object, html = '') =>
      renderDocument(documentProps({ record: { ...documentProps().record, ...over }, body: bodyOf(html) }));

    it.each(['', '<p></p>', '<p>　&nbsp;</p><p><br></p>'])(
      'leads to its files and is not signed: “%s”',
      (html) => {
        const page = shown({ carriedOver }, html);
        expect(page).toContain('<p>正文见附件。</p>');
        expect(page).not.toContain('class="signature"');
        expect(page).not.toContain('class="text"');
      },
    );

    it('and without files says so, and leads to the original where there is one', () => {
      const page = shown({
        attachments: [],
        carriedOver: { ...carriedOver, originalUrl: 'https://old.example.gov.cn/1' },
      });
      expect(page).toContain(
        '<p>本条只有目录信息，正文没有转入本平台。<a href="https://old.example.gov.cn/1" rel="external noopener">查看原网页（外部网站）</a></p>',
      );
      expect(page).not.toContain('class="signature"');
      expect(shown({ attachments: [], carriedOver })).toContain(
        '<p>本条只有目录信息，正文没有转入本平台。</p>',
      );
      expect(
        shown({ attachments: [], carriedOver: { ...carriedOver, originalUrl: 'javascript:alert(1)' } }),
      ).not.toContain('javascript:');
    });

    it('says nothing of it where a picture is the text, or a type says all', () => {
      expect(shown({ carriedOver }, '<p><img src="file:a" alt="图解"></p>')).not.toContain('正文见附件');
      expect(shown({ carriedOver, documentType: 'notice' })).not.toContain('正文见附件');
      expect(shown({ attachments: [] })).not.toContain('目录信息');
    });
  });

  it('shows both dates of what was carried over', () => {
    const record = {
      ...documentProps().record,
      carriedOver: {
        source: '旧网站',
        originallyPublishedOn: '2012-03-04',
        originalUrl: 'https://old.example.gov.cn/1',
      },
    };
    const carried = renderDocument(documentProps({ record })).replace(/<[^>]+>/g, ' ');
    expect(carried).toMatch(/原发布日期\s+2012年3月4日\s+上线日期\s+2025年12月8日/);
    expect(carried).toContain('原文（外部网站）');
  });

  it('has no banner where there is nothing to warn of', () => {
    const plain = documentProps({ validity: 'inForce', changedBy: [], unmerged: undefined });
    expect(renderDocument(plain)).not.toContain('role="note"');
    expect(renderDocument(documentProps({ validity: undefined, changedBy: [] }))).not.toContain(
      '<dt>有效性</dt>',
    );
  });

  it.each([
    ['repealed', '本文件已废止'],
    ['expired', '本文件已失效。有效期至2030年12月31日。'],
    ['notYetInForce', '本文件尚未生效。自2026年1月1日起施行。'],
    ['partlyVoid', '本文件部分内容已失效'],
  ] as const)('warns of %s', (validity, words) => {
    const warned = renderDocument(documentProps({ validity, changedBy: [] })).replace(/<[^>]+>/g, '');
    expect(warned).toContain(words);
  });

  it('says of a notice when it begins, not when it comes into force', () => {
    const props = documentProps({ validity: 'notYetInForce', changedBy: [] });
    const record = { ...props.record, documentType: 'notice', effectiveOn: '2026-11-23' };
    expect(renderDocument({ ...props, record }).replace(/<[^>]+>/g, '')).toContain(
      '尚未开始公示。公示自2026年11月23日开始。',
    );
  });

  it('of 2,000 characters is at most 14 KB compressed, styles included', () => {
    expect(text.length).toBeGreaterThan(2000);
    expect(gzipSync(html).length + gzipSync(renderStyle().css).length).toBeLessThan(14 * 1024);
  });
});

describe('hostile text', () => {
  const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
  it('stays text in titles, names, tags, and file names', () => {
    const base = documentProps();
    const html = renderDocument({
      ...base,
      record: {
        ...base.record,
        title: evil,
        documentNumber: evil,
        summary: evil,
        keywords: [evil],
        section: evil,
        organs: [{ id: 'x', name: evil }],
        items: [{ id: 'y', name: evil }],
        attachments: [{ name: evil, sha256: 'd'.repeat(64), bytes: 1, mediaType: 'text/plain' }],
      },
      organs: [{ name: evil }],
      breadcrumb: [{ label: evil, path: 'organs/1/index.html' }],
      changedBy: [{ relation: 'repeals', title: evil, note: evil }],
    });
    const all = elements(html);
    expect(all.filter(({ tagName }) => tagName === 'script' || tagName === 'img')).toHaveLength(
      site.marks!.length,
    );
    expect(
      all.flatMap(({ attrs }) => attrs.map(({ name }) => name)).filter((name) => /^on/.test(name)),
    ).toEqual([]);
    expect(metaOf(html).get('ArticleTitle')).toBe(evil);
  });

  it('stays text in the site settings', () => {
    const hostile = { ...site, name: evil, siteName: evil, sponsor: evil };
    const html = renderHome(homeProps({ frame: frameAt('index.html', { site: hostile }) }));
    expect(elements(html).filter(({ tagName }) => tagName === 'script')).toHaveLength(0);
    expect(metaOf(html).get('SiteName')).toBe(evil);
  });
});

describe('constant parts', () => {
  it('follow the settings of the site, not those of an earlier one', () => {
    const other = { ...site, name: '另一个平台' };
    renderOrgan(organProps());
    expect(renderOrgan(organProps({ frame: frameAt('organs/12/index.html', { site: other }) }))).toContain(
      '另一个平台',
    );
  });
});

describe('the style sheet', () => {
  it('has an address that follows its content and asks for nothing outside', () => {
    const { css, hash } = renderStyle();
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(css).not.toMatch(/url\(|@import|\/\*/);
    expect(css.split('{').length).toBe(css.split('}').length);
  });
});
