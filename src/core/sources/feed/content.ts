import { limits } from '../../limits.ts'
import { decodeBase64 } from '../../text/base64.ts'
import { plainText, withoutControls } from '../plain-text.ts'
import { type Element, elementsOf, textOf } from './element.ts'

/** What an element says, and in which form. */
export type Content = { readonly value: string; readonly form: 'markup' | 'text' }

/** What an RSS element says: RSS has no types, so its texts are markup, escaped or written right into the feed. */
export function rssContent(element: Element): Content {
  return { value: elementsOf(element).length > 0 ? markupOf(element, 'as written') : textOf(element), form: 'markup' }
}

/**
 * What an Atom text construct or content says (RFC 4287, sections 3.1 and 4.1.3, and Atom 0.3 with `mode`). Base64 is
 * decoded. A text without a type that plainly holds escaped markup is markup, as its writers meant.
 */
export function atomContent(element: Element): Content {
  const type = element.attributes.get('type')?.trim().toLowerCase()
  const mode = element.attributes.get('mode')?.trim().toLowerCase()
  if (elementsOf(element).length > 0) return { value: markupOf(element, 'escaped'), form: 'markup' }
  const text = textOf(element)
  if (mode === 'base64' || isBase64(type, mode, text)) {
    return { value: textOfBase64(text), form: isPlain(type) && type !== undefined ? 'text' : 'markup' }
  }
  if (type === undefined) return { value: text, form: /<\/[a-z]|<(?:br|p|img|a )|&[a-z]{2,8};|&#\d/i.test(text) ? 'markup' : 'text' }
  return { value: text, form: isPlain(type) ? 'text' : 'markup' }
}

/** A content as one line of plain text; undefined when nothing is left. */
export function lineOf(content: Content | undefined): string | undefined {
  const line = content && plainText(content.value, content.form)
  return line === '' ? undefined : line
}

/** A content as markup; undefined when it is empty. */
export function htmlOf(content: Content | undefined): string | undefined {
  const value = content && withoutControls(content.form === 'markup' ? content.value : paragraphsOf(content.value)).trim()
  return value === '' ? undefined : value
}

/** Cuts markup at `limits.textChars`, before a tag that the cut would halve and between two characters. */
export function cutMarkup(html: string): string {
  if (html.length <= limits.textChars) return html
  const cut = html.slice(0, limits.textChars)
  const tag = cut.lastIndexOf('<')
  return tag > cut.lastIndexOf('>') ? cut.slice(0, tag) : cut.replace(/[\ud800-\udbff]$/, '')
}

/** Plain text as markup: escaped, blank lines part paragraphs. */
function paragraphsOf(text: string): string {
  const paragraphs = escapeMarkup(text.trim()).split(/\n[ \t]*\n\s*/)
  if (paragraphs.length === 1) return paragraphs[0]?.replaceAll('\n', '<br>') ?? ''
  return paragraphs.map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`).join('\n')
}

function isPlain(type: string | undefined): boolean {
  return type === undefined || type === 'text' || type === 'text/plain'
}

const notBase64 = /^(?:text|html|xhtml|text\/.*|.*[+/]xml)$/

/** RFC 4287, section 4.1.3.3: content of another media type is base64. Many say so and do not do so. */
function isBase64(type: string | undefined, mode: string | undefined, text: string): boolean {
  if (type === undefined || mode !== undefined || notBase64.test(type) || !type.includes('/')) return false
  return text.length >= 4 && /^[A-Za-z0-9+/\s]+={0,2}$/.test(text)
}

/** The text that base64 holds, in UTF-8; empty when it holds something else, as a picture. */
function textOfBase64(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64(text)).trim()
  } catch {
    return ''
  }
}

/**
 * Markup that stands in the feed as elements, written out again as HTML. Text right below an RSS element is left as it
 * is, because a feed that mixes both forms means its escaped tags as tags.
 */
function markupOf(element: Element, topText: 'as written' | 'escaped'): string {
  return element.parts
    .map((part) => (typeof part === 'string' ? (topText === 'escaped' ? escapeMarkup(part) : part) : tagged(part)))
    .join('')
    .trim()
}

const empty = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))

function tagged(element: Element): string {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  const attributes = [...element.attributes]
    .filter(([key]) => !key.includes(':') && key !== 'xmlns')
    .map(([key, value]) => ` ${key}="${escapeMarkup(value).replaceAll('"', '&quot;')}"`)
  const open = `<${name}${attributes.join('')}>`
  return empty.has(name) ? open : `${open}${markupOf(element, 'escaped')}</${name}>`
}

/** Plain text as it may stand in markup, between tags: `escapeMarkup('a < b')` → `a &lt; b` */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
