import type { DashboardText } from './text';

interface Props {
  text: DashboardText;
  /** Administers some organ. */
  administers: boolean;
  /** Administers every organ. */
  everything: boolean;
  /** Holds any role. */
  assigned: boolean;
}

/** Ways to everything else, by what the person may do. */
export function MoreLinks({ text, administers, everything, assigned }: Props) {
  if (!assigned) return null;
  const link = (path: string, key: Parameters<DashboardText>[0]) => (
    <a href={`/admin/${path}`}>{text(key) as string}</a>
  );
  return (
    <nav aria-label={text('more')} className="gk-dashboard__more">
      {link('collections/documents', 'allDocuments')}
      {link('collections/guides', 'guides')}
      {link('collections/rules', 'rules')}
      {link('collections/attachments', 'attachments')}
      {link('coverage', 'coverage')}
      {link('collections/statements', 'statements')}
      {administers && link('collections/organs', 'organs')}
      {administers && link('collections/users', 'users')}
      {everything && link('collections/items', 'items')}
      {everything && link('collections/calendars', 'calendars')}
      {everything && link('globals/site', 'site')}
      {everything && link('globals/synonyms', 'synonyms')}
    </nav>
  );
}
