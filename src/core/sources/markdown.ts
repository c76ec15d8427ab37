import { decodeEntities } from './entities.ts'
import { escapeMarkup } from './feed/content.ts'
import { webAddress } from './links.ts'
import { withoutControls } from './plain-text.ts'

/**
 * Markdown as people write it on code hosts, as plain markup: headings, paragraphs, lists, quotes and code, with its links.
 * Everything else is escaped text; pictures, comments and the writer’s own tags are left out. It reads what matters of
 * CommonMark, not all of it, and takes time in proportion to the text.
 * `htmlOfMarkdown('- see [notes](https://lamp.example/n)')` → `<ul><li>see <a href="https://lamp.example/n">notes</a></li></ul>`
 */
export function htmlOfMarkdown(text: string): string {
  const blocks: Block[] = []
  let fence: string | undefined
  for (const line of linesOf(text)) {
    const mark = /^ {0,12}(```|~~~)/.exec(line)?.[1]
    if (fence === undefined && mark !== undefined) {
      fence = mark
      blocks.push({ is: 'pre', lines: [] })
    } else if (fence !== undefined && mark === fence) fence = undefined
    else if (fence !== undefined) blocks.at(-1)?.lines.push(line)
    else addLine(blocks, line)
  }
  return markupOf(blocks)
}

/** The hosts we know take no longer text; what is longer is not written by a person. */
const charsMax = 131_072

type Block = { readonly is: 'blank' | 'blockquote' | 'h2' | 'h3' | 'li' | 'p' | 'pre'; readonly lines: string[] }

function linesOf(text: string): readonly string[] {
  const bare = withoutControls(text.slice(0, charsMax)).replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return withoutComments(bare).split('\n')
}

/** Templates of issues hold their hints in comments; one without an end reaches to the end of the text. */
function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('<!--')
  return first + rest.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + 3) : '')).join('')
}

function addLine(blocks: Block[], line: string): void {
  const said = line.trim()
  const last = blocks.at(-1)
  const heading = /^(#{1,6})\s+(.*)$/.exec(said)
  const item = /^(?:[-*+]|\d{1,4}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(said)
  if (said === '') blocks.push({ is: 'blank', lines: [] })
  else if (isRule.test(said)) blocks.push({ is: 'blank', lines: [] })
  else if (heading) blocks.push({ is: (heading[1] ?? '').length < 3 ? 'h2' : 'h3', lines: [withoutClosing(heading[2] ?? '')] })
  else if (item) blocks.push({ is: 'li', lines: [item[1] ?? ''] })
  else if (said.startsWith('>')) addTo(blocks, last, { is: 'blockquote', lines: [said.replace(/^>\s?/, '')] })
  else if (last?.is === 'li') last.lines.push(said)
  else addTo(blocks, last, { is: 'p', lines: [said] })
}

/** Rules, underlines of headings, and the row of a table that parts head and body. */
const isRule = /^(?:[-=*_]{3,200}|[-: |]{3,400})$/

function withoutClosing(heading: string): string {
  let end = heading.length
  while (end > 0 && heading[end - 1] === '#') end -= 1
  return heading.slice(0, end).trim()
}

function addTo(blocks: Block[], last: Block | undefined, block: Block): void {
  if (last?.is === block.is) last.lines.push(...block.lines)
  else blocks.push(block)
}

function markupOf(blocks: readonly Block[]): string {
  const parts: string[] = []
  let isInList = false
  for (const { is, lines } of blocks) {
    if (is === 'blank') continue
    const said = is === 'pre' ? escapeMarkup(lines.join('\n')) : lines.map(inlineOf).filter(Boolean).join('<br>')
    if (said === '') continue
    if ((is === 'li') !== isInList) parts.push(isInList ? '</ul>' : '<ul>')
    isInList = is === 'li'
    parts.push(`<${is}>${said}</${is}>`)
  }
  if (isInList) parts.push('</ul>')
  return parts.join('')
}

// Code, picture, link, bare address: what stands between is text. No part may hold what ends it, so that nothing is tried twice.
const inline =
  /`{1,2}([^`\n]{1,1000})`{1,2}|(!?)\[([^[\]\n]{0,500})\]\(<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,200})?)>?(?:\s"[^"\n]{0,200}")?\)|<?(https?:\/\/[^\s<>"'`\])|]{1,2000})>?/g

function inlineOf(line: string): string {
  const text = withLinks(line)
  const parts: string[] = []
  let from = 0
  for (const match of text.matchAll(inline)) {
    const [whole, code, picture, label = '', address, bare] = match
    parts.push(textOf(text.slice(from, match.index)))
    from = match.index + whole.length
    if (code !== undefined) parts.push(`<code>${escapeMarkup(code)}</code>`)
    else if (bare !== undefined) parts.push(linkOf(bare.replace(/[.,;:!?*_]{1,5}$/, ''), bare))
    else if (picture === '') parts.push(linkOf(address ?? '', label))
  }
  parts.push(textOf(text.slice(from)))
  return parts.join('').trim()
}

/** A link written as a tag is kept as a link. */
function withLinks(line: string): string {
  return line.replace(/<a\s[^<>]{0,200}?href="([^"<>\s]{1,2000})"[^<>]{0,200}>([^<>]{0,500})<\/a>/gi, '[$2]($1)')
}

function linkOf(address: string, label: string): string {
  const url = webAddress(address)
  const said = textOf(label)
  return url === undefined || said.trim() === '' ? said : `<a href="${escapeMarkup(url).replaceAll('"', '&quot;')}">${said}</a>`
}

function textOf(text: string): string {
  const bare = text
    .replace(/<\/?[a-z][^<>\n]{0,500}>/gi, ' ')
    .replace(/(\*\*|~~)([^*~\n]{1,500})\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1')
  return escapeMarkup(decodeEntities(bare))
}
