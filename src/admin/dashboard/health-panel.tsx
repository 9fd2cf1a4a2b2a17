import type { Health, ParkedEntry } from '../server/health';
import { duration, type DashboardText } from './text';

const COLLECTIONS: Readonly<Record<string, string>> = {
  document: 'collections/documents',
  guide: 'collections/guides',
  rule: 'collections/rules',
  organ: 'collections/organs',
  item: 'collections/items',
  statement: 'collections/statements',
};

const addressOf = ({ recordType, recordId }: ParkedEntry): string =>
  COLLECTIONS[recordType] ? `/admin/${COLLECTIONS[recordType]}/${recordId}` : `/admin/globals/${recordType}`;

/** For administrators: does publication run, what failed, what the public looked for in vain. */
export function HealthPanel({ health, text }: { health: Health; text: DashboardText }) {
  const { heartbeatAge, standsStill, error, waiting, parked, missed, madeByImport } = health;
  return (
    <section aria-labelledby="gk-system">
      <h2 id="gk-system">{text('system')}</h2>
      {standsStill ? (
        <p className="gk-note gk-note--bad" role="alert">
          {heartbeatAge === undefined || Number.isNaN(heartbeatAge)
            ? text('neverSeen')
            : text('standsStill', duration(heartbeatAge, text))}
        </p>
      ) : (
        <p>
          {!error && text('running')} {waiting > 0 && text('waiting', waiting)}
        </p>
      )}
      {error && (
        <p className="gk-note gk-note--bad" role="alert">
          {text('error', error)}
        </p>
      )}
      {madeByImport > 0 && (
        <p>
          <a href="/admin/collections/organs?where[madeByImport][exists]=true">
            {text('madeByImport', madeByImport)}
          </a>
        </p>
      )}
      {parked.length > 0 && (
        <>
          <h3>{text('parked')}</h3>
          <ul className="gk-work">
            {parked.map((entry) => (
              <li key={entry.id}>
                <a href={addressOf(entry)}>{entry.title || text('untitled')}</a>
                <span className="gk-hint gk-hint--bad">{entry.failure}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {missed.length > 0 && (
        <details>
          <summary>
            {text('missed')} ({missed.length})
          </summary>
          <p className="gk-hint">
            {text('missedHint')} <a href="/admin/globals/synonyms">→</a>
          </p>
          <ul>
            {missed.map(({ q, count, last }) => (
              <li key={q}>
                {q} · {text('times', count)} · {last}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
