/** A PDF of one page whose Chinese font is not embedded: its text can be read by a predefined CMap only. */
import iconv from 'iconv-lite';

const ENCODERS = {
  'UniGB-UCS2-H': (text: string) => iconv.encode(text, 'utf-16be'),
  'UniGB-UTF16-H': (text: string) => iconv.encode(text, 'utf-16be'),
  'GBK-EUC-H': (text: string) => iconv.encode(text, 'gbk'),
  'GB-EUC-H': (text: string) => iconv.encode(text, 'gb2312'),
};
export type PredefinedCMap = keyof typeof ENCODERS;
export const PREDEFINED_CMAPS = Object.keys(ENCODERS) as PredefinedCMap[];

export function chinesePdf(encoding: PredefinedCMap, text: string): Buffer {
  const shown = ENCODERS[encoding](text).toString('hex');
  const content = `BT /F1 16 Tf 72 700 Td <${shown}> Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-${encoding} /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  pdf += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return Buffer.from(pdf, 'latin1');
}
