// table
/**
 * The paper’s one style sheet: system fonts, light and dark by the reader’s preference, from 320 px to wide, and print.
 * Sizes hang on one line height (`--line`), so that columns stand level.
 */
export const style = `:root {
  color-scheme: light dark;
  --paper: #fdfbf6; --ink: #1b1a17; --soft: #57534a; --hair: #cfc9bb; --rule: #1b1a17;
  --link: #0a4d68; --tint: #f3eee2; --mark: #9a3412; --sample: #ffe08a; --on-sample: #3b2a00;
  --display: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", P052, "Noto Serif", "Liberation Serif", Georgia, "Songti SC", "Noto Serif CJK SC", serif;
  --body: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", "Liberation Serif", Georgia, "Songti SC", "Noto Serif CJK SC", serif;
  --small: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "Helvetica Neue", Arial, sans-serif;
  --line: 1.55rem; --gap: 2.25rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #15161a; --ink: #ece8de; --soft: #b0aa9c; --hair: #3a3a3d; --rule: #8d887d;
    --link: #8ecbe0; --tint: #1f2126; --mark: #f0a070; --sample: #5c4500; --on-sample: #fff1c4;
  }
}
@media (prefers-contrast: more) {
  :root { --soft: var(--ink); --hair: var(--ink); }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; max-width: 78rem; padding: 0 clamp(1rem, 3vw, 2.5rem) 3rem; background: var(--paper); color: var(--ink); font: 1rem/var(--line) var(--body); overflow-wrap: break-word; hanging-punctuation: first allow-end; }
p, ul, ol, dl, h1, h2, h3, table { margin: 0; }
p, li, dd { text-wrap: pretty; hyphens: auto; hyphenate-limit-chars: 9 4 4; }
ul, ol { padding: 0; list-style: none; }
a { color: inherit; text-decoration-color: var(--soft); text-decoration-thickness: 1px; text-underline-offset: .18em; }
a:hover { color: var(--link); text-decoration-color: currentColor; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 1px; }
main:focus { outline: none; }
[data-story]:focus { outline: 2px solid var(--hair); outline-offset: .35rem; }
[data-story]:focus-visible { outline-color: var(--link); }
[data-story] { scroll-margin-block: 1rem; }
code { font-size: .85em; overflow-wrap: anywhere; }
.skip { position: absolute; inset-inline-start: -999rem; background: var(--paper); color: var(--link); padding: .5rem 1rem; z-index: 3; }
.skip:focus { inset-inline-start: .5rem; top: .5rem; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note, .from, .evidence > ul > li > :first-child, .evidence-note > :first-child, .counted, .kicker, .byline, small, .provenance, .also, .dateline, nav, .foot, .crumb, .fact, #last-read { font-family: var(--small); }
.note, .from, .evidence > ul > li > :first-child, .evidence-note > :first-child, .counted { font-size: .8rem; font-weight: 400; color: var(--soft); }
.mark, b[role=img] { color: var(--mark); }
b[role=img] { font: .74rem/1 var(--small); }
.sample { background: var(--sample); color: var(--on-sample); font: .9rem/1.4 var(--small); padding: .5rem 1rem; box-shadow: 0 0 0 100vmax var(--sample); clip-path: inset(0 -100vmax); text-align: center; }

.masthead { text-align: center; padding-top: 1.4rem; margin-bottom: var(--line); }
.masthead:has(+ main > #last-read) { margin-bottom: 0; }
main > #last-read { height: var(--line); padding-top: .2rem; font-size: .8rem; text-align: center; color: var(--soft); }
.nameplate { font: 700 clamp(2.9rem, 9.5vw, 6.2rem)/1 var(--display); letter-spacing: -.022em; }
.nameplate a, h1 a, h2 a, h3 a, .kicker a { text-decoration: none; }
h1 a:hover, h2 a:hover, h3 a:hover, .kicker a:hover, .nameplate a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.dateline { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; margin-top: 1rem; padding: .4rem 0; border-block: 1px solid var(--rule); font-size: .84rem; box-shadow: 0 -4px 0 -1px var(--paper), 0 -5px 0 -1px var(--rule); }
nav { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 1.6rem; font-size: .84rem; padding: .3rem 0; }
nav a { padding: .3rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav [aria-current] { font-weight: 600; box-shadow: inset 0 -2px var(--rule); }
.masthead:not(.small) nav { border-bottom: 1px solid var(--hair); }
.small { border-bottom: 3px double var(--rule); }
.small .nameplate { font-size: 2.6rem; }

h1 { font: 700 clamp(2.1rem, 4.4vw, 3.4rem)/1.08 var(--display); letter-spacing: -.016em; text-wrap: balance; }
h2 { font: 700 1.15rem/var(--line) var(--display); }
h1 .id, h2 .id, h3 .id { display: inline-block; }
h3 { font: 700 1.24rem/1.24 var(--display); text-wrap: pretty; letter-spacing: -.004em; }
.front { display: grid; gap: var(--line) var(--gap); }
.kicker { font-size: .74rem; letter-spacing: .07em; text-transform: uppercase; color: var(--soft); margin-bottom: .25rem; }
.standing { display: inline-block; color: var(--mark); font-weight: 600; }
.standing::before { content: "· "; color: var(--soft); }
.byline { margin: .35rem 0 .6rem; }
.lead h1, .lead h3 { margin-bottom: .3rem; }
.lead .told { font-size: 1.19rem; line-height: 1.58; max-width: 44em; }
.leading > .told { margin-top: .6rem; }
.lead .told > :first-child { font-weight: 500; }
.more .story h3 { font-size: 1.5rem; line-height: 1.16; }
.more { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); gap: calc(var(--line) * 1.2) var(--gap); overflow: clip; overflow-clip-margin: 1rem; }
.more .story { position: relative; }
.more .story::before { content: ""; position: absolute; inset-block: 0; inset-inline-start: calc(var(--gap) / -2); border-inline-start: 1px solid var(--hair); }
.news { margin-top: .6rem; padding-inline-start: .8rem; border-inline-start: 3px solid var(--mark); }
.provenance { margin-top: .7rem; font-size: .8rem; line-height: 1.5; color: var(--soft); }
.also { margin-top: .2rem; font-size: .76rem; line-height: 1.6; color: var(--soft); }
.provenance b { color: var(--ink); }
small { font-size: .74rem; font-weight: 400; line-height: 1.2; color: var(--soft); }
small a, .also a { padding-block: .3rem; }
small a, .also a, .provenance a { unicode-bidi: isolate; }
small a { text-decoration: underline dotted 1px; text-underline-offset: .22em; }
small a[aria-label] { padding-inline: .2rem; }
small a:hover, small a[aria-expanded=true] { color: var(--link); text-decoration-style: solid; }
span:target, a:target { background: var(--tint); box-shadow: 0 0 0 .2em var(--tint); }
.label { font: 600 .74rem/1 var(--small); letter-spacing: .09em; text-transform: uppercase; padding: .6rem 0 1rem; border-top: 1px solid var(--rule); }
.insights { background: var(--tint); padding: 1rem 1.2rem 1.2rem; border-top: 3px solid var(--rule); }
.insights li { padding: .5rem 0; border-top: 1px solid var(--hair); font-size: .94rem; line-height: 1.5; }
.insights li:first-child, .broad .insights li { border-top: 0; }
.broad .insights ul { columns: 4 15rem; column-gap: var(--gap); }
.broad .insights li { break-inside: avoid; }
.broad .inside ul { columns: 6 9rem; }
.insights li:last-child { padding-bottom: 0; }
.side > * + * { margin-top: calc(var(--line) * .8); }
.inside { display: block; padding: 0; border-top: 1px solid var(--rule); }
.inside h2 { font: 600 .74rem/1 var(--small); letter-spacing: .09em; text-transform: uppercase; padding: .6rem 0 .5rem; }
.inside ul { columns: 2 9rem; column-gap: var(--gap); }
.inside li { display: flex; align-items: baseline; gap: .6rem; justify-content: space-between; break-inside: avoid; border-bottom: 1px solid var(--hair); color: var(--soft); font-variant-numeric: tabular-nums; line-height: 1.45; }
.inside a { color: var(--ink); }
.machine { padding-inline-start: .8rem; border-inline-start: 3px solid var(--hair); }
.stories .story { padding-block: var(--line); border-bottom: 1px solid var(--hair); }
.stories h2 { font-size: 1.7rem; line-height: 1.16; letter-spacing: -.008em; text-wrap: balance; }
.is-read h1, .is-read h2, .is-read h3, li.is-read > a { color: var(--soft); }
.is-read { position: relative; }
.is-read::after { content: "✓"; position: absolute; inset-block-start: 0; inset-inline-start: -.95rem; font: .8rem/1.6 var(--small); color: var(--soft); }

.noted { background: var(--tint); border-inline-start: 3px solid var(--mark); padding: .6rem 1rem .8rem; margin-bottom: var(--line); }
.noted h2, .reading .noted h2 { font-size: 1.15rem; }
.reading .noted { border-top: 0; margin-top: var(--line); padding-top: .6rem; }
.noted li { padding: .3rem 0; }
small a.corrected { color: var(--mark); }

.sections { display: flex; flex-wrap: wrap; gap: 0 var(--gap); }
.section { flex: 1 1 17rem; min-width: 0; border-top: 3px solid var(--rule); padding-top: .45rem; margin-top: calc(var(--line) * 1.5); }
.section.two { flex: 2 1 calc(34rem + var(--gap)); }
.section.many { flex: 1 1 100%; }
.section h2 { font-size: 1.5rem; margin-bottom: .6rem; }
.items { columns: 3 17rem; column-gap: var(--gap); column-rule: 1px solid var(--hair); }
.items > article { break-inside: avoid; padding-bottom: 1.1rem; }
.items h3 { margin-bottom: .25rem; }
.band { display: flex; flex-wrap: wrap; gap: var(--line) var(--gap); border-top: 3px solid var(--rule); margin-top: calc(var(--line) * 1.5); padding-top: .45rem; }
.short { flex: 1 1 14rem; min-width: 0; }
.short.many { flex-basis: 100%; }
.short h2 { font-size: 1.3rem; margin-bottom: .3rem; }
.short ul { columns: 3 17rem; column-gap: var(--gap); }
.short li { padding: .45rem 0; border-top: 1px solid var(--hair); break-inside: avoid; }
.short li > a[id] { text-decoration: none; }
.short li > a[id]:hover { text-decoration: underline; }
.accounts { font-size: .9rem; line-height: 1.5; }
.tally { columns: 2 14rem; column-gap: var(--gap); }
.tally li { display: flex; gap: .8rem; padding: .2rem 0; border: 0; break-inside: avoid; }
.accounts .short:first-child { flex-grow: 2; }
.side .checked { font-size: .9rem; line-height: 1.5; border-top: 1px solid var(--rule); padding-top: .5rem; }
.tally + p { margin-top: .6rem; }
.tally b { flex: none; min-width: 2.8rem; text-align: end; font-variant-numeric: tabular-nums; }

.evidence { border-top: 3px double var(--rule); margin-top: calc(var(--line) * 1.5); padding-top: .45rem; }
.evidence h2 { font-size: 1.3rem; }
.evidence ul { columns: 4 14.5rem; column-gap: 1.8rem; margin-top: .7rem; font-size: .84rem; line-height: 1.45; }
.evidence li { break-inside: avoid; padding-bottom: .9rem; }
.evidence > ul > li > :first-child b { color: var(--ink); }
.evidence p[id] { padding: .1rem .6rem; margin-block: 0; margin-inline: calc(-.6rem - 3px) -.6rem; border-inline-start: 3px solid transparent; }
.evidence :target { background: var(--tint); border-inline-start-color: var(--mark); }
.evidence > ul > li:has(.counted) { break-inside: auto; }
.evidence > ul > li > :first-child, .evidence > ul > li:has(.counted) > p { break-after: avoid; }
.evidence .counted { columns: auto; margin: 0; padding-inline-start: .8rem; font-size: .78rem; }
.counted li, .evidence .counted li { padding: .1rem 0; }
.counted li::before { content: "· "; }
q { quotes: "“" "”"; }
.evidence > ul > li > :nth-child(2), .evidence-note > :nth-child(2) { font: 600 .92rem/1.35 var(--display); }
.evidence small a { padding-inline: .15rem; text-decoration-style: solid; }

.reading { max-width: 42rem; margin: 0 auto; }
.wide { max-width: 60rem; }
.reading + .evidence { max-width: 42rem; margin-inline: auto; }
.reading h1 { margin-bottom: .6rem; }
.reading section { margin-top: calc(var(--line) * 1.2); border-top: 1px solid var(--rule); padding-top: .45rem; }
.reading section h2 { font-size: 1.3rem; margin-bottom: .3rem; }
.reading section li { padding: .3rem 0; }
.reading > p { margin-bottom: .7rem; }
.crumb { font-size: .84rem; }
.held { margin-top: var(--line); overflow-wrap: anywhere; }
.held > * + * { margin-top: .8rem; }
.held ul, .held ol { padding-inline-start: 1.4rem; list-style: disc; }
.held ol { list-style: decimal; }
.held blockquote, .held figure { margin: .8rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--hair); }
.held pre { white-space: pre-wrap; font-size: .85em; line-height: 1.45; }
.held td, .held th { white-space: normal; }
.held thead th { font: inherit; color: inherit; }
.held th { font-weight: 600; }
.months { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; font: .84rem/2 var(--small); }
.months dt { margin: 0; font-weight: 600; }
.months dd { padding: 0; display: flex; flex-wrap: wrap; gap: 0 .9rem; }
.calendar { width: auto; margin-block: .4rem var(--line); font-family: var(--small); font-size: .84rem; }
.calendar caption { text-align: start; font: 700 1.3rem/var(--line) var(--display); }
.calendar th, .calendar td { vertical-align: middle; width: 2.6rem; padding: .2rem 0; text-align: center; border: 0; color: var(--soft); }
.calendar thead th { padding-bottom: .3rem; }
.calendar a { display: block; padding: .15rem 0; color: var(--ink); font-weight: 600; background: var(--tint); }
.archive b, .timeline time { font-weight: 400; font-family: var(--small); font-size: .84rem; color: var(--soft); display: inline-block; min-width: 9.5rem; }
.archive li { display: grid; grid-template-columns: 13.5rem 3.2rem 1fr; align-items: baseline; }
.archive.many li { grid-template-columns: 8rem 3.2rem 1fr; }
.archive.many b { min-width: 0; }
.timeline li { display: flex; gap: .9rem; align-items: baseline; }
.timeline time { flex: none; min-width: 3rem; font-variant-numeric: tabular-nums; }
.since li { padding-bottom: .6rem; }
.reading h3 { margin-top: .8rem; }
dt { font-weight: 700; margin-top: .7rem; }
dd { margin: 0; padding-block: .1rem; padding-inline-start: 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding-block: .25rem; padding-inline: 0 .8rem; border-bottom: 1px solid var(--hair); vertical-align: top; }
th { font-weight: 400; }
thead th { font: 600 .74rem/1.6 var(--small); color: var(--soft); }
@media (min-width: 40rem) { td + td, th + th { white-space: nowrap; } }
.number { text-align: end; padding-inline-end: 1.2rem; }
.number:last-child { padding-inline-end: 0; }
summary { font: .84rem var(--small); cursor: pointer; padding: .3rem 0; }
.why { list-style: disc; padding-inline-start: 1.2rem; }
.sum th, .sum td { font-weight: 700; border-top: 2px solid var(--rule); }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-bottom: var(--line); }
label { flex-basis: 100%; font: .84rem var(--small); }
input, button { font: 1rem var(--small); padding: .5rem .8rem; border: 1px solid var(--rule); background: var(--paper); color: var(--ink); border-radius: 2px; }
input { flex: 1 1 12rem; min-width: 0; }
button { background: var(--ink); color: var(--paper); cursor: pointer; }
button.quiet { font-size: .84rem; padding: .3rem .7rem; background: none; color: inherit; }
form#recall { display: none; }
button.recall { font-size: 1em; padding: .2rem .1rem; border: 0; background: none; color: inherit; text-decoration: underline; text-decoration-color: var(--hair); text-decoration-thickness: 1px; text-underline-offset: .18em; }
button.recall:hover { color: var(--link); text-decoration-color: currentColor; }
.acts { white-space: nowrap; font: .78rem var(--small); color: var(--soft); }
.acts > * + * { margin-left: .5rem; }
fieldset { flex-basis: 100%; min-width: 0; border: 0; margin: 0; padding: 0; }
legend { padding: 0; }
fieldset label { display: block; padding: .3rem 0; line-height: 1.5; }
input[type=radio] { flex: none; min-width: auto; margin-right: .5rem; }
progress { width: 100%; height: .8rem; accent-color: var(--mark); }
.outcomes { font: .84rem/1.5 var(--small); columns: 2 17rem; column-gap: var(--gap); }
.outcomes b { font-weight: 600; }
.bars { display: block; fill: var(--soft); }
.articles small { white-space: nowrap; }
.trend .bars { max-width: 100%; height: auto; }
.bars .burst { fill: var(--mark); }
.bars .none { fill: var(--hair); }
.choices { display: block; border: 0; padding: 0 0 .6rem; }
.choices a { text-decoration: underline; padding: .3rem .1rem; }
.choices > span { display: inline-block; margin-inline-end: .9rem; color: var(--soft); }
.trend { margin: 0 0 var(--line); }
.failed { color: var(--mark); }
.failed b { color: var(--ink); }
.fact { font-size: .78rem; color: var(--soft); margin-right: .8rem; }
.foot { margin-top: calc(var(--line) * 2); padding-top: .6rem; border-top: 1px solid var(--rule); font-size: .8rem; color: var(--soft); text-align: center; }
#keys { min-height: 1.8rem; }
#keys button { font-size: inherit; padding: .1rem .3rem; border: 0; background: none; color: inherit; text-decoration: underline; text-underline-offset: .18em; }
dialog { max-width: min(34rem, calc(100vw - 2rem)); padding: 1.2rem 1.4rem; background: var(--paper); color: var(--ink); border: 1px solid var(--rule); }
dialog::backdrop { background: rgb(0 0 0 / .4); }
dialog h2 { margin-bottom: .6rem; }
dialog dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; font-size: .9rem; }
dialog dt { margin: 0; font-weight: 400; }
dialog dd { padding: 0; }
dialog form { margin: .9rem 0 0; justify-content: space-between; }
dialog label { flex-basis: auto; }
kbd { font: .84rem var(--small); padding: .1rem .4rem; border: 1px solid var(--hair); border-radius: 3px; background: var(--tint); }
.toast { position: fixed; z-index: 3; inset-block-end: 1rem; inset-inline: 1rem; margin-inline: auto; width: max-content; max-width: calc(100vw - 2rem); padding: .5rem .9rem; background: var(--ink); color: var(--paper); font: .84rem/1.5 var(--small); }
.toast button { font-size: inherit; padding: .1rem .4rem; margin-inline-start: .8rem; border-color: currentColor; }

.evidence-note { display: block; position: absolute; z-index: 2; inset: auto; margin: 0; width: min(26rem, calc(100vw - 2rem)); height: auto; padding: .9rem 1.1rem; background: var(--paper); color: var(--ink); border: 1px solid var(--rule); box-shadow: 0 6px 24px rgb(0 0 0 / .22); font: .92rem/1.5 var(--body); text-align: start; overflow-wrap: anywhere; max-height: 70vh; overflow-y: auto; }
.evidence-note p + p { margin-top: .3rem; }

@media (forced-colors: active) {
  :target, [data-story]:focus { outline: 2px solid Highlight; }
  .sample, .insights, .noted, .evidence-note, .toast { border: 1px solid; }
  button { background: ButtonFace; color: ButtonText; }
}
@media screen and (min-width: 40rem) and (max-width: 63.99rem) {
  .more { grid-template-columns: 1fr 1fr; }
  .more .story:last-child:nth-child(odd) { grid-column: 1 / -1; }
}
@media (min-width: 64rem) {
  .front { grid-template: "leading side" "others others" / minmax(0, 2.15fr) minmax(0, 1fr); }
  .leading { grid-area: leading; }
  .others { grid-area: others; }
  .side { grid-area: side; }
  .front.brief { grid-template: "leading side" auto "others side" 1fr / minmax(0, 2.15fr) minmax(0, 1fr); }
  .brief .more { grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
  .brief .more h3 { font-size: 1.3rem; }
  .front.broad { grid-template: "leading" "others" "side" / minmax(0, 1fr); }
  .broad .lead .told { max-width: none; columns: 2; column-gap: var(--gap); }
}
@media (max-width: 39.99rem) {
  nav { gap: 0 clamp(.5rem, 2.6vw, 1.6rem); }
  .dateline { justify-content: center; text-align: center; }
  .more .story + .story { border-top: 1px solid var(--hair); padding-top: 1rem; }
  .more .story::before { display: none; }
  .archive li { grid-template-columns: max-content 1fr; column-gap: .8rem; }
  .archive li > :last-child { grid-column: 1 / -1; }
  .timeline b { display: block; }
  .calendar { width: 100%; }
  .foot nav { gap: 0 1.2rem; }
  small a { display: inline-block; padding: .4rem 0; }
  .also { line-height: 1.9; }
  .scroll th[scope=row] { min-width: 8rem; overflow-wrap: anywhere; }
  .scroll .number { padding-right: .6rem; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --hair: #bbb; --rule: #000; --link: #000; --tint: #fff; --mark: #000; --line: 1.35rem; }
  @page { margin: 1.6cm; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .masthead:has(+ main > #last-read) { margin-bottom: var(--line); }
  nav, .inside, .skip, #last-read, #keys, .toast, .is-read::after, .evidence small, .articles small, details:not([open]), form, .recall { display: none; }
  .front { grid-template: "leading side" "others others" / 2fr 1fr; }
  .leading { grid-area: leading; }
  .others { grid-area: others; }
  .side { grid-area: side; }
  .front.broad { grid-template: "leading" "others" "side" / 1fr; }
  .more { grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); }
  .sections { display: block; }
  .section, .band, .evidence, .foot { margin-top: var(--line); }
  .section { break-inside: avoid; }
  .evidence > p { break-after: avoid; }
  h1, h2, h3 { break-after: avoid; break-inside: avoid; }
  .more .story { break-inside: avoid; }
  .is-read :is(h1, h2, h3), li.is-read > a { color: inherit; }
  .items > article, .short li { break-inside: avoid; }
  .kicker, .byline { break-after: avoid; }
  .items, .evidence ul { columns: 3 11rem; }
  small a { text-decoration: none; }
  .insights { border: 1px solid #000; border-top-width: 3px; }
  .evidence > ul > li > :nth-child(2) > a::after, .evidence > ul > li > :nth-child(2) > span a::after { content: " " attr(href); font-weight: 400; font-size: .85em; overflow-wrap: anywhere; }
  .evidence a { text-decoration: none; }
}
`
