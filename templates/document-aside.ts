/** What belongs to a document: interpretation both ways, files, citation and downloads, whom to ask. */
import { shanghaiDay, formatChinese } from '../src/domain/local-date';
import { inTitleMarks } from './format';
import { HOW_TO_REQUEST, organNumber, organRequest, recordHistory } from '../src/domain/addresses';
import { CHANGE_LABELS } from '../src/domain/vocabulary';
import { absolute, linkTo } from './links';
import { markup, type Markup, type Part } from './markup';
import type { Citation, DocumentPageProps, Frame } from './props';
import { attachments, citationLink } from './record-parts';

function citations(frame: Frame, heading: string, all: Citation[]): Part {
  if (all.length === 0) return undefined;
  const entries = all.map((citation) => {
    const { relation, note } = citation;
    const change = relation !== 'interprets' && relation !== 'collects' && `${CHANGE_LABELS[relation]}：`;
    return markup`<li>${change}${citationLink(frame, citation)}${note && markup`<small>${note}</small>`}</li>`;
  });
  return markup`<section><h2>${heading}</h2><ul>${entries}</ul></section>`;
}

/** Text by which others can cite the document. */
function citationText({ frame, record, publishedAt }: DocumentPageProps): string {
  const day = record.carriedOver?.originallyPublishedOn ?? shanghaiDay(publishedAt);
  const number = record.documentNumber ? `${record.documentNumber}，` : '';
  const organs = record.organs.map((organ) => organ.name).join('、');
  return `${organs}：${inTitleMarks(record.title)}，${number}${formatChinese(day)}发布，${absolute(frame, frame.path)}`;
}

/** Address of an organ's request page, from the address of its home. */
function requestPage(home: string | undefined): string {
  const n = home && organNumber(home);
  return n ? organRequest(n) : HOW_TO_REQUEST;
}

export function documentAside(props: DocumentPageProps, docx: string, json: string): Markup {
  const { frame, record, organs } = props;
  const home = organs[0]?.path;
  const office = [record.section, record.telephone].filter(Boolean).join('　');
  return markup`<aside aria-label="相关信息">
    ${citations(frame, '政策解读', props.interpretedBy)}
    ${citations(frame, '解读的文件', props.interprets)}
    ${citations(frame, '对其他文件的影响', props.changes)}
    ${citations(frame, '相关信息', props.collectedBy)}
    ${record.attachments && record.attachments.length > 0 && attachments(frame, record.attachments)}
    <section>
      <h2>引用和下载</h2>
      <p class="screen">
        <a href="${docx}">DOCX</a>　<a href="${json}">JSON</a>　
        <a href="${linkTo(frame, recordHistory(frame.path))}">历次公开</a>
      </p>
      <p class="cite">${citationText(props)}</p>
    </section>
    <section class="screen">
      <h2>对内容有疑问</h2>
      ${office !== '' && markup`<p>${office}</p>`}
      ${home && markup`<p><a href="${linkTo(frame, home)}">发布机构的地址、时间和电话</a></p>`}
      <p><a href="${linkTo(frame, requestPage(home))}">申请公开相关信息</a></p>
    </section>
  </aside>`;
}
