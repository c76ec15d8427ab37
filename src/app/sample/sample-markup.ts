import { pageAddress } from './sample-address.ts'

/** A text of the sample as HTML: paragraphs, `## ` headings, `- ` lists and `[label](host/slug)` links. */
export function markupOf(text: string, origin: string | undefined): string {
  return text
    .trim()
    .split(/\n{2,}/)
    .map((block) => blockOf(block.trim(), origin))
    .join('\n')
}

/** The first paragraph without markup, for feeds that carry a summary. */
export function leadOf(text: string): string {
  const [first = ''] = text.trim().split(/\n{2,}/)
  return plain(first.replaceAll('\n', ' '))
}

/** Text as it may stand in HTML, XML and their attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const link = /\[([^\]\n]{1,200})\]\(([a-z0-9./-]{1,200})\)/g

function plain(text: string): string {
  return text.replaceAll(link, '$1')
}

function blockOf(block: string, origin: string | undefined): string {
  const inline = (text: string): string =>
    escaped(text.replaceAll('\n', ' ')).replaceAll(link, (_, label, target) => `<a href="${pageAddress(target, origin)}">${label}</a>`)
  if (block.startsWith('## ')) return `<h2>${inline(block.slice(3))}</h2>`
  if (!block.startsWith('- ')) return `<p>${inline(block)}</p>`
  const entries = block.slice(2).split(/\n- /)
  return `<ul>\n${entries.map((entry) => `<li>${inline(entry)}</li>`).join('\n')}\n</ul>`
}
