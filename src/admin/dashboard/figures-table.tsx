import type { Figures } from '../server/figures';
import type { Work } from '../server/work';
import type { DashboardText } from './text';

const COLUMNS = [
  ['late', 'countLate'],
  ['soon', 'countSoon'],
  ['sentBack', 'countSentBack'],
  ['waiting', 'countWaiting'],
  ['drafts', 'countDrafts'],
] as const;

/** Organs shown before the rest is folded away. */
const SHOWN = 30;

const Cells = ({ of }: { of: Figures }) =>
  COLUMNS.map(([key]) => (
    <td key={key} className={key === 'late' && of[key] > 0 ? 'gk-bad' : undefined}>
      {of[key]}
    </td>
  ));

/** For whom supervises: what is open in each organ, and in its sections. */
export function FiguresTable({ figures, text }: { figures: Work['figures']; text: DashboardText }) {
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="gk-figures">
      <h2 id="gk-figures">{text('figures')}</h2>
      <div className="gk-table" tabIndex={0} role="region" aria-labelledby="gk-figures">
        <table>
          <thead>
            <tr>
              <th scope="col">{text('organ')}</th>
              {COLUMNS.map(([key, label]) => (
                <th key={key} scope="col">
                  {text(label)}
                </th>
              ))}
            </tr>
          </thead>
          {figures.slice(0, SHOWN).map((organ) => (
            <tbody key={organ.organ}>
              <tr>
                <th scope="row">
                  <a
                    href={`/admin/collections/documents?where[leadOrgan][equals]=${organ.organ}&where[stage][not_equals]=approved`}
                  >
                    {organ.name}
                  </a>
                </th>
                <Cells of={organ} />
              </tr>
              {organ.sections.length > 1 &&
                organ.sections.map((section) => (
                  <tr key={section.section} className="gk-table__part">
                    <th scope="row">{section.section || text('noSection')}</th>
                    <Cells of={section} />
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
      {figures.length > SHOWN && <p className="gk-hint">{text('moreOf', figures.length - SHOWN)}</p>}
    </section>
  );
}
