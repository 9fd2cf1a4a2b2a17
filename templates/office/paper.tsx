/** @jsxImportSource preact */
/** Frame of what an office prints: A4, black on white, with a button that is not printed. */
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';

const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 190mm; padding: 1.5rem 1rem; color: #000; background: #fff; font: 15px/1.6 "FangSong", "STFangsong", "Noto Serif CJK SC", serif; }
h1 { margin: 0 0 .8rem; font-size: 24px; text-align: center; letter-spacing: .15em; }
h2 { font-size: 17px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .4rem .5rem; border: 1px solid #000; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: bold; width: 8.5em; }
thead th { width: auto; }
.sign { text-align: right; white-space: nowrap; }
.tall { min-height: 3.2em; }
.note { color: #333; font-size: 13px; }
.scroll { overflow-x: auto; }
ins { background: #d9f2dc; text-decoration: underline; }
del { background: #fbdcdc; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
.two > section { min-width: 0; padding: .6rem .8rem; border: 1px solid #999; overflow-wrap: anywhere; }
.two table { display: block; overflow-x: auto; }
.soft, .skipped { color: #444; }
button { min-height: 44px; padding: 0 1.2rem; font: inherit; }
@media (max-width: 640px) { .two { grid-template-columns: 1fr; } body { font-size: 16px; } }
@media print { .screen { display: none; } body { padding: 0; max-width: none; } }
`;

/** These pages live in the admin, which needs JavaScript anyhow. */
export const PrintButton = () => (
  <span
    dangerouslySetInnerHTML={{ __html: '<button type="button" onclick="window.print()">打印</button>' }}
  />
);

interface PaperProps {
  title: string;
  /** Wide pages are read on a screen, not printed on one sheet. */
  wide?: boolean;
  children: ComponentChildren;
}

/** The whole HTML document. */
export function renderPaper({ title, wide, children }: PaperProps): string {
  return `<!doctype html>${renderToString(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE + (wide ? 'body{max-width:75rem}' : '') }} />
      </head>
      <body>{children}</body>
    </html>,
  )}`;
}
