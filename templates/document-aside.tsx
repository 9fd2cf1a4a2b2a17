/** @jsxImportSource preact */
/** What belongs to a document: interpretation both ways, files, citation and downloads, whom to ask. */
import { shanghaiDay, formatChinese } from '../src/domain/local-date';
import { fileLink, fileSize, typeName, inTitleMarks } from './format';
import { HOW_TO_REQUEST, organRequest, recordHistory } from '../src/domain/addresses';
import { CHANGE_LABELS, type ChangeRelation } from '../src/domain/vocabulary';
import type { PublicAttachment } from '../src/domain/public-record';
import { absolute, linkTo } from './links';
import type { Citation, DocumentPageProps, Frame } from './props';
import { CitationLink } from './validity-banner';

/** Files with type and size; the link downloads under the file's real name. */
export function Attachments({ frame, files }: { frame: Frame; files: PublicAttachment[] }) {
  return (
    <section>
      <h2>附件</h2>
      <ul>
        {files.map((attachment) => (
          <li>
            <a href={linkTo(frame, fileLink(attachment))} download={attachment.name}>
              {attachment.name}
            </a>
            <small>
              {typeName(attachment)}，{fileSize(attachment.bytes)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Citations({ frame, heading, all }: { frame: Frame; heading: string; all: Citation[] }) {
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul>
        {all.map((citation) => (
          <li>
            {citation.relation !== 'interprets' && `${CHANGE_LABELS[citation.relation as ChangeRelation]}：`}
            <CitationLink frame={frame} citation={citation} />
            {citation.note && <small>{citation.note}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
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
  const n = home && /^organs\/(\d+)\/index\.html$/.exec(home)?.[1];
  return n ? organRequest(Number(n)) : HOW_TO_REQUEST;
}

export function DocumentAside(props: DocumentPageProps & { docx: string; json: string }) {
  const { frame, record, organs, docx, json } = props;
  const home = organs[0]?.path;
  return (
    <aside aria-label="相关信息">
      <Citations frame={frame} heading="政策解读" all={props.interpretedBy} />
      <Citations frame={frame} heading="解读的文件" all={props.interprets} />
      <Citations frame={frame} heading="对其他文件的影响" all={props.changes} />
      {record.attachments && record.attachments.length > 0 && (
        <Attachments frame={frame} files={record.attachments} />
      )}
      <section>
        <h2>引用和下载</h2>
        <p class="screen">
          <a href={docx}>DOCX</a>
          {'　'}
          <a href={json}>JSON</a>
          {'　'}
          <a href={linkTo(frame, recordHistory(frame.path))}>历次公开</a>
        </p>
        <p class="cite">{citationText(props)}</p>
      </section>
      <section class="screen">
        <h2>对内容有疑问</h2>
        {(record.section || record.telephone) && (
          <p>{[record.section, record.telephone].filter(Boolean).join('　')}</p>
        )}
        {home && (
          <p>
            <a href={linkTo(frame, home)}>发布机构的地址、时间和电话</a>
          </p>
        )}
        <p>
          <a href={linkTo(frame, requestPage(home))}>申请公开相关信息</a>
        </p>
      </section>
    </aside>
  );
}
