/** /admin/clean-up: the results of a clean-up (清理) become one decision. With ?document=ID that of an existing record. */
import { redirect } from 'next/navigation';
import type { AdminViewServerProps } from 'payload';
import { AdminPage } from './admin-page';
import { CleanUp } from './clean-up/clean-up';
import { organChoices } from './server/organ-choices';

export async function CleanUpView(view: AdminViewServerProps) {
  const { req } = view.initPageResult;
  if (!req.user) redirect('/admin/login?redirect=/admin/clean-up');
  const id = view.searchParams?.document;
  const decision =
    typeof id === 'string' &&
    (await req.payload.findByID({ collection: 'documents', id, depth: 0, disableErrors: true, overrideAccess: false, user: req.user, req }));
  const { title = '', leadOrgan = '' } = (decision || {}) as { title?: string; leadOrgan?: string };
  return (
    <AdminPage view={view}>
      <CleanUp organs={await organChoices(req)} decision={decision ? { id: String(id), title, organ: leadOrgan } : undefined} />
    </AdminPage>
  );
} // prettier-ignore
