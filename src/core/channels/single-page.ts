import type { Edition } from '../model/edition.ts'
import { longDate } from '../model/instant.ts'
import type { Book, Chapter } from './book/book.ts'
import { bookOf } from './book/book-of.ts'
import { bookStyle } from './book/book-style.ts'
import type { ChannelKind } from './channel.ts'
import { type Html, html, markupOf } from './markup.ts'
import { plainText } from './plain.ts'
import { directionOf } from './site/direction.ts'

/**
 * An edition as one web page to keep: every story, every note, the links among them, and its style inside. It needs no other file, no
 * network and no script, and says so to the browser.
 */
export const singlePage: ChannelKind = {
  kind: 'single-page',
  title: 'One web page to keep',
  render(edition, context) {
    const path = context.links({ at: 'file', beat: edition.beat, date: edition.date, format: 'html' }) ?? 'edition.html'
    const book = bookOf(edition, { links: (_chapter, id) => `#${id}`, isEpub: false })
    return { channel: 'single-page', files: [{ path, type: 'text/html; charset=utf-8', body: pageOf(book, edition, context.version) }] }
  },
}

function pageOf(book: Book, edition: Edition, version: string): string {
  const page = html`<html lang="${book.language}" dir="${directionOf(book.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${plainText(book.title)} (${plainText(edition.beatTitle)}, ${longDate(edition.date)}) · Headwater</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<style>
${bookStyle}${pageStyle}</style>
</head>
<body>
<header>
${book.cover}
</header>
${contents(book)}
<main>
${book.chapters.map(chapterHtml)}</main>
<footer><p>Made by Headwater ${version}. Every sentence opens the passage that bears it; every item left out has its reason.</p></footer>
</body>
</html>
`
  return `<!doctype html>\n${markupOf(page)}`
}

/** It holds no character that markup has to escape, as the names of fonts would with quotes. */
const pageStyle = `:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 42rem; padding: 0 1rem 4rem; font: 1.06rem/1.55 Charter, Bitstream Charter, Cambria, Noto Serif, Georgia, serif; background: #fdfbf6; color: #1b1a17; overflow-wrap: break-word; }
a { color: #0a4d68; }
small, footer, nav { font-family: system-ui, Segoe UI, Roboto, Noto Sans, sans-serif; }
small { color: #57534a; }
section { border-top: 1px solid #cfc9bb; margin-top: 2rem; }
section section { border-top: 0; margin-top: 0; }
:target { background: #f3eee2; outline: .3rem solid #f3eee2; }
@media (prefers-color-scheme: dark) {
  body { background: #15161a; color: #ece8de; }
  a { color: #8ecbe0; }
  small { color: #b0aa9c; }
  section { border-color: #3a3a3d; }
  :target { background: #2a2d34; outline-color: #2a2d34; }
}
@media print { nav { display: none; } body { background: none; color: black; } }
`

function contents({ chapters }: Book): Html {
  const rows = chapters.map(({ name, title, entries }) => {
    const stories = entries.map(({ id, title: headline, language }) => {
      const lang = language !== undefined && html` lang="${language}"`
      return html`<li><a${lang} href="#${id}">${headline}</a></li>\n`
    })
    return html`<li><a href="#${name}">${title}</a>${stories.length > 0 && html`\n<ul>${stories}</ul>`}</li>\n`
  })
  return html`<nav aria-label="Contents">
<h2>Contents</h2>
<ul>${rows}</ul>
</nav>`
}

function chapterHtml({ name, type, body }: Chapter): Html {
  return html`<section id="${name}"${type === 'endnotes' && html` role="doc-endnotes"`}>\n${body}\n</section>\n`
}
