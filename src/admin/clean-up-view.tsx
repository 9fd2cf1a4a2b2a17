/** /admin/clean-up: the results of a clean-up (清理) become one decision. With ?document=ID that of an existing record. */
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { AdminPage } from './admin-page';
import { CleanUp } from './clean-up/clean-up';
import { cleanUpBasis } from './server/clean-up-basis';
import { organChoices } from './server/organ-choices';

export async function CleanUpView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  if (!req.user) redirect('/admin/login?redirect=/admin/clean-up');
  const id = view.searchParams?.document;
  const decision = typeof id === 'string' ? await cleanUpBasis(req, id) : undefined;
  return (
    <AdminPage view={view}>
      <CleanUp organs={await organChoices(req)} decision={decision} refused={id !== undefined && !decision} />
    </AdminPage>
  );
} // prettier-ignore
