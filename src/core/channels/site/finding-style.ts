// table
/** What only the server’s pages of looking up need: search, answers, recall in place, pictures. It stands behind the paper’s own style. */
export const findingStyle = `
select { font: 1rem var(--small); padding: .5rem .4rem; border: 1px solid var(--rule); background: var(--paper); color: var(--ink); border-radius: 2px; max-width: 100%; }
.filters { flex-basis: 100%; }
.filters > div { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 12rem), 1fr)); gap: .6rem 1rem; padding: .3rem 0; }
.filters p { display: flex; flex-direction: column; gap: .2rem; min-width: 0; }
.filters input, .filters select { width: 100%; flex: none; font-size: .92rem; padding: .4rem .5rem; }
#found-count { font: .84rem var(--small); color: var(--soft); min-height: 1.5em; }
.found li { padding-bottom: .8rem; }
.found h3 { margin-top: .5rem; }
.pages { justify-content: flex-start; border: 0; }
.pages a { text-decoration: underline; }
.answer > li { padding: .6rem 0; border-top: 1px solid var(--hair); }
.answer > li:first-child { border-top: 0; }
.answer > li > p:first-child { font-size: 1.1rem; }
blockquote { margin: .3rem 0; padding-left: .8rem; border-left: 3px solid var(--hair); font-size: .92rem; }
.corrections li { padding: .6rem 0; }
.told-wrong { text-decoration: none; color: var(--soft); }
.recalling { background: var(--tint); border-left: 3px solid var(--mark); padding: .6rem 1rem; margin: .4rem 0; }
.recalling form { margin: .4rem 0 0; }
.reasons { display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font: .84rem var(--small); }
.reasons li { padding: .2rem 0; }
.reasons b { font-variant-numeric: tabular-nums; }
.plot { display: block; width: 100%; height: auto; max-width: 60rem; }
.plot.large { min-width: 34rem; }
.tally + form { margin-top: .8rem; }
.plot text { font: 11px var(--small); fill: var(--soft); }
.plot .axis { stroke: var(--hair); stroke-width: 1; }
.plot .bar { fill: var(--soft); }
.plot .burst { fill: var(--mark); }
.plot .mark { fill: var(--mark); font-weight: 700; }
.plots { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 1rem 1.6rem; }
.plots h3 { font: 600 .92rem/1.3 var(--small); margin: 0 0 .2rem; }
.plots .plot { border-bottom: 1px solid var(--hair); }
label.choice { flex-basis: auto; }
label.choice input { flex: none; min-width: auto; margin-right: .4rem; }
.settings fieldset { border-top: 1px solid var(--rule); padding-top: .45rem; margin-top: var(--line); }
.settings legend { float: left; width: 100%; }
.settings legend + * { clear: both; }
.settings h2 { font-size: 1.3rem; }
.setting { padding: .6rem 0; border-top: 1px solid var(--hair); }
legend + .setting { border-top: 0; }
.setting code { font-size: .84rem; }
.setting .note { line-height: 1.5; padding-top: .2rem; }
.setting > div > :is(input, select, textarea) { width: 100%; min-height: 2.4rem; }
textarea { font: .92rem/1.5 ui-monospace, monospace; padding: .5rem .8rem; border: 1px solid var(--rule); background: var(--paper); color: var(--ink); border-radius: 2px; resize: vertical; }
.setting .choice { display: inline-block; margin-inline-end: 1.2rem; padding: .2rem 0; }
[aria-invalid=true] { border: 2px solid var(--mark); }
.wrong { color: var(--mark); font: .84rem/1.5 var(--small); }
.diff { overflow-x: auto; font: .84rem/1.5 ui-monospace, monospace; background: var(--tint); padding: .6rem .8rem; margin: .4rem 0; }
.diff del { text-decoration: none; color: var(--mark); }
.diff ins { text-decoration: none; color: var(--link); font-weight: 600; }
.noted li { padding: .2rem 0; }
fieldset:disabled :is(input, select, textarea) { color: var(--soft); }
@media (min-width: 40rem) { .setting { display: grid; grid-template-columns: 14rem 1fr; gap: 0 1.6rem; } .setting > :first-child { padding-top: .45rem; } }
@media (forced-colors: active) { .plot .bar, .bars rect { fill: CanvasText; } .plot .burst, .bars .burst { fill: Highlight; } .plot text { fill: CanvasText; } .plot .axis { stroke: CanvasText; } }
@media print { .filters, .recalling, .pages { display: none; } }
`
