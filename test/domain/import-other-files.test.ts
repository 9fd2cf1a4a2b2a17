/** Files under the names of others, and encodings that contradict what is declared. */
import iconv from 'iconv-lite';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readOfficialDocument, textOf } from '../../src/import/document';

const PAGE = '<html><body><h1>关于做好防汛工作的通知</h1><p>现就做好防汛工作，通知如下，请认真落实。</p><p>一、加强值守，及时报告。㐀䶮镕喆。</p></body></html>'; // prettier-ignore
const END = '一、加强值守，及时报告。㐀䶮镕喆。';
const NOISE = Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7 + (i >> 3)) & 255));

describe('what is no document', () => {
  it.each([
    ['a.docx', Buffer.from('{\\rtf1\\ansi\\ansicpg936 \\u20851?}'), '这是 RTF 文件'],
    ['a.doc', Buffer.from('{\\rtf1\\ansi\\ansicpg936 \\u20851?}'), '这是 RTF 文件'],
    ['a.xml', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), '这是 XML 文件'],
    ['a.ofd', Buffer.from(zipSync({ 'OFD.xml': new Uint8Array([60, 97, 47, 62]) })), '这是 OFD 文件'],
    ['a.txt', NOISE, '文件不是文字文件'],
    ['a.html', NOISE, '文件不是文字文件'],
    ['a.mht', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--'), '文件里没有网页'],
  ])('%s is refused with a sentence: %#', async (name, bytes, sentence) => {
    await expect(readOfficialDocument(bytes, name)).rejects.toThrow(sentence);
  }); // prettier-ignore
});

describe('a page in a file of its own (MHT)', () => {
  const mht = Buffer.from(`From: <Saved by a browser>\r\nSubject: =?utf-8?B?eA==?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n------b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\n\r\n${iconv.encode(PAGE, 'gb18030').toString('base64')}\r\n------b--\r\n`); // prettier-ignore
  it.each(['通知.mht', '通知.mhtml', '通知.doc'])('is read as a page: %s', async (name) => {
    const { title, blocks } = await readOfficialDocument(mht, name);
    expect(title?.value).toBe('关于做好防汛工作的通知');
    expect(textOf(blocks).split('\n').at(-1)).toBe(END);
  });
});

describe('a page with a few broken bytes', () => {
  it('stays in the encoding of all others', async () => {
    const bytes = Buffer.concat([
      Buffer.from(PAGE.replace('</body></html>', '')),
      Buffer.from([0xb0, 0xa1, 0xff]),
    ]);
    const { title, blocks, warnings } = await readOfficialDocument(bytes, '通知.html');
    expect(title?.value).toBe('关于做好防汛工作的通知');
    expect(textOf(blocks)).toContain(END);
    expect(warnings.map(({ message }) => message).join()).toContain('字节无法识别');
  });
});

describe('a page that begins as XML', () => {
  it('is a page under any name', async () => {
    const { title } = await readOfficialDocument(Buffer.from(`<?xml version="1.0"?>\n${PAGE}`), '通知.jsp');
    expect(title?.value).toBe('关于做好防汛工作的通知');
  });
});
