import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // `npm run types` checks the whole project; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // One copy for the process: bundled into pages and API apart, Payload would not know its own errors, and
  // native or worker-based packages would not be found.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    'drizzle-orm',
    'libsql',
    '@libsql/client',
    'sharp',
    'mongoose',
    'mongodb',
    'file-type',
    'iconv-lite',
    'mammoth',
    'unpdf',
    '@e965/xlsx',
  ],
  // Names of errors are read by Payload, and stack traces by those who run this.
  // A form sends its state to the server as it is typed, with the body as it is and as it was: a text of 60 pages
  // passes Next's limit of 1 MB.
  // What passes the proxy is cut off silently at 10 MB: files of 50 MB would arrive broken.
  experimental: {
    proxyClientMaxBodySize: 64 * 1024 * 1024,
    turbopackMinify: { server: false, client: true },
    serverActions: { bodySizeLimit: '20mb' },
  },
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  redirects: () =>
    Promise.resolve([
      { source: '/', destination: '/admin', permanent: false },
      { source: '/favicon.ico', destination: '/icon.svg', permanent: false },
    ]),
  productionBrowserSourceMaps: false,
  poweredByHeader: false,
};

export default withPayload(config, { devBundleServerPackages: false });
