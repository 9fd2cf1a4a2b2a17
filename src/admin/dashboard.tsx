/** The first screen: what waits for me, then what an administrator has to know. */
import type { AdminViewServerProps } from 'payload';
import { scopeOf } from '../../collections/access/scope';
import { HealthPanel } from './dashboard/health-panel';
import { Waiting } from './dashboard/waiting';
import { dashboardText } from './dashboard/text';
import { healthFor } from './server/health';
import { workOf } from './server/work';

export async function Dashboard({ initPageResult, user }: AdminViewServerProps) {
  const { req } = initPageResult;
  if (!user) return null;
  const language = req.i18n.language === 'en' ? 'en' : 'zh';
  const text = dashboardText(language);
  const work = await workOf(req);
  const health = await healthFor(req);
  const officer = await scopeOf(req, 'officer');
  const everything = (await scopeOf(req, 'administrator')) === 'all';
  const drafts = officer === 'all' || officer.size > 0;
  const nothing = Object.values(work).every((items) => items.length === 0);
  return (
    <div className="gk-dashboard">
      <header className="gk-dashboard__head">
        <h1>{text('hello')(String((user as { name?: string }).name ?? user.email))}</h1>
        {drafts && (
          <a className="gk-button gk-button--main" href="/admin/collections/documents/create">
            {text('newDocument')}
          </a>
        )}
      </header>
      {health && <HealthPanel health={health} text={text} />}
      {nothing && <p>{text('nothing')}</p>}
      <Waiting title={text('toApprove')} items={work.toApprove} language={language} text={text} />
      <Waiting title={text('sentBack')} items={work.sentBack} language={language} text={text} />
      <Waiting title={text('drafts')} items={work.drafts} language={language} text={text} />
      <Waiting title={text('submitted')} items={work.submitted} language={language} text={text} />
      <nav aria-label={text('more')} className="gk-dashboard__more">
        <a href="/admin/collections/documents">{text('allDocuments')}</a>
        <a href="/admin/collections/guides">{text('guides')}</a>
        <a href="/admin/collections/rules">{text('rules')}</a>
        <a href="/admin/collections/attachments">{text('attachments')}</a>
        {health && (
          <>
            <a href="/admin/collections/organs">{text('organs')}</a>
            <a href="/admin/collections/users">{text('users')}</a>
          </>
        )}
        {everything && (
          <>
            <a href="/admin/collections/items">{text('items')}</a>
            <a href="/admin/globals/site">{text('site')}</a>
            <a href="/admin/globals/synonyms">{text('synonyms')}</a>
          </>
        )}
      </nav>
    </div>
  );
}
