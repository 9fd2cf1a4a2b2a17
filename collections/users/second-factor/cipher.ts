/** Encryption at rest of what a second factor is made of, under keys derived from PAYLOAD_SECRET. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const derived = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'gongkai', `second factor: ${purpose}`, 32));

/**
 * @param account id to which the text is bound: it does not open for another
 * @returns nonce, tag and ciphertext in base64url, parted by dots
 */
export function encrypt(secret: string, account: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, derived(secret, 'encryption'), nonce).setAAD(Buffer.from(account));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url')).join('.');
}

/** @returns undefined where it was encrypted under another secret or for another account, or was altered */
export function decrypt(secret: string, account: string, sealed: string): string | undefined {
  const [nonce, tag, body] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
  try {
    const opener = createDecipheriv(CIPHER, derived(secret, 'encryption'), nonce!)
      .setAAD(Buffer.from(account))
      .setAuthTag(tag!);
    return Buffer.concat([opener.update(body!), opener.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

/** Hash of a recovery code, which alone is kept. */
export const keyedHash = (secret: string, account: string, code: string): string =>
  createHmac('sha256', derived(secret, 'recovery')).update(`${account} ${code}`).digest('base64url');
