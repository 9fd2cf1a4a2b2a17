import { importedList } from '../imported-list';
import type { Work } from '../server/work';
import type { DashboardText } from './text';

/** What imports left to the officers of some organs, in one line with the way to it. */
export function ImportedLine({ imported, text }: { imported: Work['imported']; text: DashboardText }) {
  if (imported.total === 0) return null;
  return (
    <section>
      <h2>
        {text('imported')} <span className="gk-count">{imported.total}</span>
      </h2>
      <p>
        {text('importedHint')} <a href={importedList(imported.organs)}>{text('importedList')}</a>
      </p>
    </section>
  );
}
