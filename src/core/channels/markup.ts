const text = Symbol('markup')

/** Markup that was put together by `html`. Data read from anywhere cannot carry the symbol, so it cannot pass for it. */
export type Html = { readonly [text]: string }

/** What a template takes. Nothing is written for `undefined`, `false` and an empty list. */
export type Slot = Html | string | number | undefined | false | readonly Slot[]

/**
 * Builds markup; every value is escaped unless it is markup already. Attributes must be written with quotes.
 * ``html`<p title="${title}">${[html`<b>1</b>`, 'a < b']}</p>` ``
 * The same five characters are special in HTML and in XML, so it writes both. (hono/html is not used in the core: its
 * type includes a Promise, and the core never waits.)
 */
export function html(parts: TemplateStringsArray, ...slots: readonly Slot[]): Html {
  let written = parts[0] ?? ''
  for (const [index, slot] of slots.entries()) written += write(slot) + (parts[index + 1] ?? '')
  return { [text]: written }
}

/** The markup as a string, for a file or an answer. */
export function markupOf(markup: Html): string {
  return markup[text]
}

/** Markup pieces with a separator between them; empty ones are skipped. */
export function joined(pieces: readonly (Html | undefined)[], separator: Html): Html {
  const kept = pieces.filter((piece) => piece !== undefined && piece[text] !== '') as readonly Html[]
  return { [text]: kept.map((piece) => piece[text]).join(separator[text]) }
}

/** The address when a page may link to it, else undefined: http and https only, without user name and password. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const address = new URL(url)
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined
  address.username = ''
  address.password = ''
  return address.href
}

/**
 * A link out of the paper; the words alone when the address is not a web address. It needs no `rel`: it opens no window,
 * and every page says `no-referrer`.
 */
export function outbound(url: string, words: Slot): Html {
  const address = webAddress(url)
  return address === undefined ? html`${words}` : html`<a href="${address}">${words}</a>`
}

function write(slot: Slot): string {
  if (slot === undefined || slot === false) return ''
  if (typeof slot === 'string') return escaped(slot)
  if (typeof slot === 'number') return String(slot)
  if (isList(slot)) return slot.map(write).join('')
  return slot[text]
}

function isList(slot: Html | readonly Slot[]): slot is readonly Slot[] {
  return Array.isArray(slot)
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Escapes the special characters and leaves out what XML 1.0 cannot hold and marks that turn the writing direction. */
function escaped(value: string): string {
  return value
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
