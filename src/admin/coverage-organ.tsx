/** The columns of one organ, each with its state, and what can be done about it. */
import { statementInWords } from '../domain/statements';
import { coverageText, stateLabel } from './coverage-text';
import type { CoverageColumn, OrganCoverage } from './server/coverage';

interface Props {
  coverage: OrganCoverage;
  language: 'zh' | 'en';
  /** Address of the page of all organs. */
  back: string;
  /** Whether the person may sign statements for the organ. */
  maySign: boolean;
}

const WANT_SOMETHING: readonly CoverageColumn['state'][] = ['empty', 'late', 'dueSoon'];

export function CoverageOfOrgan({ coverage, language, back, maySign }: Props) {
  const text = coverageText(language);
  const { organ, columns } = coverage;
  const bound = new Set(columns.map(({ item }) => item.id));
  const signHref = (item: string) =>
    `/admin/collections/statements/create?organ=${organ.id}&item=${item}`;
  return (
    <>
      <p>
        <a href={back}>← {text('back')}</a>
      </p>
      <h1>
        {organ.name} · {text('title')}
      </h1>
      <div className="gk-table" tabIndex={0} role="region" aria-label={organ.name}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('item')}</th>
              <th scope="col">{text('state')}</th>
              <th scope="col">{text('count')}</th>
              <th scope="col">{text('newest')}</th>
              <th scope="col">{text('renewBy')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ item, state, count, newest, renewBy, statement }) => (
              <tr key={item.id} className={item.parent && bound.has(item.parent) ? 'gk-table__part' : undefined}>
                <th scope="row">
                  {item.name}
                  {statement && (
                    <a className="gk-table__note" href={`/admin/collections/statements/${statement.id}`}>
                      {statementInWords(statement)}
                    </a>
                  )}
                  {maySign && WANT_SOMETHING.includes(state) && (
                    <a className="gk-table__note" href={signHref(item.id)}>
                      {text('sign')}
                    </a>
                  )}
                </th>
                <td className={state === 'late' || state === 'empty' ? 'gk-bad' : undefined}>
                  {stateLabel(state, language)}
                </td>
                <td>{count}</td>
                <td>{newest ?? '—'}</td>
                <td>{renewBy ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
} // prettier-ignore
