/** Page of one document: official header table, what must be known before reading, text, what belongs to it. */
import { recordDocx, recordJson } from '../src/domain/addresses';
import type { DocumentFacts } from '../src/domain/public-record';
import { formatChinese, shanghaiDay, beijingMinute } from '../src/domain/local-date';
import { documentType } from '../src/domain/document-types';
import { plainText } from '../src/domain/plain-text';
import { originalAddress, textElsewhere } from '../src/domain/text-elsewhere';
import type { BodyText } from './body-text';
import { opening } from './format';
import { documentAside } from './document-aside';
import { headerTable } from './document-header';
import { linkTo } from './links';
import { markup, type Markup, type Part } from './markup';
import type { DocumentPageProps } from './props';
import { particulars } from './particulars';
import { bodyText, breadcrumb, citationLink } from './record-parts';
import { renderPage } from './shell';
import { unmergedNote, validityBanner } from './validity-banner';

/** Official documents end with the issuer's name and the date (党政机关公文处理工作条例 Art. 9). */
const SIGNED_GENRES: ReadonlySet<string> = new Set([
  '决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要', '公示',
]); // prettier-ignore

/** The signature is added only where there is a text that does not carry it already. */
function needsSignature(record: DocumentFacts, body: BodyText): boolean {
  if (body.isBlank) return false;
  if (!record.issuedOn || record.origin === 'reposted' || record.origin === 'obtained') return false;
  if (record.genre ? !SIGNED_GENRES.has(record.genre) : !record.documentNumber) return false;
  return !body.end().includes('年') || !closingWords(body).includes(formatChinese(record.issuedOn));
}

/** The last words of a text, without spaces. */
const closingWords = (body: BodyText): string =>
  plainText(body.end().replace(/^[^<]*>/, ''))
    .replace(/\s/g, '')
    .slice(-150);

/** Of organs that sign the text themselves only the date is added. */
function signature({ organs, issuedOn }: DocumentFacts, body: BodyText): Markup {
  const closing = closingWords(body);
  const signed = organs.some(({ name }) => closing.endsWith(name.replace(/\s/g, '')));
  const names = signed ? undefined : organs.map(({ name }) => markup`<p>${name}</p>`);
  return markup`<div class="signature">${names}<p>${formatChinese(issuedOn!)}</p></div>`;
}

/** In the place of a text: where it is. */
function elsewhere(record: DocumentFacts): Part {
  const words = textElsewhere(record);
  const original = !record.attachments?.length && originalAddress(record);
  return (
    words &&
    markup`<p>${words}${original && markup`<a href="${original}" rel="external noopener">查看原网页（外部网站）</a>`}</p>`
  );
}

function changedLater({ publishedAt, changedAt }: DocumentPageProps): Part {
  const day = changedAt && shanghaiDay(changedAt);
  if (!day || day === shanghaiDay(publishedAt)) return undefined;
  return markup`<p class="soft">本页内容于${formatChinese(day)}更新。</p>`;
}

/** What the document gathers, in its own order: contents of a gazette, records of a topic, the result of a notice. */
function collected({ frame, record, collects }: DocumentPageProps): Part {
  if (collects.length === 0) return undefined;
  return markup`<section class="text">
    <h2>${documentType(record.documentType)?.collects?.[0]}</h2>
    <ol class="plain">${collects.map((citation) => markup`<li>${citationLink(frame, citation)}</li>`)}</ol>
  </section>`;
}

const COLUMN_TYPES: Readonly<Record<string, string>> = {
  政策解读: '政策解读',
  公告: '通知公告',
  通告: '通知公告',
  公示: '通知公告',
};

export function renderDocument(props: DocumentPageProps): string {
  const { frame, record, body } = props;
  const lead = record.organs[0]?.name ?? frame.site.siteName;
  const column = record.items[0]?.name ?? '政府信息公开';
  const docx = linkTo(frame, recordDocx(frame.path));
  const json = recordJson(frame.path);
  const keywords = record.keywords?.length
    ? record.keywords
    : [record.genre ?? '', column, lead, record.documentNumber ?? ''];
  return renderPage({
    frame,
    title: record.title,
    json,
    column: {
      name: column,
      description: `${lead}公开的${column}`,
      keywords: [column, lead, '政府信息公开'],
      type: COLUMN_TYPES[record.genre ?? ''] ?? '信息公开',
    },
    article: {
      title: record.title,
      pubDate: beijingMinute(props.publishedAt),
      source: lead,
      author: record.section,
      keywords,
      description: record.summary || opening(body.start, 120) || record.title,
    },
    content: markup`<div class="wide page document">
      ${breadcrumb(frame, props.breadcrumb, record.title)}
      <article>
        ${headerTable(props)}
        ${validityBanner(props)}
        ${unmergedNote(props)}
        <h1>${record.title}</h1>
        ${record.documentNumber && markup`<p class="number">${record.documentNumber}</p>`}
        ${particulars(frame, record.documentType, record.particulars)}
        ${body.isBlank ? elsewhere(record) : bodyText(body.html)}
        ${collected(props)}
        ${!record.documentType && needsSignature(record, body) && signature(record, body)}
        ${changedLater(props)}
      </article>
      ${documentAside(props, docx, linkTo(frame, json))}
    </div>`,
  });
}
