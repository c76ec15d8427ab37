import { limits } from '../../limits.ts'
import { webAddress } from '../links.ts'

/**
 * The text of a mail as markup: everything escaped, addresses of the web as links, paragraphs, lists of lines that begin
 * with a bullet, and code where a paragraph is indented. Lines of a paragraph flow together where the author’s program
 * broke them; short lines stay lines. Cut at `limits.textChars`.
 * `mailMarkup('See\nhttps://lamp.example/a.\n\n* one\n* two')` → a paragraph with a link and a list of two
 */
export function mailMarkup(text: string): string {
  let size = 0
  const blocks: string[] = []
  for (const paragraph of text.slice(0, limits.textChars).split(/\n{2,}/)) {
    const block = blockOf(paragraph.split('\n'))
    size += block.length
    if (size > limits.textChars) break
    if (block !== '') blocks.push(block)
  }
  return blocks.join('\n')
}

function blockOf(lines: readonly string[]): string {
  const said = lines.filter((line) => line.trim() !== '')
  if (said.length === 0) return ''
  if (said.every((line) => /^(?: {4}|\t)/.test(line))) return `<pre>${linked(said.join('\n'))}</pre>`
  const first = said.findIndex((line) => bullet.test(line))
  if (first === -1) return `<p>${flowing(said)}</p>`
  const before = said.slice(0, first)
  const list = entriesOf(said.slice(first)).map((entry) => `<li>${flowing(entry)}</li>`)
  return `${before.length === 0 ? '' : `<p>${flowing(before)}</p>\n`}<ul>${list.join('')}</ul>`
}

const bullet = /^ {0,8}[-*•+o] +\S/

function entriesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const entries: string[][] = []
  for (const line of lines) {
    const open = entries.at(-1)
    if (open === undefined || bullet.test(line)) entries.push([line.replace(/^ {0,8}[-*•+o] +/, '')])
    else open.push(line)
  }
  return entries
}

// A line this long was broken by a program; a shorter one that is not the last was meant to end.
const brokenChars = 45

function flowing(lines: readonly string[]): string {
  const parts = lines.map((line, at) => {
    const isLast = at === lines.length - 1
    return `${linked(line.trim())}${isLast ? '' : line.trim().length >= brokenChars ? '\n' : '<br>\n'}`
  })
  return parts.join('')
}

// An address ends before what stands around it: brackets, quotation marks, the point of a sentence.
const address = /https?:\/\/[^\s<>"'`\u201c\u201d()[\]{}|]{1,4000}(?:\([^\s<>"'()]{0,200}\)[^\s<>"'()]{0,400})?/gi

function linked(text: string): string {
  const parts: string[] = []
  let at = 0
  for (const match of text.matchAll(address)) {
    const written = match[0].slice(0, endOf(match[0]))
    const url = webAddress(written)
    if (url === undefined) continue
    parts.push(escaped(text.slice(at, match.index)), `<a href="${escaped(url)}">${escaped(written)}</a>`)
    at = match.index + written.length
  }
  return [...parts, escaped(text.slice(at))].join('')
}

function endOf(written: string): number {
  let end = written.length
  while (end > 0 && '.,;:!?*_'.includes(written.charAt(end - 1))) end -= 1
  return end
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
