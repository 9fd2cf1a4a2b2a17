/** @jsxImportSource preact */
/** Pieces that several pages share. */
import type { Contact, PublicAttachment } from '../src/domain/public-record';
import type { Validity } from '../src/domain/vocabulary';
import { asNode } from './markup';
import type { Frame, Link, OrganMenu, RecordLine } from './props';
import { organHeading, organMenu } from './organ-parts';
import { attachments, bodyText, breadcrumb, lineList, validityTag } from './record-parts';

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

interface LinesProps {
  frame: Frame;
  lines: RecordLine[];
  empty?: string;
}

export const Lines = ({ frame, lines, empty }: LinesProps) => asNode(lineList(frame, lines, empty));

export const Menu = ({ frame, menu }: { frame: Frame; menu: OrganMenu }) => asNode(organMenu(frame, menu));

interface HeadingProps {
  frame: Frame;
  menu: OrganMenu;
  title?: string;
}

export const OrganHeading = ({ frame, menu, title }: HeadingProps) =>
  asNode(organHeading(frame, menu, title));

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
