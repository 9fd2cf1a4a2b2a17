/** @jsxImportSource preact */
/** Pieces that several pages share. */
import type { Contact, PublicAttachment } from '../src/domain/public-record';
import type { Validity } from '../src/domain/vocabulary';
import { linkTo } from './links';
import { asNode } from './markup';
import type { Frame, Link, OrganMenu, RecordLine } from './props';
import { attachments, bodyText, breadcrumb, recordLines, validityTag } from './record-parts';

/** @param type of the document, which may have words of its own */
export function ValidityTag({ validity, type }: { validity: Validity; type?: string }) {
  const tag = validityTag(validity, type);
  return tag ? asNode(tag) : null;
}

export const Breadcrumb = ({ frame, trail, here }: { frame: Frame; trail: Link[]; here: string }) =>
  asNode(breadcrumb(frame, trail, here));

export const Text = ({ html }: { html: string }) => asNode(bodyText(html));

export const Attachments = ({ frame, files }: { frame: Frame; files: PublicAttachment[] }) =>
  asNode(attachments(frame, files));

/** Records with title, status, number and day. A withdrawn one keeps its place. */
export function Lines({ frame, lines, empty }: { frame: Frame; lines: RecordLine[]; empty?: string }) {
  if (lines.length === 0) return <p class="soft">{empty ?? '这里还没有公开的信息。'}</p>;
  return <ol class="lines">{asNode(recordLines(frame, lines))}</ol>;
}

/** Left menu of an organ: the five fixed columns in their fixed order (domain.md 5.2). */
export function Menu({ frame, menu }: { frame: Frame; menu: OrganMenu }) {
  const entry = (label: string, path: string, className?: string) => (
    <li class={className}>
      <a href={linkTo(frame, path)} aria-current={path === frame.path ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <nav class="menu" id="menu" aria-label="本机关栏目">
      <ul>
        {entry('政府信息公开指南', menu.guide)}
        {entry('政府信息公开制度', menu.rules)}
        {entry('法定主动公开内容', menu.home)}
        {menu.columns.map((column) =>
          entry(column.label, column.path, column.depth > 0 ? 'sub deep' : 'sub'),
        )}
        {entry('政府信息公开年报', menu.reports)}
        {entry('依申请公开', menu.request)}
      </ul>
    </nav>
  );
}

/** Title of an organ's pages, with a way to its menu on small screens, where the menu stands below. */
export function OrganHeading({ frame, menu, title }: { frame: Frame; menu: OrganMenu; title?: string }) {
  const { name, contact } = menu.organ;
  return (
    <div class="heading">
      {title ? (
        <p class="of">
          <a href={linkTo(frame, menu.home)}>{name}</a>
        </p>
      ) : (
        <h1>
          {name} <small>政府信息公开</small>
        </h1>
      )}
      {!title && (contact?.telephone || contact?.hours) && (
        <p class="soft">
          {contact.telephone && `联系电话：${contact.telephone}`}
          {contact.telephone && contact.hours && '　'}
          {contact.hours && `办公时间：${contact.hours}`}
        </p>
      )}
      <a class="jump" href="#menu">
        本机关栏目
      </a>
    </div>
  );
}

const CONTACT_LABELS = [
  ['unit', '工作机构'],
  ['address', '办公地址'],
  ['postcode', '邮政编码'],
  ['hours', '办公时间'],
  ['telephone', '联系电话'],
  ['fax', '传真号码'],
  ['email', '电子邮箱'],
] as const satisfies readonly (readonly [keyof Contact, string])[];

/** The disclosure unit's particulars (条例 Art. 12). */
export function ContactTable({ contact }: { contact: Contact }) {
  return (
    <dl class="facts">
      {CONTACT_LABELS.map(
        ([key, label]) =>
          contact[key] && (
            <div>
              <dt>{label}</dt>
              <dd>{contact[key]}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** True where there is anything to show of a contact. */
export const hasContact = (contact: Contact | undefined): contact is Contact =>
  contact !== undefined && CONTACT_LABELS.some(([key]) => contact[key]);
