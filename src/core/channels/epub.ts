import { zipSync } from 'fflate'
import type { Edition } from '../model/edition.ts'
import { isoOf, longDate } from '../model/instant.ts'
import type { Book, Chapter } from './book/book.ts'
import { bookOf } from './book/book-of.ts'
import { bookStyle } from './book/book-style.ts'
import type { ChannelKind } from './channel.ts'
import { type Html, html, markupOf, html as xml } from './markup.ts'
import { plainText } from './plain.ts'
import { directionOf } from './site/direction.ts'
import { uuidOf } from './uuid-of.ts'
import { titleWords } from './wording.ts'

/**
 * An edition as an EPUB 3.3 book (W3C 2025): a file for each part, every passage as a note that readers show in place, nothing
 * fetched from elsewhere. The same edition gives the same bytes.
 */
export const epub: ChannelKind = {
  kind: 'epub',
  title: 'EPUB',
  render(edition, context) {
    const path = context.links({ at: 'file', beat: edition.beat, date: edition.date, format: 'epub' }) ?? 'edition.epub'
    const book = bookOf(edition, { links: (chapter, id) => `${chapter}.xhtml#${id}`, isEpub: true })
    return { channel: 'epub', files: [{ path, type: 'application/epub+zip', body: zipped(filesOf(book, edition)) }] }
  },
}

type File = readonly [path: string, text: string]

function filesOf(book: Book, edition: Edition): readonly File[] {
  const page = (title: string, body: Html): string => document({ title, body, language: book.language })
  return [
    ['META-INF/container.xml', container],
    ['OEBPS/package.opf', packageOf(book, edition)],
    ['OEBPS/style.css', bookStyle],
    ['OEBPS/nav.xhtml', page('Contents', navigation(book))],
    ['OEBPS/cover.xhtml', page(book.title, html`<section epub:type="titlepage">\n${book.cover}\n</section>`)],
    ...book.chapters.map((chapter): File => [`OEBPS/${chapter.name}.xhtml`, page(chapter.title, chapterHtml(chapter))]),
  ]
}

/** The first file says what the rest is and is stored as it is (EPUB Open Container Format, 4.2.1). */
function zipped(files: readonly File[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const packed = files.map(([path, text]) => [path, [encoder.encode(text), packing]] as const)
  return zipSync({
    mimetype: [encoder.encode('application/epub+zip'), { ...packing, level: 0 }],
    ...Object.fromEntries(packed),
  } as Parameters<typeof zipSync>[0])
}

// A time without a zone is written as it stands, wherever the desk is: so the same edition gives the same bytes.
const packing = { level: 6, mtime: '1980-01-02T12:00:00' } as const

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

function packageOf(book: Book, edition: Edition): string {
  const { noted = [], madeAt, date, language } = edition
  const lastAt = noted.reduce((last, { at }) => Math.max(last, at), madeAt)
  const names = ['cover', ...book.chapters.map(({ name }) => name)]
  const document = xml`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}" dir="${directionOf(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${uuidOf('book', edition.id)}</dc:identifier>
<dc:title>${plainText(titleWords(edition))} (${plainText(edition.beatTitle)}, ${longDate(date)})</dc:title>
<dc:language>${language}</dc:language>
<dc:creator>Headwater</dc:creator>
<dc:publisher>Headwater</dc:publisher>
<dc:date>${date}</dc:date>
<meta property="dcterms:modified">${isoOf(lastAt).slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta>
<meta property="schema:accessModeSufficient">textual</meta>
<meta property="schema:accessibilityFeature">structuralNavigation</meta>
<meta property="schema:accessibilityFeature">tableOfContents</meta>
<meta property="schema:accessibilityFeature">readingOrder</meta>
<meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text alone, with headings, a table of contents and notes that lead back.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${names.map((name) => xml`<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"/>\n`)}</manifest>
<spine>
<itemref idref="cover"/>
<itemref idref="nav"/>
${names.slice(1).map((name) => xml`<itemref idref="${name}"/>\n`)}</spine>
</package>
`
  return `${declaration}${markupOf(document)}`
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'

type Document = { readonly title: string; readonly language: string; readonly body: Html }

function document({ title, language, body }: Document): string {
  const page = html`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${directionOf(language)}">
<head>
<title>${plainText(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`
  return `${declaration}<!DOCTYPE html>\n${markupOf(page)}`
}

function chapterHtml({ name, type, body }: Chapter): Html {
  const role =
    type === 'endnotes' ? html` role="doc-endnotes"` : type === 'appendix' ? html` role="doc-appendix"` : html` role="doc-chapter"`
  return html`<section id="${name}" epub:type="${type}"${role}>\n${body}\n</section>`
}

function navigation({ chapters }: Book): Html {
  const rows = chapters.map(({ name, title, entries }) => {
    const stories = entries.map(({ id, title: headline, language }) => {
      const lang = language !== undefined && html` lang="${language}" xml:lang="${language}"`
      return html`<li><a${lang} href="${name}.xhtml#${id}">${headline}</a></li>\n`
    })
    return html`<li><a href="${name}.xhtml">${plainText(title)}</a>${stories.length > 0 && html`\n<ol>${stories}</ol>`}</li>\n`
  })
  return html`<nav epub:type="toc" role="doc-toc" id="toc">
<h2>Contents</h2>
<ol><li><a href="cover.xhtml">Title page</a></li>
${rows}</ol>
</nav>
<nav epub:type="landmarks" hidden="hidden">
<h2>Landmarks</h2>
<ol><li><a epub:type="titlepage" href="cover.xhtml">Title page</a></li>
<li><a epub:type="toc" href="#toc">Contents</a></li>
<li><a epub:type="bodymatter" href="${chapters[0]?.name ?? 'cover'}.xhtml">Begin reading</a></li></ol>
</nav>`
}
