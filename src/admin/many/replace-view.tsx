/** /admin/replace: find and replace over the documents that were ticked in the list. */
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { AdminPage } from '../admin-page';
import { Replace } from './replace';

export function ReplaceView(view: AdminViewServerProps) {
  if (!view.initPageResult.req.user) redirect('/admin/login?redirect=/admin/replace');
  return (
    <AdminPage view={view}>
      <Replace />
    </AdminPage>
  );
}
