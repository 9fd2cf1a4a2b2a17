import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import type { Metadata } from 'next';
import { NoAccountYet } from '../../../../admin/no-account-yet';
import { importMap } from '../importMap.js';

interface Args {
  params: Promise<{ segments: string[] }>;
  searchParams: Promise<{ [key: string]: string | string[] }>;
}

export const generateMetadata = ({ params, searchParams }: Args): Promise<Metadata> =>
  generatePageMetadata({ config, params, searchParams });

/** The first account is made on the server by `gongkai user add`, never by whoever opens the page first. */
export default async function Page({ params, searchParams }: Args) {
  const { segments } = await params;
  if (segments?.[0] === 'create-first-user') return <NoAccountYet />;
  return RootPage({ config, params, searchParams, importMap });
}
