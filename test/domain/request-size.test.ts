/** A file of 50 MB is promised to the officers: nothing before Payload may cut its request off. */
import { NextRequest } from 'next/server';
import { APIError } from 'payload';
import { describe, expect, it } from 'vitest';
import config from '../../next.config';
import { answerMalformed } from '../../collections/hooks/well-formed-query';
import { MAX_BYTES } from '../../src/files/sniff';
import { MAX_BODY, proxy } from '../../src/proxy';

const post = (bytes: number, cookie = '') =>
  proxy(
    new NextRequest('http://localhost/api/attachments', {
      method: 'POST',
      headers: { 'content-length': String(bytes), cookie },
    }),
  );

describe('the size of a request', () => {
  it('reaches the largest file with its form', () => {
    expect(config.experimental?.proxyClientMaxBodySize).toBe(MAX_BODY);
    expect(MAX_BODY).toBeGreaterThan(MAX_BYTES + 1024 * 1024);
    expect(post(MAX_BYTES + 1024 * 1024).status).toBe(200);
  });

  it('is refused with a sentence where it is larger', async () => {
    const refused = post(100 * 1024 * 1024);
    expect(refused.status).toBe(413);
    expect(JSON.stringify(await refused.json())).toContain('文件超过 50 MB');
    expect(JSON.stringify(await post(100 * 1024 * 1024, 'payload-lng=en').json())).toContain(
      'larger than 50 MB',
    );
  });

  it('has one sentence for every limit that a file can meet', () => {
    const error = new APIError('Multipart request size limit has been reached', 413);
    const answer = answerMalformed({ error, req: { i18n: { language: 'zh' } } } as never);
    expect(answer).toMatchObject({ status: 413, response: { errors: [{ message: expect.stringContaining('文件超过 50 MB') as string }] } });
  }); // prettier-ignore
});
