import { type Html, html, markupOf } from '../markup.ts'
import { plainText } from '../plain.ts'
import { directionOf } from '../site/direction.ts'

export type FramedMail = { readonly title: string; readonly language: string; readonly main: Html; readonly foot: Html }

/**
 * A whole HTML document for mail programs: one column of at most 600 px in a table that readers of screens pass over, 16 px and more,
 * light and dark. Mail programs take away much of a style sheet, so that size, color and column stand in the elements, too.
 */
export function mailFrame({ title, language, main, foot }: FramedMail): string {
  const document = html`<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${plainText(title)}</title>
<style>${sheet}</style>
</head>
<body class="p" style="margin:0;padding:0;background:#fffdf8;color:#1c1b19">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px"><tr><td class="p" style="padding:16px;font-family:Georgia,serif;font-size:17px;line-height:1.5;color:#1c1b19;text-align:start">
${main}
<hr>
<p>${foot}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
  return `<!doctype html>\n${markupOf(document)}`
}

/** Names of one letter, because they stand at every sentence and a mail is weighed. */
const sheet = `:root{color-scheme:light dark;supported-color-schemes:light dark}
h1{font-size:28px;line-height:1.2;margin:16px 0 8px}
h2{font-size:20px;line-height:1.3;margin:32px 0 8px;padding-top:8px;border-top:1px solid #8a8578}
h3{font-size:20px;line-height:1.3;margin:24px 0 4px}
p{margin:0 0 12px}
a{color:#0b4f8a}
h1 a,h3 a,b a{color:inherit}
hr{border:0;border-top:1px solid #8a8578;margin:32px 0 12px}
.c,.m,.d{font-size:16px;color:#55514a}
@media (prefers-color-scheme:dark){.p{background:#161513!important;color:#ece8df!important}a{color:#9cc7f0!important}h1 a,h3 a,b a{color:inherit!important}.c,.m,.d{color:#b8b2a6!important}}`
