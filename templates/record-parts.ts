/** Parts that record pages share with other pages: the way to the page, status, text, files, citations. */
import { HOME } from '../src/domain/addresses';
import type { PublicAttachment } from '../src/domain/public-record';
import type { Validity } from '../src/domain/vocabulary';
import { fileLink, fileSize, inTitleMarks, typeName } from './format';
import { linkTo } from './links';
import { markup, sanitised, type Markup, type Part } from './markup';
import { typeLine, validityWords } from './particulars';
import type { Citation, Frame, Link, RecordLine } from './props';

const VALIDITY_TONE: Readonly<Record<Validity, string>> = {
  inForce: 'tag ok',
  amended: 'tag warn',
  partlyVoid: 'tag warn',
  expired: 'tag bad',
  repealed: 'tag bad',
  notYetInForce: 'tag info',
};

/** @param slug type of the document, which may have words of its own */
export function validityTag(validity: Validity, slug?: string): Markup | undefined {
  const words = validityWords(validity, slug);
  return words === undefined ? undefined : markup`<span class="${VALIDITY_TONE[validity]}">${words}</span>`;
}

/** The way to this page; its own name stands last. Starts at the portal's home, whether or not it is given. */
export function breadcrumb(frame: Frame, trail: Link[], here: string): Markup {
  const links = trail
    .filter(({ path }) => path !== HOME)
    .map(({ path, label }) => markup` › <a href="${linkTo(frame, path)}">${label}</a>`);
  return markup`<nav class="trail" aria-label="当前位置">
      <a href="${linkTo(frame, HOME)}">首页</a>${links} › <span aria-current="page">${here}</span>
    </nav>`;
}

/** Sanitised text of a record. A table wider than the page scrolls, and can be scrolled with the keyboard. */
export function bodyText(html: string): Markup {
  let nth = 0;
  const scrolling = html.replaceAll(
    '<div class="table">',
    () => `<div class="table" tabindex="0" role="region" aria-label="表格${++nth}">`,
  );
  return markup`<div class="text">${sanitised(scrolling)}</div>`;
}

/** Files with type and size; the link downloads under the file's real name. */
export function attachments(frame: Frame, files: readonly PublicAttachment[]): Markup {
  const entries = files.map(
    (file) => markup`<li>
      <a href="${linkTo(frame, fileLink(file))}" download="${file.name}">${file.name}</a>
      <small>${typeName(file)}，${fileSize(file.bytes)}</small>
    </li>`,
  );
  return markup`<section><h2>附件</h2><ul>${entries}</ul></section>`;
}

/** Title and number of another document. */
export const citationName = ({ title, documentNumber }: Citation): string =>
  `${inTitleMarks(title)}${documentNumber ? `（${documentNumber}）` : ''}`;

/** Title and number of another document, as a link where it can be read. */
export function citationLink(frame: Frame, citation: Citation): Markup {
  const { path } = citation;
  const name = citationName(citation);
  return path ? markup`<a href="${linkTo(frame, path)}">${name}</a>` : markup`${name}`;
}

const STOPPED = '已停止公开';

function goneLine(line: RecordLine): Markup {
  const day = line.withdrawnOn && `（${line.withdrawnOn}）`;
  return markup`<li class="gone"><span>${STOPPED}${day}</span><time>${line.day}</time></li>`;
}

const small = (text: string | false | undefined): Part => text && markup`<span>${text}</span>`;

function withdrawn({ withdrawnOn, reason }: RecordLine): string {
  return `${STOPPED}${withdrawnOn ? `（${withdrawnOn}）` : ''}${reason ? `：${reason}` : ''}`;
}

function lineMarkup(frame: Frame, line: RecordLine): Markup {
  const { state } = line;
  if (state === 'sealed' || state === 'void') return goneLine(line);
  const status = state === 'live' && line.validity && [' ', validityTag(line.validity, line.documentType)];
  return markup`<li${state !== 'live' && sanitised(' class="gone"')}>
    <span><a href="${linkTo(frame, line.path)}">${line.title}</a>${status}</span>
    <time>${line.day}</time>
    <small>
      ${small(line.documentNumber)}
      ${small(line.indexNumber && `索引号 ${line.indexNumber}`)}
      ${small(line.organ)}
      ${line.documentType && typeLine(line).map((text) => small(text))}
      ${small(line.carried && '旧站转入，日期为原发布日期')}
      ${small(state === 'withdrawn' && withdrawn(line))}
      ${small(state === 'left' && '已转到其他目录，原文仍可查阅')}
    </small>
  </li>`;
}

/** Records with title, status, number and day. A withdrawn one keeps its place. */
export const lineList = (
  frame: Frame,
  lines: readonly RecordLine[],
  empty = '这里还没有公开的信息。',
): Markup =>
  lines.length === 0
    ? markup`<p class="soft">${empty}</p>`
    : markup`<ol class="lines">${lines.map((line) => lineMarkup(frame, line))}</ol>`;
