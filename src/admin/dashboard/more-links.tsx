import type { DashboardText } from './text';

interface Props {
  text: DashboardText;
  /** Administers some organ. */
  administers: boolean;
  /** Administers every organ. */
  everything: boolean;
  /** May take public records down. */
  takesDown: boolean;
  /** Drafts for some organ. */
  drafts: boolean;
  /** Approves for some organ. */
  approves: boolean;
  /** Holds any role. */
  assigned: boolean;
}

/** Ways to everything else, by what the person may do. */
export function MoreLinks({ text, administers, everything, takesDown, drafts, approves, assigned }: Props) {
  if (!assigned) return null;
  const link = (path: string, key: Parameters<DashboardText>[0]) => (
    <a href={`/admin/${path}`}>{text(key)}</a>
  );
  return (
    <nav aria-label={text('more')} className="gk-dashboard__more">
      {takesDown && link('take-down', 'takeDown')}
      {link('collections/documents', 'allDocuments')}
      {link('collections/guides', 'guides')}
      {link('collections/rules', 'rules')}
      {link('collections/attachments', 'attachments')}
      {link('collections/reviews', 'reviews')}
      {link('coverage', 'coverage')}
      {drafts && link('clean-up', 'cleanUp')}
      {(drafts || approves) && link('move-in', 'moveIn')}
      {link('collections/statements', 'statements')}
      {link('collections/delegations', 'delegations')}
      {administers && link('collections/organs', 'organs')}
      {administers && link('collections/users', 'users')}
      {everything && link('collections/items', 'items')}
      {everything && link('collections/calendars', 'calendars')}
      {administers && link('collections/audit', 'audit')}
      {everything && link('collections/wordLists', 'wordLists')}
      {everything && link('globals/site', 'site')}
      {everything && link('globals/synonyms', 'synonyms')}
    </nav>
  );
}
