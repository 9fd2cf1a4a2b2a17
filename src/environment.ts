/** Every setting that comes from outside, read once and checked. */
import path from 'node:path';
import { z } from 'zod';

export class EnvironmentError extends Error {}

const port = (name: string, fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `${name} must be a port number from 1 to 65535`)
    .transform(Number)
    .refine((n) => n >= 1 && n <= 65535, `${name} must be a port number from 1 to 65535`)
    .default(fallback);

const schema = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URI: z
    .string()
    .refine(
      (uri) => uri.startsWith('file:') || /^mongodb(\+srv)?:\/\//.test(uri),
      'DATABASE_URI must start with file: (SQLite) or mongodb://',
    )
    .refine(
      (uri) => uri.startsWith('file:') || /[?&]replicaSet=/.test(uri),
      'DATABASE_URI of MongoDB must name replicaSet=…: without a replica set there are no transactions',
    )
    .optional(),
  PORTAL_PORT: port('PORTAL_PORT', 3000),
  ADMIN_PORT: port('ADMIN_PORT', 3001),
  PUBLIC_URL: z
    .string()
    .refine((url) => /^https?:\/\/[^/?#\s]+(\/[^?#\s]*)?$/.test(url), 'PUBLIC_URL must be an http(s) address without query, e.g. https://www.example.gov.cn/zfxxgk/')
    .optional(),
  PAYLOAD_SECRET: z.string().min(32, 'PAYLOAD_SECRET must have at least 32 characters').optional(),
  SAMPLE: z.enum(['on', 'off'], 'SAMPLE must be on or off').default('on'),
  SAMPLE_PASSWORD: z.string().min(12, 'SAMPLE_PASSWORD must have at least 12 characters').optional(),
  USER_PASSWORD: z.string().optional(),
  NODE_ENV: z.string().optional(),
}); // prettier-ignore

export interface Environment {
  dataDir: string;
  databaseUri: string;
  engine: 'sqlite' | 'mongodb';
  portalPort: number;
  adminPort: number;
  /** Absolute address of the portal, always ending in `/`. */
  publicUrl: string;
  /** Path part of publicUrl, always starting and ending in `/`. */
  basePath: string;
  payloadSecret?: string;
  sample: boolean;
  samplePassword?: string;
  userPassword?: string;
  production: boolean;
}

/**
 * Reads and checks the environment.
 * @throws EnvironmentError with one sentence per wrong value.
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse(set);
  if (!result.success)
    throw new EnvironmentError(result.error.issues.map((issue) => issue.message).join('\n'));
  const env = result.data;
  const dataDir = path.resolve(env.DATA_DIR);
  const databaseUri = env.DATABASE_URI ?? `file:${path.join(dataDir, 'gongkai.db')}`;
  const given = env.PUBLIC_URL ?? `http://localhost:${env.PORTAL_PORT}/`;
  const publicUrl = given.endsWith('/') ? given : `${given}/`;
  return {
    dataDir,
    databaseUri,
    engine: databaseUri.startsWith('file:') ? 'sqlite' : 'mongodb',
    portalPort: env.PORTAL_PORT,
    adminPort: env.ADMIN_PORT,
    publicUrl,
    basePath: new URL(publicUrl).pathname,
    payloadSecret: env.PAYLOAD_SECRET,
    sample: env.SAMPLE === 'on',
    samplePassword: env.SAMPLE_PASSWORD,
    userPassword: env.USER_PASSWORD,
    production: env.NODE_ENV === 'production',
  };
}

/** Where things lie under DATA_DIR. */
export const paths = (dataDir: string) => ({
  /** Immutable attachments, `<sha256>`, each with its text in `<sha256>.txt`. */
  files: path.join(dataDir, 'files'),
  /** Payload's own upload copies. */
  uploads: path.join(dataDir, 'uploads'),
  /** Encrypted originals of files that were cleaned, `<sha256>.enc`. */
  originals: path.join(dataDir, 'originals'),
  keys: path.join(dataDir, 'keys'),
  /** Derived and disposable: may be deleted and is rebuilt by `publish`. */
  public: path.join(dataDir, 'public'),
  store: path.join(dataDir, 'public', 'store.db'),
  releases: path.join(dataDir, 'public', 'releases'),
  /** Symbolic link to the live release. */
  live: path.join(dataDir, 'public', 'live'),
  heartbeat: path.join(dataDir, 'public', 'heartbeat.json'),
  /** What was purged, without its content; outside of backups. */
  purges: path.join(dataDir, 'purges.jsonl'),
  /** What is still to be wiped after a purge, one file each. */
  purgePlans: path.join(dataDir, 'run', 'purges'),
  /** Moves of old sites: uploads until they are done, reports to sign. */
  moves: path.join(dataDir, 'moves'),
  missedSearches: path.join(dataDir, 'missed-searches.jsonl'),
});
