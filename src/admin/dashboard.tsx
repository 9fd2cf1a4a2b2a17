/** The first screen: what waits for me, what is due, then what an administrator has to know. */
import type { AdminViewServerProps } from 'payload';
import { isEmpty, scopeOf, scopeOfAnyRole, scopeOfRoles } from '../../collections/access/scope';
import { TAKE_DOWN_ROLES } from '../publish/commands/withdraw';
import { FiguresTable } from './dashboard/figures-table';
import { DelegationList } from './dashboard/delegation-list';
import { HealthPanel } from './dashboard/health-panel';
import { ImportedLine } from './dashboard/imported-line';
import { MoreLinks } from './dashboard/more-links';
import { ReminderLists } from './dashboard/reminder-lists';
import { SigningList } from './dashboard/signing-list';
import { Waiting } from './dashboard/waiting';
import { dashboardText } from './dashboard/text';
import { delegationsOf } from './server/delegations';
import { healthFor } from './server/health';
import { remindersOf } from './server/reminders';
import { toSign } from './server/to-sign';
import { labelOfUsual, usualColumns } from './server/usual-columns';
import { workOf } from './server/work';

const LISTS = ['sentBack', 'toDecide', 'late', 'soon', 'drafts', 'submitted'] as const;
const CREATE = '/admin/collections/documents/create';

export async function Dashboard({ initPageResult, user }: AdminViewServerProps) {
  const { req } = initPageResult;
  if (!user) return null;
  const language = req.i18n.language === 'en' ? 'en' : 'zh';
  const text = dashboardText(language);
  const work = await workOf(req);
  const health = await healthFor(req);
  const drafts = !isEmpty(await scopeOf(req, 'officer'));
  const usual = drafts ? await usualColumns(req) : [];
  const unsigned = await toSign(req);
  const reminders = await remindersOf(req);
  const nothing =
    unsigned.length === 0 &&
    Object.values(reminders).every((list) => (list as unknown[]).length === 0) &&
    work.imported.total === 0 &&
    LISTS.every((name) => work[name].total === 0);
  return (
    <div className="gk-dashboard">
      <header className="gk-dashboard__head">
        <h1>{text('hello', (user as { name?: string }).name ?? user.email)}</h1>
        {drafts && (
          <p className="gk-buttons">
            <a className="gk-button gk-button--main" href={CREATE}>
              {text('newDocument')}
            </a>
            <a className="gk-button" href="/admin/many">
              {text('many')}
            </a>
          </p>
        )}
      </header>
      {usual.length > 0 && (
        <p className="gk-dashboard__usual">
          {text('usual')}
          {usual.map(({ id, name, type }) => {
            const query = new URLSearchParams({ mainItem: id, ...(type ? { documentType: type.slug } : {}) });
            return (
              <a key={query.toString()} className="gk-button" href={`${CREATE}?${query}`}>
                {labelOfUsual({ name, type }, language)}
              </a>
            );
          })}
        </p>
      )}
      {health && <HealthPanel health={health} text={text} />}
      {nothing && <p>{text('nothing')}</p>}
      <SigningList items={unsigned} language={language} text={text} />
      {LISTS.map((name) => (
        <Waiting key={name} title={text(name)} list={work[name]} language={language} text={text} />
      ))}
      <ImportedLine imported={work.imported} text={text} />
      <ReminderLists reminders={reminders} text={text} />
      <DelegationList lines={await delegationsOf(req)} text={text} />
      <FiguresTable figures={work.figures} text={text} />
      <MoreLinks
        text={text}
        administers={health !== undefined}
        everything={(await scopeOf(req, 'administrator')) === 'all'}
        takesDown={!isEmpty(await scopeOfRoles(req, TAKE_DOWN_ROLES))}
        drafts={drafts}
        approves={!isEmpty(await scopeOf(req, 'approver'))}
        assigned={!isEmpty(await scopeOfAnyRole(req))}
      />
    </div>
  );
}
