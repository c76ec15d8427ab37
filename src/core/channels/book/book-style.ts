/** What a book looks like beyond what its reader chooses: little, because readers choose fonts, sizes and colors themselves. */
export const bookStyle = `h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h2 { margin-top: 2em; }
h3 { margin: 1.6em 0 .3em; }
h4 { margin: 1em 0 .2em; font-size: 1em; }
p { margin: .4em 0; }
small { font-size: .85em; }
.nameplate { font-size: 2.4em; font-weight: bold; margin: 1em 0 0; }
.beat { font-size: 1.2em; }
.story { margin-bottom: 1.5em; }
dt { font-weight: bold; }
dd { margin-left: 1.2em; }
ol, ul { padding-left: 1.4em; }
li { margin: .3em 0; }
`
