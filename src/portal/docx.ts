/** A document or rule as a Word file, made on request and kept in memory by revision. */
import { AlignmentType, Document, Footer, Packer, Paragraph, TextRun } from 'docx';
import type { Response } from 'express';
import { sha256Hex } from '../domain/canonical';
import { particularTexts } from '../domain/document-types';
import { formatChinese, shanghaiDay } from '../domain/local-date';
import type { DocumentRecord, RuleRecord } from '../domain/public-record';
import { isBlankHtml, originalAddress, textElsewhere } from '../domain/text-elsewhere';
import { paths } from '../environment';
import { parseRecord } from '../store/records';
import { recordRowAt } from '../store/portal-queries';
import type { RecordRow } from '../store/rows';
import { answerTrouble, NOT_THERE, PREPARING, WITHDRAWN } from './answer';
import { disposition } from './attachments';
import type { Portal } from './context';
import { BODY_SIZE, docxBlocks, type Picture } from './docx-body';
import { pictureIn } from './docx-pictures';
import { validityLines } from './docx-validity';

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const KEPT_BYTES = 32 * 1024 * 1024;

interface Copy {
  row: RecordRow;
  record: DocumentRecord | RuleRecord;
  address: string;
  /** What is to be known of its validity. */
  validity: readonly string[];
  /** A picture of the text, where it can be shown. */
  picture?: (sha256: string) => Picture | undefined;
}

function documentOf({ row, record, address, validity, picture = () => undefined }: Copy): Document {
  const organs = record.type === 'document' ? record.organs.map(({ name }) => name) : [record.organ.name];
  const fact = (label: string, value: string | null | undefined) =>
    value ? [new Paragraph({ children: [new TextRun({ text: `${label}：${value}`, size: 21 })] })] : [];
  return new Document({
    title: record.title,
    creator: organs.join('、'),
    styles: { default: { document: { run: { font: 'FangSong', size: BODY_SIZE }, paragraph: { spacing: { line: 560, lineRule: 'exact' } } } } }, // prettier-ignore
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 2098, bottom: 1984, left: 1588, right: 1474 } } }, // prettier-ignore
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ text: `来源：${address}`, size: 18 })] })] }) }, // prettier-ignore
        children: [
          ...fact('索引号', row.index_number),
          ...fact('发布机构', organs.join('、')),
          ...fact('成文日期', record.issuedOn && formatChinese(record.issuedOn)),
          ...fact(row.carried ? '原发布日期' : '发布日期', formatChinese(row.day)),
          ...fact(
            row.carried ? '上线日期' : '',
            row.carried ? formatChinese(shanghaiDay(row.first_published_at)) : '',
          ),
          ...validity.map(
            (text) => new Paragraph({ children: [new TextRun({ text, size: 21, bold: true })] }),
          ),
          new Paragraph({}),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { line: 700, lineRule: 'atLeast' },
            children: [new TextRun({ text: record.title, bold: true, size: 44, font: 'SimSun' })],
          }),
          ...(record.documentNumber
            ? [new Paragraph({ alignment: AlignmentType.CENTER, text: record.documentNumber })]
            : []),
          new Paragraph({}),
          ...particularsOf(record),
          ...(isBlankHtml(record.body) ? elsewhere(record) : docxBlocks(record.body, picture)),
        ],
      },
    ],
  });
}

/** What the type of a document asks for, a line of a table each. */
const particularsOf = (record: DocumentRecord | RuleRecord): Paragraph[] =>
  particularTexts(record).flatMap(({ label, text }) =>
    `${label}：${text.replaceAll('\t', '　')}`.split('\n').map((line) => new Paragraph({ text: line })),
  );

/** In the place of a text: where it is. */
function elsewhere(record: DocumentRecord | RuleRecord): Paragraph[] {
  const words = record.type === 'document' && textElsewhere(record);
  if (!words) return [];
  const address = record.attachments?.length ? undefined : originalAddress(record);
  return [words, ...(address ? [`原网页：${address}`] : [])].map((text) => new Paragraph({ text }));
}

/** Equal for equal files: what changes another document changes its copy as well. */
const keyOf = ({ row, validity }: Copy): string => [row.id, row.revision, ...validity].join('\n');

/** Keeps what was made last, up to 32 MB; a purge leaves nothing on disk. */
export class DocxCache {
  private readonly known = new Map<string, Promise<Buffer>>();
  private bytes = 0;

  async get(copy: Copy): Promise<Buffer> {
    const key = keyOf(copy);
    const kept = this.known.get(key);
    if (kept) return kept;
    const made = Packer.toBuffer(documentOf(copy));
    this.known.set(key, made);
    try {
      this.bytes += (await made).length;
    } catch (error) {
      this.known.delete(key);
      throw error;
    }
    for (const [oldest, content] of this.known) {
      if (this.bytes <= KEPT_BYTES || oldest === key) break;
      this.known.delete(oldest);
      this.bytes -= (await content).length;
    }
    return made;
  }
}

/** @param address e.g. `xxgk/2026/11/20/7.docx` */
export async function sendDocx(
  portal: Portal,
  cache: DocxCache,
  res: Response,
  address: string,
): Promise<void> {
  const store = portal.store.get();
  if (!store) return answerTrouble(portal, res, address, PREPARING);
  const page = address.replace(/\.docx$/, '.html');
  const row = recordRowAt(store, page);
  if (!row) return answerTrouble(portal, res, address, NOT_THERE);
  const record = row.state === 'live' ? parseRecord<DocumentRecord | RuleRecord>(row) : undefined;
  if (!record) return answerTrouble(portal, res, address, WITHDRAWN);
  const copy = {
    row,
    record,
    address: portal.env.publicUrl + page,
    validity: validityLines(store, row),
    picture: (sha256: string) => pictureIn(paths(portal.env.dataDir).files, sha256),
  };
  const content = await cache.get(copy);
  res.set({
    'Content-Type': MEDIA_TYPE,
    'Content-Disposition': disposition(
      'attachment',
      `${record.title.slice(0, 100).replace(/[\\/:*?"<>|]/g, '_')}.docx`,
    ),
    'Cache-Control': 'no-cache',
    ETag: `"${sha256Hex(keyOf(copy)).slice(0, 32)}"`,
  });
  res.send(content);
}
