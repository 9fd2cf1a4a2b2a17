/** Attachments of the sample, the same bytes at every run. */
import { stringify } from 'csv-stringify/sync';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import * as XLSX from '@e965/xlsx';
import { writePdf } from './pdf';
import { drawPortrait } from './portrait';
import type { SampleFile } from './types';

const MADE = '2021-11-01T00:00:00Z';

export async function writeFile(file: SampleFile): Promise<Buffer> {
  switch (file.form) {
    case 'csv':
      return Buffer.from(stringify(file.rows, { bom: true, record_delimiter: 'windows' }), 'utf8');
    case 'xlsx':
      return workbook(file);
    case 'docx':
      return document(file);
    case 'pdf':
      return writePdf(file.heading, file.lines);
    case 'portrait':
      return drawPortrait(file.tone);
  }
}

function workbook(file: Extract<SampleFile, { form: 'xlsx' }>): Buffer {
  const book = XLSX.utils.book_new();
  for (const { name, rows } of file.sheets) {
    const sheet = XLSX.utils.aoa_to_sheet(rows);
    sheet['!cols'] = rows[0]!.map((_, column) => ({
      wch: Math.min(40, Math.max(...rows.map((row) => String(row[column] ?? '').length * 2 + 2))),
    }));
    XLSX.utils.book_append_sheet(book, sheet, name);
  }
  return withoutTimes(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
}

async function document(file: Extract<SampleFile, { form: 'docx' }>): Promise<Buffer> {
  const made = new Document({
    creator: '云山省示例',
    title: file.heading,
    sections: [
      {
        children: [
          new Paragraph({
            text: file.heading,
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
          }),
          ...file.lines.map((text) => new Paragraph({ text, spacing: { line: 480 } })),
        ],
      },
    ],
  });
  return withoutTimes(await Packer.toBuffer(made));
}

/** Packs an office file anew with one fixed time instead of those of the machine. */
function withoutTimes(bytes: Uint8Array): Buffer {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const core = name === 'docProps/core.xml';
    const text = core ? new TextDecoder().decode(content) : '';
    entries[name] = core
      ? new TextEncoder().encode(text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, MADE))
      : content;
  }
  return Buffer.from(zipSync(entries, { mtime: '2021-11-01T00:00:00' }));
}
