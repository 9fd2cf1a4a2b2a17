import type { DelegationLine } from '../server/delegations';
import type { DashboardText } from './text';

/** Who acts for whom: both see it until it is over. */
export function DelegationList({ lines, text }: { lines: readonly DelegationLine[]; text: DashboardText }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h2>
        {text('delegations')} <span className="gk-count">{lines.length}</span>
      </h2>
      <ul className="gk-work">
        {lines.map(({ id, title, from, until, reason, given, counts }) => (
          <li key={id}>
            <a href={`/admin/collections/delegations/${id}`}>{title}</a>
            <span className="gk-hint">
              {text(given ? 'delegationGiven' : 'delegationReceived')} {from} – {until}
              {reason && ` ${reason}`}
            </span>
            {!counts && <span className="gk-hint gk-hint--bad">{text('delegationIdle')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
