/** @jsxImportSource preact */
/** Home of an organ: its columns with figures, then what it published last, then the organs below it. */
import { ORGANS } from '../src/domain/addresses';
import { statementInWords } from '../src/domain/statements';
import { Figures } from './figures';
import { linkTo } from './links';
import { Breadcrumb, ContactTable, Lines, Menu, OrganHeading, hasContact } from './parts';
import type { Column, Link, OrganLine, OrganPageProps, TypeLine } from './props';
import { renderPage } from './shell';

export const lineLink = (line: OrganLine | Link): Link =>
  'organ' in line ? { label: line.organ.name, path: line.path } : line;

const organRow = ({ organ, path, count, newest }: OrganLine) => ({ label: organ.name, path, count, newest });

const withoutNote = ({ label, path, count, newest }: TypeLine) => ({ label, path, count, newest });

/** Sub-items directly below the column to which they belong. */
function columnRows(columns: Column[]) {
  const known = new Set(columns.map(({ item }) => item.id));
  return columns.map(({ item, path, count, newest, statement }) => ({
    label: item.name,
    path,
    count,
    newest,
    note: count === 0 && statement ? statementInWords(statement) : undefined,
    depth: item.parent && known.has(item.parent) ? 1 : 0,
  }));
}

export function renderOrgan(props: OrganPageProps): string {
  const { frame, menu, organ, parent, successor, predecessors, columns, departments, lower } = props;
  const trail = [{ label: '公开机关', path: ORGANS }, ...(parent ? [lineLink(parent)] : [])];
  return renderPage({
    frame,
    title: organ.name,
    section: 'organs',
    feed: props.list.path.replace(/index\.html$/, 'feed.xml'),
    column: {
      name: '法定主动公开内容',
      description: `${organ.name}依法主动公开的政府信息`,
      keywords: [organ.name, organ.shortName, '政府信息公开', '法定主动公开内容'],
      type: '信息公开',
    },
    content: (
      <div class="wide page organ">
        <Breadcrumb frame={frame} trail={trail} here={organ.shortName || organ.name} />
        <OrganHeading frame={frame} menu={menu} />
        <div class="content">
          {(successor || organ.validTo) && (
            <p class="note warn">
              本机关已{organ.validTo && `于${organ.validTo}`}撤并或者更名
              {successor && (
                <>
                  ，由<a href={linkTo(frame, successor.path)}>{successor.label}</a>承接
                </>
              )}
              。此前公开的信息仍可在这里查阅。
            </p>
          )}
          <section>
            <div class="bar">
              <h2>法定主动公开内容</h2>
              <p>
                <a href={linkTo(frame, props.coverage)}>目录完整情况</a>
              </p>
            </div>
            {columns.length > 0 ? (
              <Figures frame={frame} rows={columnRows(columns)} name="栏目" />
            ) : (
              <p class="soft">本机关还没有公开信息。需要获取政府信息的，可以依申请公开。</p>
            )}
          </section>
          {props.types.length > 0 && (
            <section>
              <h2>分类查阅</h2>
              <Figures frame={frame} rows={props.types.map(withoutNote)} name="信息类型（含下级机关）" />
            </section>
          )}
          <section>
            <div class="bar">
              <h2>最新公开</h2>
              <p>
                <a href={linkTo(frame, props.list.path)}>
                  {props.list.label}（{props.count}条）
                </a>
              </p>
            </div>
            <Lines frame={frame} lines={props.latest} />
          </section>
          {departments.length > 0 && (
            <section>
              <h2>所属部门和单位</h2>
              <Figures frame={frame} rows={departments.map(organRow)} name="机关" />
            </section>
          )}
          {lower.length > 0 && (
            <section>
              <h2>下级人民政府</h2>
              <Figures frame={frame} rows={lower.map(organRow)} name="机关" />
            </section>
          )}
          <section>
            <h2>联系方式和监督救济</h2>
            {hasContact(organ.contact) ? (
              <ContactTable contact={organ.contact} />
            ) : (
              <p class="soft">本机关还没有公布信息公开工作机构的联系方式。</p>
            )}
            <Remedies reconsideration={props.reconsideration} court={organ.court} />
            {predecessors.length > 0 && (
              <p>
                前身：
                {predecessors.map(({ label, path }, index) => (
                  <>
                    {index > 0 && '、'}
                    <a href={linkTo(frame, path)}>{label}</a>
                  </>
                ))}
                （撤并、更名以前公开的信息）
              </p>
            )}
          </section>
        </div>
        <Menu frame={frame} menu={menu} />
      </div>
    ),
  });
}

/** Where one may turn against the organ (条例 Art. 51). */
export function Remedies({ reconsideration, court }: { reconsideration?: string; court?: string }) {
  if (!reconsideration && !court) return null;
  return (
    <dl class="facts">
      {reconsideration && (
        <div>
          <dt>行政复议机关</dt>
          <dd>{reconsideration}</dd>
        </div>
      )}
      {court && (
        <div>
          <dt>管辖法院</dt>
          <dd>{court}</dd>
        </div>
      )}
    </dl>
  );
}
