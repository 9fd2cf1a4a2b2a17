/** /admin/take-down: what must vanish is found and taken down by one person, on a phone, at night. */
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { AdminPage } from './admin-page';
import { TakeDown } from './take-down';

export function TakeDownView(view: AdminViewServerProps) {
  if (!view.initPageResult.req.user) redirect('/admin/login?redirect=/admin/take-down');
  return (
    <AdminPage view={view}>
      <TakeDown />
    </AdminPage>
  );
}
