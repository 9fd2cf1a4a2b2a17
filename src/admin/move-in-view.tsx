/** /admin/move-in: an old site moves in, by officers and approvers. */
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { isEmpty, scopeOf } from '../../collections/access/scope';
import { AdminPage } from './admin-page';
import { MoveIn } from './move-in/move-in';
import { IMPORT_ROLES } from './server/answers';
import { organChoices } from './server/organ-choices';

export async function MoveInView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  if (!req.user) redirect('/admin/login?redirect=/admin/move-in');
  return (
    <AdminPage view={view}>
      <MoveIn
        organs={await organChoices(req, IMPORT_ROLES)}
        publishes={!isEmpty(await scopeOf(req, 'approver'))}
      />
    </AdminPage>
  );
}
