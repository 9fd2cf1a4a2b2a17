'use client';
/** What a rehearsal or an import came to. */
import { FIGURE_LABELS, type Figures } from '../../import/site/figures';
import { importedList } from '../imported-list';
import type { ShownMove } from '../server/moves/endpoints';
import { useLanguage } from '../words';
import { useMoveText } from './text';

export function Outcome({ move }: { move: ShownMove }) {
  const text = useMoveText();
  const index = useLanguage() === 'zh' ? 0 : 1;
  const done = move.stage === 'done';
  return (
    <section>
      <h2>{text(done ? 'done' : 'checked')}</h2>
      <div className="gk-table">
        <table>
          <tbody>
            {(Object.keys(FIGURE_LABELS) as (keyof Figures)[]).map((key) => (
              <tr key={key}>
                <th scope="row">{FIGURE_LABELS[key][index]}</th>
                <td>{move.figures![key]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {move.organsMade && move.organsMade.length > 0 && (
        <p>
          {text('organsMade')}
          {move.organsMade.join('、')}
        </p>
      )}
      {move.held && move.held.length > 0 && <Held move={move} />}
      {move.reasons && move.reasons.length > 0 && (
        <details open={!done}>
          <summary>{text('remarks')}</summary>
          <ul>
            {move.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      <div className="gk-buttons">
        <a className="gk-button" href={`/api/moves/${move.id}/report.html`} target="_blank" rel="noreferrer">
          {text('sheet')}
        </a>
        <a className="gk-button" href={`/api/moves/${move.id}/report.csv`}>
          {text('details')}
        </a>
        {done && <a href="/admin/collections/documents">{text('allDocuments')}</a>}
      </div>
      {done && <p className="gk-hint">{text('uploadsGone')}</p>}
    </section>
  );
}

/** Rows with an obstacle, each with its reason. */
function Held({ move: { held = [], stage, figures } }: { move: ShownMove }) {
  const text = useMoveText();
  const done = stage === 'done';
  const more = figures!.workingCopies - new Set(held.map(({ row }) => row)).size;
  return (
    <>
      <h2>{text(done ? 'held' : 'willBeHeld')} <span className="gk-count">{figures!.workingCopies}</span></h2>
      {done && <p>{text('heldHint')} <a href={importedList()}>{text('heldList')}</a></p>}
      <ul>
        {held.map(({ row, name, reason }) => (
          <li key={`${row} ${reason}`}>{row && text('rowNumber', row)} {name} <span className="gk-hint">{reason}</span></li>
        ))}
      </ul>
      {more > 0 && <p>{text('moreHeld', more)}</p>}
    </>
  );
} // prettier-ignore
