/** Lists, tables, columns, the text of a document, notes. */
export const CONTENT_STYLE = `
.tag { display: inline-block; padding: 0 .4375rem; border: 1px solid currentColor; font-size: .875rem; font-weight: 400; line-height: 1.5; white-space: nowrap; }
.ok { color: var(--ok); } .warn { color: var(--warn); } .bad { color: var(--bad); } .info { color: var(--info); }
.note { margin: 1rem 0; padding: .75rem 1rem; border-left: 5px solid; background: var(--wash); }
.note.warn { background: #fff6e5; } .note.bad { background: #fdeeec; } .note.info { background: #eaf2fc; }
div.note, p.note { color: var(--ink); }
.note.warn { border-color: var(--warn); } .note.bad { border-color: var(--bad); } .note.info { border-color: var(--info); }
.content section { margin-top: 2rem; }
.content section:first-child { margin-top: 0; }
.narrow { max-width: 44rem; }
.content > h1:first-child { margin-bottom: .75rem; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; }
.bar p { margin: 0; display: flex; gap: 0 1rem; flex-wrap: wrap; }
.button { display: inline-block; padding: .375rem 1.125rem; border: 2px solid var(--ink); color: var(--ink); font-weight: 700; text-decoration: none; }
a.button:visited { color: var(--ink); }
.button:hover { background: var(--ink); color: #fff; }
a.button:hover:visited { color: #fff; }
.plain { padding-left: 1.5rem; }
ul.plain { list-style: disc; } ol.plain { list-style: decimal; }
.plain li { margin: .375rem 0; }

.lines { border-top: 1px solid var(--line); margin-top: .5rem; }
.lines li { display: grid; grid-template-columns: 1fr auto; gap: 0 1.5rem; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.lines time { color: var(--soft); }
.lines span { min-width: 0; overflow-wrap: anywhere; }
.lines small, .hits small { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0 1.125rem; color: var(--soft); line-height: 1.6; }
.lines .gone > span { color: var(--soft); }
.lines code { font-size: .8125rem; background: none; padding: 0; overflow-wrap: anywhere; }
.pages { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1.25rem 0; }
.pages strong { border-bottom: 3px solid var(--seal); }
.figures { width: 100%; border-collapse: collapse; margin: .5rem 0; border-top: 2px solid var(--ink); }
.figures th, .figures td { padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.figures th { font-size: .9375rem; font-weight: 400; color: var(--soft); white-space: nowrap; }
.figures th:first-child { width: 99%; }
.scroll .figures th:first-child { width: auto; }
.figures .n { padding-right: 0; padding-left: 1rem; text-align: right; white-space: nowrap; }
.figures td.n { color: var(--soft); }
.figures small { display: block; color: var(--soft); }
.figures .d1, .map .d1 { padding-left: 1.5rem; } .figures .d2, .map .d2 { padding-left: 3rem; }
.figures .d3, .map .d3 { padding-left: 4.5rem; } .figures .d4, .map .d4 { padding-left: 6rem; } .figures .d5, .map .d5 { padding-left: 7.5rem; }
.scroll { overflow-x: auto; }
.scroll table { min-width: 44rem; }
.scroll td:first-child { white-space: nowrap; }
code { font-size: .9375rem; background: var(--wash); padding: 0 .25rem; overflow-wrap: anywhere; }
.facts { border-top: 2px solid var(--ink); margin: .75rem 0; }
.facts div { display: grid; grid-template-columns: minmax(0, 8.5rem) minmax(50%, 1fr); gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.facts dt { color: var(--soft); }
.facts dd, small span { min-width: 0; overflow-wrap: anywhere; }
.map li { padding: .25rem 0; }

.heading { grid-column: 1 / -1; padding: .25rem 0 1rem; }
.heading .of, .of { margin: 0; font-size: 1.25rem; font-weight: 700; }
.heading .of a { color: var(--ink); text-decoration: none; }
.heading .of a:hover { text-decoration: underline; }
.heading p { margin: .25rem 0 0; }
.jump { display: none; }
.menu ul { border-top: 2px solid var(--ink); }
.menu li { border-bottom: 1px solid var(--line); }
.menu li a { display: flex; justify-content: space-between; gap: .75rem; padding: .5rem .25rem; color: var(--ink); text-decoration: none; line-height: 1.6; }
.menu li a:hover { text-decoration: underline; }
.menu .sub { border: 0; font-size: 1rem; }
.menu .sub a { padding: .25rem .25rem .25rem 1.125rem; }
.menu .deep a { padding-left: 2.25rem; }
.menu .sub + li:not(.sub) { border-top: 1px solid var(--line); }
.menu li a[aria-current] { border-left: 4px solid var(--seal); padding-left: .75rem; font-weight: 700; }
.menu small { color: var(--soft); font-weight: 400; }
.filters section { margin-bottom: 1.5rem; }
.filters h2 { font-size: 1.0625rem; padding-bottom: .375rem; }
.hits { border-top: 1px solid var(--line); margin-top: .5rem; }
.hits li { padding: 1rem 0; border-bottom: 1px solid var(--line); }
.hits h2 { font-size: 1.125rem; }
.hits p { margin: .25rem 0 0; }
mark { background: #fff0b3; color: inherit; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
ins { color: var(--ok); background: #e9f5ec; text-decoration: underline; text-underline-offset: .2em; }
del { color: var(--bad); background: #fdeeec; }
.history .step { border-top: 2px solid var(--ink); padding-top: 1rem; }
.history .step h3 { font-size: 1.0625rem; margin: 1rem 0 .25rem; }
.history .step .facts { border-top-width: 1px; }
.changes { max-width: 44rem; }
.skipped { color: var(--soft); font-size: .9375rem; border-left: 3px solid var(--line); padding-left: .75rem; }
.day { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25rem; margin: 1rem 0; }
.day label { font-weight: 700; }
.day span { display: flex; flex-wrap: wrap; max-width: 22rem; }
.day input { flex: 1 1 11rem; min-width: 0; max-width: 100%; padding: .375rem .75rem; border: 2px solid var(--ink); border-radius: 0; background: #fff; color: var(--ink); font: inherit; }
.day button { padding: .375rem 1.25rem; border: 2px solid var(--ink); border-radius: 0; background: var(--ink); color: #fff; font: inherit; font-weight: 700; cursor: pointer; white-space: nowrap; }
.version { max-width: 44rem; margin-top: 2rem; }
.version h2 { font-size: 1.5rem; text-align: center; text-wrap: balance; }

.hero { background: var(--wash); border-bottom: 1px solid var(--line); padding: 2.25rem 0 2rem; }
.hero .search { width: 46.75rem; margin: 1rem 0 .75rem; }
.hero input { padding: .75rem 1rem; font-size: 1.125rem; }
.hero button { padding: .75rem 2rem; }
.hero p { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; }
.hero span { color: var(--soft); }
.ways { display: grid; border: 1px solid var(--line); margin: 2rem 0; }
.ways section { padding: 1.25rem 1.5rem 1.5rem; }
.ways section + section { border-top: 1px solid var(--line); }
.ways p { color: var(--soft); }
.counts li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
.counts li > span, .counts small { color: var(--soft); }
.counts small { width: 100%; }
.tally { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: 1rem 2rem; border-top: 2px solid var(--ink); padding: 1rem 0 0; margin-bottom: 3rem; }
.tally dt, .tally small { color: var(--soft); font-size: .9375rem; }
.tally b { display: block; font-size: 1.75rem; line-height: 1.4; }

aside section { border-top: 2px solid var(--ink); margin-bottom: 2rem; }
aside h2 { font-size: 1.0625rem; padding: .5rem 0 .375rem; border-bottom: 1px solid var(--line); }
aside ul:not(.counts) li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
aside li small { display: block; color: var(--soft); }
aside .lines { border: 0; margin: 0; }
aside .lines li { grid-template-columns: 1fr; }
.cite { font-size: .9375rem; color: var(--soft); overflow-wrap: anywhere; }
.header { border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); margin-top: .75rem; font-size: 1rem; }
.header div { display: grid; grid-template-columns: 5.25rem 1fr; gap: 0 .75rem; padding: .5rem; border-bottom: 1px solid var(--line); }
.header dt { color: var(--soft); }
.header dd { overflow-wrap: anywhere; }
.entries-of li { display: flow-root; padding: .75rem 0; border-bottom: 1px solid var(--line); }
.entries-of h3 { font-size: 1.125rem; }
.text .entries-of img { float: right; width: min(7.5rem, 24%); margin: 0 0 .5rem 1rem; }
.entries-of dl { display: grid; grid-template-columns: minmax(0, 4.25em) 1fr; gap: 0 1rem; }
.entries-of dt { color: var(--soft); }
.text .entries-of p, .particulars .facts dd p { margin: 0; text-indent: 0; }
.text.particulars h2, .text.particulars h3 { text-indent: 0; }
.text .entries-of { padding: 0; list-style: none; }
.text .entries-of h3 { margin: 0 0 .25rem; }
.text td.long { min-width: 13em; }
.text td p, .text th p, .text .entries-of p { text-align: left; }
article h1 { margin-top: 1.75rem; text-align: center; text-wrap: balance; }
.number { text-align: center; }
.text { margin-top: 1.75rem; font-size: 1.16875rem; line-height: 1.95; }
.text p { margin: .5rem 0; text-indent: 2em; text-align: justify; }
.text h2, .text h3, .text h4, .text h5 { margin: 1.25rem 0 .5rem; font-size: 1.16875rem; line-height: 1.7; text-indent: 2em; }
.text ul, .text ol { margin: .5rem 0; padding-left: 3.5em; list-style: disc; }
.text ol { list-style: decimal; }
.text li p, .text td p, .text th p, .text blockquote p { text-indent: 0; }
.text .center, .text [align=center], .text .center p { text-align: center; text-indent: 0; }
.text .right, .text [align=right] { text-align: right; text-indent: 0; padding-right: 2em; }
.text .plain, .text .left { text-indent: 0; padding-left: 0; }
.text ol.plain, .text ul.plain { padding-left: 1.75rem; }
.text .indent-1 { padding-left: 2em; } .text .indent-2 { padding-left: 4em; } .text .indent-3 { padding-left: 6em; } .text .indent-4 { padding-left: 8em; }
.text .table { overflow-x: auto; margin: 1rem 0; }
.text table { border-collapse: collapse; margin: 0 auto; font-size: 1rem; line-height: 1.6; }
.text th, .text td { border: 1px solid var(--soft); padding: .375rem .625rem; vertical-align: top; min-width: 3.5em; }
.text td:first-child { min-width: 6em; }
.text th { background: var(--wash); }
.text img { display: block; max-width: 100%; height: auto; margin: 1rem auto; }
.text blockquote { margin: 1rem 2em; }
.text hr { border: 0; border-top: 1px solid var(--line); margin: 1.5rem 0; }
.signature { margin: 2rem 2em 0 0; font-size: 1.16875rem; line-height: 1.95; text-align: right; }

@media (min-width: 48rem) {
  .ways { grid-template-columns: repeat(3, 1fr); }
  .ways section + section { border-top: 0; border-left: 1px solid var(--line); }
  .header { display: grid; grid-template-columns: 1fr 1fr; grid-auto-flow: row dense; }
  .header .all { grid-column: 1 / -1; }
}
@media (min-width: 60rem) {
  .document, .home, .organ, .results { display: grid; align-items: start; column-gap: 3.25rem; }
  .document, .home { grid-template-columns: minmax(0, 1fr) 20rem; }
  .document aside { margin-top: .75rem; }
  .organ, .results { grid-template-columns: 17rem minmax(0, 1fr); }
  .organ .content, .results .content { grid-column: 2; grid-row: 3; }
  .organ .menu, .results .menu { grid-column: 1; grid-row: 3; }
}
@media (max-width: 59.99rem) {
  .menu, .document aside, .home aside { margin-top: 2.5rem; }
  .heading .jump { display: inline-block; }
}
@media (max-width: 29.99rem) {
  .text .entries-of img { float: none; width: 6rem; margin: 0 0 .5rem; }
  .lines li { grid-template-columns: minmax(0, 1fr); }
  .facts div { grid-template-columns: 1fr; }
  .ways section { padding: 1rem; }
  .figures { table-layout: fixed; }
  .scroll .figures { table-layout: auto; }
  .figures th:first-child { width: 50%; }
  .figures th:nth-child(2) { width: 20%; }
  .figures th, .figures td.n, .counts li > span, h1 small { white-space: normal; }
  .figures td { overflow-wrap: anywhere; }
  .figures th { overflow-wrap: anywhere; }
  .figures .n { padding-left: .25rem; }
  .header div { grid-template-columns: minmax(0, auto) 1fr; }
  .figures .d2, .map .d2 { padding-left: 2rem; } .figures .d3, .map .d3 { padding-left: 2.5rem; } .figures .d4, .map .d4 { padding-left: 3rem; } .figures .d5, .map .d5 { padding-left: 3.5rem; }
}
`;
