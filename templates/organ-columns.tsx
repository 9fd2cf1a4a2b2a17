/** @jsxImportSource preact */
/** Four of an organ's five fixed columns: guide, rules, annual reports, requests (domain.md 5.2). */
import { HOW_TO_REQUEST, organNumber, ORGANS, recordHistory } from '../src/domain/addresses';
import type { OrganRecord } from '../src/domain/public-record';
import { formatChinese } from '../src/domain/local-date';
import { linkTo } from './links';
import { Remedies } from './organ';
import { Breadcrumb, ContactTable, Menu, OrganHeading, hasContact, Text } from './parts';
import type {
  Frame,
  GuidePageProps,
  OrganMenu,
  OrganPlainProps,
  ReportsPageProps,
  RulesPageProps,
} from './props';
import { HowToApply, WhatThereIs, WhatToWrite } from './request-help';
import { renderPage } from './shell';

interface ColumnPage {
  frame: Frame;
  menu: OrganMenu;
  organ: OrganRecord;
  name: string;
  description: string;
  children: unknown;
}

function renderColumn({ frame, menu, organ, name, description, children }: ColumnPage): string {
  const trail = [
    { label: '公开机关', path: ORGANS },
    { label: organ.shortName || organ.name, path: menu.home },
  ];
  return renderPage({
    frame,
    title: `${name} - ${organ.name}`,
    section: 'organs',
    column: { name, description, keywords: [name, organ.name, '政府信息公开'], type: '信息公开' },
    content: (
      <div class="wide page organ">
        <Breadcrumb frame={frame} trail={trail} here={name} />
        <OrganHeading frame={frame} menu={menu} title={name} />
        <div class="content">{children as never}</div>
        <Menu frame={frame} menu={menu} />
      </div>
    ),
  });
}

const Contact = ({ organ }: { organ: OrganRecord }) =>
  hasContact(organ.contact) ? (
    <ContactTable contact={organ.contact} />
  ) : (
    <p class="soft">本机关还没有公布信息公开工作机构的联系方式。</p>
  );

/** 政府信息公开指南 (条例 Art. 12). */
export function renderGuide({ frame, menu, organ, guide }: GuidePageProps): string {
  const contact = guide?.contact ?? organ.contact;
  return renderColumn({
    frame,
    menu,
    organ,
    name: '政府信息公开指南',
    description: `${organ.name}政府信息的分类、编排体系、获取方式和工作机构联系方式`,
    children: (
      <>
        <h1>{guide?.title ?? `${organ.name}政府信息公开指南`}</h1>
        {guide?.confirmedOn && <p class="soft">内容于{formatChinese(guide.confirmedOn)}核对无误。</p>}
        {contact?.telephone && (
          <p>
            信息公开工作机构联系电话：<strong>{contact.telephone}</strong>
          </p>
        )}
        {guide ? (
          <>
            <Text html={guide.body} />
            <p class="screen">
              <a href={linkTo(frame, recordHistory(menu.guide))}>历次公开</a>
            </p>
          </>
        ) : (
          <p class="note info">
            本机关的指南正在编制，还没有公布。现在可以按下列方式联系信息公开工作机构，也可以查阅
            <a href={linkTo(frame, menu.request)}>依申请公开的办法</a>。
          </p>
        )}
        <section>
          <h2>信息公开工作机构</h2>
          {hasContact(contact) ? <ContactTable contact={contact} /> : <Contact organ={organ} />}
        </section>
      </>
    ),
  });
}

/** 政府信息公开制度. */
export function renderRules({ frame, menu, organ, rules }: RulesPageProps): string {
  return renderColumn({
    frame,
    menu,
    organ,
    name: '政府信息公开制度',
    description: `${organ.name}执行的政府信息公开法规和工作制度`,
    children: (
      <>
        <h1>政府信息公开制度</h1>
        {rules.length === 0 ? (
          <p class="note info">
            本机关还没有在这里公布自己的工作制度。本机关的政府信息公开工作执行《中华人民共和国政府信息公开条例》。
          </p>
        ) : (
          <ol class="lines">
            {rules.map((rule) => (
              <li>
                <span>
                  <a href={linkTo(frame, rule.path)}>{rule.title}</a>
                </span>
                <time>{rule.day}</time>
                <small>
                  {rule.documentNumber && <span>{rule.documentNumber}</span>}
                  {rule.issuedOn && <span>成文日期 {rule.issuedOn}</span>}
                </small>
              </li>
            ))}
          </ol>
        )}
      </>
    ),
  });
}

/** When reports are due, by the law and by local arrangement (条例 Art. 49). */
function reportsDue({ kind, level }: OrganRecord): string {
  if (level === 'township')
    return '乡镇人民政府、街道办事处的年度报告，按照县级人民政府信息公开工作主管部门的安排公布。';
  return kind === 'government'
    ? '依照《中华人民共和国政府信息公开条例》第四十九条，县级以上地方人民政府上一年度的报告应当在每年3月31日前公布。'
    : '依照《中华人民共和国政府信息公开条例》第四十九条，县级以上人民政府部门上一年度的报告应当在每年1月31日前公布。';
}

/** 政府信息公开年报: one a year, at permanent addresses (条例 Arts. 49, 50). */
export function renderReports({ frame, menu, organ, reports }: ReportsPageProps): string {
  return renderColumn({
    frame,
    menu,
    organ,
    name: '政府信息公开年报',
    description: `${organ.name}各年度政府信息公开工作年度报告`,
    children: (
      <>
        <h1>政府信息公开年报</h1>
        {reports.length > 0 ? (
          <ol class="lines">
            {reports.map(({ year, title, path, day, carried }) => (
              <li>
                <span>
                  <a href={linkTo(frame, path)}>{title}</a>
                </span>
                <time>{day}</time>
                <small>
                  <span>{year}年度</span>
                  {carried && <span>旧站转入，日期为原发布日期</span>}
                </small>
              </li>
            ))}
          </ol>
        ) : (
          <>
            <p class="note info">本平台还没有收录本机关的政府信息公开工作年度报告。</p>
            <p>需要查阅年度报告的，请联系本机关的信息公开工作机构：</p>
            <Contact organ={organ} />
          </>
        )}
        <p class="soft">{reportsDue(organ)}</p>
      </>
    ),
  });
}

/** 依申请公开: how to ask this organ on paper today (条例 Arts. 27–33, 42, 51). */
export function renderRequest({ frame, menu, organ }: OrganPlainProps): string {
  const unit = organ.contact?.unit ?? '信息公开工作机构';
  return renderColumn({
    frame,
    menu,
    organ,
    name: '依申请公开',
    description: `向${organ.name}申请公开政府信息的办法`,
    children: (
      <>
        <h1>依申请公开</h1>
        <p class="note info">
          <strong>本平台还没有开通网上申请。</strong>
          现在可以当面提交或者邮寄书面申请，收件人写明“{organ.name}（{unit}）”，信封注明“政府信息公开申请”。
        </p>
        <section>
          <h2>交到哪里</h2>
          <Contact organ={organ} />
        </section>
        <WhatThereIs frame={frame} n={organNumber(menu.home)} />
        <WhatToWrite />
        <HowToApply />
        <Remedies court={organ.court} />
        <p>
          不清楚应当向哪个机关申请的，请看<a href={linkTo(frame, HOW_TO_REQUEST)}>依申请公开说明</a>。
        </p>
      </>
    ),
  });
}
