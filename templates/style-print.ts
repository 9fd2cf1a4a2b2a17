/** On paper: the text, its header table, its citation; no ways on. */
export const PRINT_STYLE = `
@media print {
  body { display: block; border: 0; font-size: 11pt; }
  .skip, .search, .entries, .host, .trail, .menu, .jump, .screen, .pages, .hero, .ways, footer p:nth-child(n+3) { display: none; }
  .document, .organ, .home, .results { display: block; }
  a { color: inherit; text-decoration: none; }
  .note, .tag { border-color: currentColor; background: none; }
  .text, .signature { font-size: 12pt; }
  .text .table { overflow: visible; }
  tr, .lines li, .signature { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  @page { margin: 2.2cm 2cm; }
}
`;
