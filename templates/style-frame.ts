/** Tokens, type, masthead, navigation, footer, forms. */
export const FRAME_STYLE = `
:root {
  --ink: #1b1f24; --soft: #57606a; --line: #d8dee4; --wash: #f6f8fa; --link: #0a4f9e; --visited: #5a3b86;
  --seal: #a4231b; --ok: #1a6b34; --warn: #8a5a00; --bad: #b3261e; --info: #0a4f9e;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; display: flex; flex-direction: column; min-height: 100vh; border-top: 4px solid var(--seal); background: #fff; color: var(--ink);
  font: 1.0625rem/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word;
}
a { color: var(--link); text-underline-offset: .2em; }
a:visited { color: var(--visited); }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid #ffbf47; outline-offset: 0; box-shadow: 0 0 0 5px var(--ink); }
main:focus { outline: 0; box-shadow: none; }
h1, h2, h3 { line-height: 1.4; margin: 0; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.25rem; }
h1 small { font-size: 1rem; font-weight: 400; color: var(--soft); white-space: nowrap; }
p { margin: .5rem 0; }
ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
small { font-size: .9375rem; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
.soft { color: var(--soft); }
.wide { max-width: 72.5rem; margin: 0 auto; padding: 0 1.25rem; }
.skip { position: absolute; left: -99rem; padding: .5rem 1rem; background: #fff; }
.skip:focus { left: 0; top: 0; z-index: 1; }

.host { background: var(--wash); border-bottom: 1px solid var(--line); font-size: .9375rem; }
.host a { margin-right: 1.25rem; }
.masthead { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 2rem; padding-top: .75rem; padding-bottom: .75rem; }
.site { margin: 0; }
.site a { font-size: 1.375rem; font-weight: 700; line-height: 1.4; color: var(--ink); text-decoration: none; }
.site a:hover { text-decoration: underline; }
.site > span { display: block; font-size: .875rem; line-height: 1.5; color: var(--soft); }
.site .tag { margin-left: .5rem; vertical-align: .2em; }
.search { display: flex; width: 25.5rem; max-width: 100%; }
.search input {
  flex: 1; min-width: 0; padding: .375rem .75rem; border: 2px solid var(--ink); border-right: 0; border-radius: 0;
  background: #fff; color: var(--ink); font: inherit; appearance: none;
}
.search input::placeholder { color: var(--soft); opacity: 1; }
.search button { padding: .375rem 1.25rem; border: 2px solid var(--ink); border-radius: 0; background: var(--ink); color: #fff; font: inherit; font-weight: 700; cursor: pointer; white-space: nowrap; }
.search button:hover { background: #000; }
.entries { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); }
.entries ul { display: flex; gap: 0 1.875rem; overflow-x: auto; }
.entries a { display: block; padding: .625rem 0; color: var(--ink); text-decoration: none; white-space: nowrap; border-bottom: 3px solid transparent; }
.entries a:hover { border-color: var(--ink); }
.entries a[aria-current] { font-weight: 700; border-color: var(--seal); }
.entries a:focus-visible { outline-offset: -3px; box-shadow: inset 0 0 0 5px var(--ink); }

.trail { grid-column: 1 / -1; padding: 1.25rem 0 .75rem; font-size: .9375rem; color: var(--soft); }
.trail a { color: inherit; }
.page { padding-bottom: 3rem; }
main { flex: 1; }
footer { border-top: 1px solid var(--line); background: var(--wash); padding: 1.5rem 0; font-size: .9375rem; color: var(--soft); }
footer p { margin: .25rem 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
footer a, footer a:visited { color: var(--soft); }
.marks img { height: 2.5rem; width: auto; }

@media (max-width: 47.99rem) {
  .search { width: 100%; }
  .entries ul { gap: 0 1.5rem; }
  h1 { font-size: 1.5rem; }
}
`;
