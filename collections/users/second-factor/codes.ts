/** 动态验证码 (RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes. */
import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

export const STEP_SECONDS = 30;
/** Steps by which the clock of a telephone may be wrong, before and after. */
const DRIFT = 1;
const RECOVERY_CODES = 10;
/** Without signs that look alike. */
const SIGNS = '23456789abcdefghjkmnpqrstuvwxyz';

export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, issuer?: string, label?: string) =>
  new TOTP({ issuer, label, secret: Secret.fromBase32(secret), digits: 6, period: STEP_SECONDS });

/** What an authenticator reads from the QR code. */
export const addressOf = (secret: string, issuer: string, label: string): string =>
  totp(secret, issuer, label).toString();

/**
 * Number of the 30-second step to which a code belongs.
 * @param now milliseconds since the epoch
 * @returns undefined where it is the code of no step near
 */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = totp(secret).validate({ token: code, timestamp: now, window: DRIFT });
  return delta === null ? undefined : Math.floor(now / 1000 / STEP_SECONDS) + delta;
}

/** A code as it is compared: spaces and hyphens are for the eye. */
export const plainCode = (typed: string): string =>
  typed.normalize('NFKC').replace(/[\s-]/g, '').toLowerCase();

/** Ten codes of 50 bits, each in two groups of five. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 5 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return Array.from({ length: RECOVERY_CODES }, () => `${group()}-${group()}`);
}
