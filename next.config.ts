import { withPayload } from '@payloadcms/next/withPayload';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // `npm run types` checks the whole project; the build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Native or worker-based packages that must not be bundled, so that one copy serves the process.
  serverExternalPackages: [
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
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
  productionBrowserSourceMaps: false,
  poweredByHeader: false,
};

export default withPayload(config, { devBundleServerPackages: false });
