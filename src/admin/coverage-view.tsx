/** /admin/coverage: which columns of which organ are kept up, for those who supervise; with ?organ=ID one organ. */
import type { AdminViewServerProps } from 'payload';
import { isEmpty, scopeOfAnyRole } from '../../collections/access/scope';
import { LEVEL_LABELS, LEVELS, type Level } from '../domain/vocabulary';
import { AdminPage } from './admin-page';
import { CoverageOfOrgan } from './coverage-organ';
import { coverageText, stateLabel, type CoverageText } from './coverage-text';
import { signingScope } from '../../collections/statements/access';
import {
  COVERAGE_STATES, coverageFor, filterFrom, totals, type CoverageFilter, type OrganCoverage,
} from './server/coverage'; // prettier-ignore

const PATH = '/admin/coverage';
const LEVEL_ENGLISH: Readonly<Record<Level, string>> = {
  national: 'National', province: 'Province', city: 'City', county: 'County', township: 'Township',
}; // prettier-ignore

type Language = 'zh' | 'en';

export async function CoverageView(props: AdminViewServerProps) {
  const language: Language = props.initPageResult.req.i18n.language === 'en' ? 'en' : 'zh';
  return (
    <AdminPage view={props}>
      <div className="gk-dashboard gk-dashboard--wide">{await content(props, language)}</div>
    </AdminPage>
  );
}

async function content({ initPageResult, searchParams }: AdminViewServerProps, language: Language) {
  const { req } = initPageResult;
  const text = coverageText(language);
  const scope = req.user ? await scopeOfAnyRole(req) : new Set<string>();
  if (isEmpty(scope)) return <p role="alert">{text('notAllowed')}</p>;
  const filter = filterFrom(searchParams as Record<string, unknown>, LEVELS);
  const rows = await coverageFor(req, filter);
  if (!rows)
    return (
      <>
        <h1>{text('title')}</h1>
        <p className="gk-note">{text('noStore')}</p>
      </>
    );
  const [only] = filter.organ ? rows : [];
  if (only) {
    const signing = await signingScope(req);
    const maySign = signing === 'all' || signing.has(only.organ.id);
    return <CoverageOfOrgan coverage={only} language={language} back={PATH} maySign={maySign} />;
  }
  return (
    <>
      <header className="gk-dashboard__head">
        <h1>{text('title')}</h1>
        <a className="gk-button" href={`/api/coverage.xlsx?${queryOf(filter)}`}>
          {text('download')}
        </a>
      </header>
      <p>{text('intro')}</p>
      <FilterForm filter={filter} language={language} text={text} />
      {rows.length === 0 ? <p>{text('noOrgans')}</p> : <Organs rows={rows} language={language} text={text} />}
    </>
  );
}

const queryOf = ({ organ: _, ...filter }: CoverageFilter): string =>
  new URLSearchParams(filter as Record<string, string>).toString();

function FilterForm({ filter, language, text }: { filter: CoverageFilter; language: Language; text: CoverageText }) {
  return (
    <form className="gk-filter" method="get" action={PATH}>
      <label>
        {text('level')}
        <select name="level" defaultValue={filter.level ?? ''}>
          <option value="">{text('all')}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {language === 'zh' ? LEVEL_LABELS[level] : LEVEL_ENGLISH[level]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('state')}
        <select name="state" defaultValue={filter.state ?? ''}>
          <option value="">{text('all')}</option>
          {COVERAGE_STATES.map((state) => (
            <option key={state} value={state}>
              {stateLabel(state, language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('q')}
        <input type="search" name="q" defaultValue={filter.q ?? ''} maxLength={100} />
      </label>
      <button className="gk-button" type="submit">
        {text('filter')}
      </button>
      <a href={PATH}>{text('clear')}</a>
    </form>
  );
} // prettier-ignore

function Organs({ rows, language, text }: { rows: OrganCoverage[]; language: Language; text: CoverageText }) {
  const sum = totals(rows);
  const top = Math.min(...rows.map(({ depth }) => depth));
  const cells = (counts: OrganCoverage['counts']) =>
    COVERAGE_STATES.map((state) => (
      <td key={state} className={WARNED.includes(state) && counts[state] > 0 ? 'gk-bad' : undefined}>
        {counts[state]}
      </td>
    ));
  return (
    <div className="gk-table" tabIndex={0} role="region" aria-label={text('title')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('organ')}</th>
            <th scope="col">{text('columns')}</th>
            {COVERAGE_STATES.map((state) => (
              <th key={state} scope="col">
                {stateLabel(state, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ organ, depth, columns, counts }) => (
            <tr key={organ.id}>
              <th scope="row" style={{ paddingInlineStart: `${(depth - top) * 1.2 + 0.5}em` }}>
                <a href={`${PATH}?organ=${organ.id}`}>{organ.name}</a>
              </th>
              <td>{columns.length}</td>
              {cells(counts)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text('total')}</th>
            <td>{rows.reduce((all, { columns }) => all + columns.length, 0)}</td>
            {cells(sum)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const WARNED: readonly string[] = ['late', 'empty'];
