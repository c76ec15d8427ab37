import { limits } from '../limits.ts'
import { decodeEntities } from './entities.ts'

/**
 * A title, name or tag as plain text on one line, at most `limits.titleChars` long. For `markup`, tags for looks are
 * taken out and what else looks like a tag stays, because titles speak of `Vec<T>` and `<video>`; for both forms
 * character references are decoded once more than the rules say, because feeds write `&amp;#8217;` far more often than
 * they write about it. Control and direction characters are removed.
 * `plainText('AT&amp;T <b>buys</b> Vec<T>', 'markup')` → `AT&T buys Vec<T>`
 */
export function plainText(value: string, form: 'markup' | 'text'): string {
  const head = value.length > sourceMax ? value.slice(0, sourceMax) : value
  const bare = form === 'markup' && head.includes('<') ? withoutLooks(head) : head
  return cutText(oneLine(decodeEntities(bare)), limits.titleChars)
}

/** Longest value looked at: tags and blanks go, so it is more than a title may have. */
const sourceMax = 16_384

/** Cuts a text at a limit between two characters as readers see them, and says so with `…`. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const from = Math.max(0, max - 1 - longestCharacter)
  const segments = [...graphemes.segment(text.slice(from, max + longestCharacter))]
  const last = segments.findLast((segment) => from + segment.index <= max - 1)
  return `${text.slice(0, from + (last?.index ?? 0)).trimEnd()}…`
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const longestCharacter = 64

/** Control characters that neither XML nor JSON output may hold; tab and line ends stay. */
export function withoutControls(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '')
}

/** A text on one line, blanks folded, without control, direction and zero-width characters. */
export function oneLine(text: string): string {
  // Control characters, direction marks, overrides and isolates, tag characters, soft hyphen, zero-width space, byte order mark.
  return text
    .replace(
      /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu,
      '',
    )
    .replace(/[\s\x85]+/g, ' ')
    .trim()
}

const inline = new Set(
  'a abbr acronym b bdi bdo big blink cite code em font i ins kbd mark q s small span strike strong sub sup tt u var'.split(' '),
)
const block = new Set('blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr img li ol p pre table td th tr ul wbr'.split(' '))

function withoutLooks(markup: string): string {
  // A tag without its end is what the title speaks of: `the <b> element`.
  const closed = new Set(Array.from(markup.matchAll(/<\/([a-z][a-z0-9]*)/gi), (match) => match[1]?.toLowerCase()))
  return markup.replace(/<\/?([a-z][a-z0-9]*)(?=[\s/>])[^<>]*>/gi, (tag, written: string) => {
    const name = written.toLowerCase()
    if (block.has(name)) return ' '
    return inline.has(name) && closed.has(name) ? '' : tag
  })
}
