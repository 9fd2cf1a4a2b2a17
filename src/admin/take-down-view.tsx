/** /admin/take-down: what must vanish is found and taken down by one person, on a phone, at night. */
import { DefaultTemplate } from '@payloadcms/next/templates';
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { TakeDown } from './take-down';

export function TakeDownView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  if (!initPageResult.req.user) redirect('/admin/login?redirect=/admin/take-down');
  const { req, permissions, visibleEntities, locale } = initPageResult;
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <TakeDown />
    </DefaultTemplate>
  );
}
