/**
 * A plain one-page PDF in Chinese. The font is not embedded: readers take one of their own for the
 * character collection Adobe-GB1, and the ToUnicode map keeps the text searchable.
 */
const PAGE = { width: 595, height: 842, margin: 72, size: 13, leading: 26, perLine: 34 };

const hex = (text: string) =>
  [...text].map((char) => char.codePointAt(0)!.toString(16).padStart(4, '0')).join(''); // BMP only

function wrap(line: string): string[] {
  const chars = [...line];
  const parts: string[] = [];
  while (chars.length) parts.push(chars.splice(0, PAGE.perLine).join(''));
  return parts.length ? parts : [''];
}

/** One code point each: UniGB-UCS2-H codes are UCS-2 values. */
function toUnicode(text: string): string {
  const codes = [...new Set(text)].map((char) => hex(char)).sort();
  const blocks: string[] = [];
  for (let i = 0; i < codes.length; i += 100) {
    const block = codes.slice(i, i + 100);
    blocks.push(
      `${block.length} beginbfchar\n${block.map((code) => `<${code}> <${code}>`).join('\n')}\nendbfchar`,
    );
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Sample-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
${blocks.join('\n')}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** @param lines paragraphs; characters outside the basic plane are not written */
export function writePdf(heading: string, lines: string[]): Buffer {
  const rows = lines.flatMap(wrap);
  const top = PAGE.height - PAGE.margin;
  const indent = PAGE.width / 2 - ([...heading].length * 18) / 2;
  const text = [
    `BT /F1 18 Tf ${indent} ${top} Td <${hex(heading)}> Tj ET`,
    ...rows.map(
      (row, i) =>
        `BT /F1 ${PAGE.size} Tf ${PAGE.margin} ${top - 48 - i * PAGE.leading} Td <${hex(row)}> Tj ET`,
    ),
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] /ToUnicode 8 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 6 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    stream(text),
    stream(toUnicode(heading + rows.join(''))),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = body.length;
    body += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}
